import { Fragment, useEffect, useRef, useState } from 'react';
import { calmWord, clockAfter } from '#domain/scenario/mood.ts';
import type { Played, Turn } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { callText, calmText } from '#text/scenario.ts';
import { HeardLines, SaidLine } from './Lines.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly played: Played;
  readonly resumed: boolean;
  /** While the call is paused. */
  readonly covered: boolean;
}

/**
 * What was said so far. A screen reader reads lines out as they arrive, which is why the present ones are added a
 * moment after the call connects: what stands in a live region from the start is not read.
 */
export function Transcript({ scenario, played, resumed, covered }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const [connected, setConnected] = useState(false);
  const { turns, heard } = played;

  useEffect(() => setConnected(true), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn and the connection add lines below.
  useEffect(() => {
    const area = log.current;
    if (area) area.scrollTop = area.scrollHeight;
  }, [connected, turns.length]);

  return (
    <div
      ref={log}
      className="call__log"
      inert={covered}
      role="log"
      aria-label={callText.transcript}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard.
      tabIndex={0}
    >
      {[...turns, undefined].map((turn, index) => (
        // The present moment has the key of the turn it will become, so that its lines stay and are not read again.
        // biome-ignore lint/suspicious/noArrayIndexKey: turns are only ever added at the end.
        <Fragment key={index}>
          {resumed && !turn ? <p className="line line--aside">{callText.resumed}</p> : null}
          <Stamp
            scenario={scenario}
            minutes={minutesAt(played, index)}
            since={minutesAt(played, index - 1)}
          />
          {connected || turn ? <HeardLines lines={turn?.heard ?? heard} scenario={scenario} /> : null}
          {turn ? <SaidLine choice={turn.choice} /> : null}
          {turn ? <MoodTurn turn={turn} /> : null}
        </Fragment>
      ))}
    </div>
  );
}

/** Minutes on the clock when the turn's lines were heard (from 0); undefined before the first. */
function minutesAt({ turns, state }: Played, index: number): number | undefined {
  return index === turns.length ? state.minutes : turns[index]?.before.minutes;
}

interface StampProps {
  readonly scenario: Scenario;
  readonly minutes: number | undefined;
  /** The minutes of the stamp before. */
  readonly since: number | undefined;
}

/** The clock between messages, whenever it has moved on. The head of the screen says it to who listens. */
function Stamp({ scenario, minutes, since }: StampProps) {
  if (scenario.channel !== 'message' || minutes === undefined || minutes === since) return null;
  return (
    <p className="line line--aside line--stamp" aria-hidden="true">
      {clockAfter(scenario, minutes)}
    </p>
  );
}

/** Told only when the voice changes enough for another word. */
function MoodTurn({ turn: { before, after } }: { readonly turn: Turn }) {
  const word = calmWord(after.calm);
  if (word === calmWord(before.calm)) return null;
  return <p className="line line--aside">{callText.moodTurned(calmText[word])}</p>;
}
