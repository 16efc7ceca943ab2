import { Fragment } from 'react';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { briefingText, channelText, difficultyText } from '#text/scenario.ts';

interface Props {
  readonly scenario: Scenario;
  /** Absent until the browser is ready to play. */
  readonly onDial: (() => void) | undefined;
}

/** What the collector knows before dialling. Makes sense on its own, without JavaScript. */
export function Briefing({ scenario, onDial }: Props) {
  const { persona, passing } = scenario;
  return (
    <section className="briefing stack" aria-labelledby="briefing-title">
      <h2 id="briefing-title">{channelText[scenario.channel].before}</h2>
      <p className="cluster">
        <span className="chip">{difficultyText[scenario.difficulty]}</span>
        <span className="chip">{briefingText.minutes(scenario.minutes)}</span>
      </p>
      <p>{scenario.brief}</p>
      <div className="card stack">
        <h3>{persona.name}</h3>
        <p>{briefingText.person(persona.age, persona.occupation)}</p>
        <h4>{briefingText.onFile}</h4>
        <dl className="facts">
          {persona.onFile.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
      <h3>{channelText[scenario.channel].how}</h3>
      <ul>
        {briefingText.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        <li>{briefingText.passing(passing.procedure, passing.result)}</li>
      </ul>
      <noscript>
        <p className="callout callout--warning">{briefingText.noScript}</p>
      </noscript>
      <p>
        <button
          type="button"
          className="button button--primary briefing__dial"
          disabled={!onDial}
          onClick={onDial}
        >
          {onDial ? channelText[scenario.channel].begin : briefingText.preparing}
        </button>
      </p>
    </section>
  );
}
