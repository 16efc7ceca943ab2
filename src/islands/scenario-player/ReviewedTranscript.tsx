import type { Debrief, ReviewedTurn } from '#domain/scenario/debrief.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { debriefText } from '#text/scenario.ts';
import type { CitedRule } from './citations.ts';
import { HeardLines, SaidLine } from './Lines.tsx';
import { TurnNotes } from './TurnNotes.tsx';

interface Props {
  readonly debrief: Debrief;
  readonly scenario: Scenario;
  readonly rules: Readonly<Record<string, CitedRule>>;
  /** Absent when there is no going back. */
  readonly onGoBackTo: ((turn: number) => void) | undefined;
}

/** The whole call again, with what was withheld while it went on. */
export function ReviewedTranscript({ debrief, scenario, rules, onGoBackTo }: Props) {
  return (
    <section className="talk-reviewed stack" aria-labelledby="debrief-transcript">
      <h3 id="debrief-transcript">{debriefText.transcript}</h3>
      <ol className="review">
        {debrief.turns.map((turn) => (
          <li
            key={turn.turn}
            id={turnAnchor(turn)}
            className={`review__turn review__turn--${turn.choice.verdict}`}
          >
            <h4>{debriefText.turn(turn.turn)}</h4>
            <HeardLines lines={turn.heard} scenario={scenario} />
            <SaidLine choice={turn.choice} />
            <TurnNotes turn={turn} rules={rules} />
            {onGoBackTo ? (
              <button
                type="button"
                className="button button--quiet screen-only"
                onClick={() => onGoBackTo(turn.turn)}
              >
                {debriefText.goBackTo(turn.turn)}
              </button>
            ) : null}
          </li>
        ))}
        <li className="review__turn">
          <h4>{debriefText.ending}</h4>
          <HeardLines lines={debrief.lastHeard} scenario={scenario} />
        </li>
      </ol>
    </section>
  );
}

/** The id of a turn's place in the transcript, for links within the debrief. */
export function turnAnchor({ turn }: Pick<ReviewedTurn, 'turn'>): string {
  return `turn-${turn}`;
}
