import { type FormEvent, Fragment } from 'react';
import type { RunMode, Scenario } from '#domain/scenario/scenario.ts';
import { briefingText, channelText, difficultyText, modeText } from '#text/scenario.ts';

interface Props {
  readonly scenario: Scenario;
  /** Absent until the browser is ready to play. */
  readonly onDial: ((mode: RunMode) => void) | undefined;
}

const FIELD = 'run-mode';
const MODES: readonly RunMode[] = ['practice', 'assessed'];

/** What the collector knows before dialling. Makes sense on its own, without JavaScript. */
export function Briefing({ scenario, onDial }: Props) {
  const { persona, passing } = scenario;

  function dial(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get(FIELD);
    onDial?.(chosen === 'assessed' ? 'assessed' : 'practice');
  }

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
      <form className="stack" onSubmit={dial}>
        <fieldset className="stack">
          <legend>{modeText.question}</legend>
          {MODES.map((mode) => (
            <label key={mode} className="pick">
              <input type="radio" name={FIELD} value={mode} defaultChecked={mode === 'practice'} />
              <span>
                <strong>{modeText[mode].label}</strong>
                <span className="briefing__mode">{modeText[mode].hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="field__hint">{modeText.proves}</p>
        <button type="submit" className="button button--primary briefing__dial" disabled={!onDial}>
          {onDial ? channelText[scenario.channel].begin : briefingText.preparing}
        </button>
      </form>
    </section>
  );
}
