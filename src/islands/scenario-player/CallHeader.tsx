import { calmWord, clockAfter, trustWord } from '#domain/scenario/mood.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { callText, calmText, channelText, trustText } from '#text/scenario.ts';
import { CallTimer } from './CallTimer.tsx';
import { MoodMeter } from './MoodMeter.tsx';
import type { Calling } from './stage.ts';
import type { Voice } from './voice.ts';

interface Props {
  readonly scenario: Scenario;
  readonly call: Calling;
  readonly paused: boolean;
  readonly onPause: () => void;
  readonly reading: ReturnType<Voice['status']>;
  readonly onRead: (on: boolean) => void;
}

export function CallHeader({ scenario, call, paused, onPause, reading, onRead }: Props) {
  const { played, mode } = call;
  const { state } = played;
  const { chip, place } = channelText[scenario.channel];
  return (
    <header className="call__header">
      <p className="call__who">
        <span className="chip chip--working">{chip}</span>
        {mode === 'assessed' ? <span className="chip">{callText.assessed}</span> : null}
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
            <CallTimer key={state.minutes} minutes={state.minutes} paused={paused} />
          </dd>
        </div>
      </dl>
      <button type="button" className="call__pause" disabled={paused} onClick={onPause}>
        {callText.pause}
      </button>
      <div className="call__mood">
        <MoodMeter label={callText.calm} word={calmText[calmWord(state.calm)]} value={state.calm} />
        <MoodMeter label={callText.trust} word={trustText[trustWord(state.trust)]} value={state.trust} />
      </div>
      {reading === 'none' ? null : (
        <label className="call__aloud">
          <input
            type="checkbox"
            checked={reading === 'on'}
            onChange={(event) => onRead(event.currentTarget.checked)}
          />
          {callText.readAloud}
        </label>
      )}
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
