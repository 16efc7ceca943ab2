import { calmWord, clockAfter, trustWord } from '#domain/scenario/mood.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import type { State } from '#domain/scenario/state.ts';
import { callText, calmText, channelText, trustText } from '#text/scenario.ts';
import { CallTimer } from './CallTimer.tsx';
import { MoodMeter } from './MoodMeter.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly state: State;
}

export function CallHeader({ scenario, state }: Props) {
  const { chip, place } = channelText[scenario.channel];
  return (
    <header className="call__header">
      <p className="call__who">
        <span className="chip chip--working">{chip}</span>
        <strong>{scenario.persona.name}</strong>
      </p>
      <dl className="call__clocks">
        <div>
          <dt>{callText.clock}</dt>
          <dd>{clockAfter(scenario, state.minutes)}</dd>
        </div>
        <div>
          <dt>{callText.timer}</dt>
          <dd>
            <CallTimer key={state.minutes} minutes={state.minutes} />
          </dd>
        </div>
      </dl>
      <div className="call__mood">
        <MoodMeter label={callText.calm} word={calmText[calmWord(state.calm)]} value={state.calm} />
        <MoodMeter label={callText.trust} word={trustText[trustWord(state.trust)]} value={state.trust} />
      </div>
      {place ? (
        <p className="call__place">
          <span>
            {place.label}
            {place.where}
          </span>
          <span className="chip">{place.recorder}</span>
        </p>
      ) : null}
    </header>
  );
}
