import type { MoveOutcome } from '#domain/scenario/debrief.ts';
import { debriefText } from '#text/scenario.ts';
import { turnAnchor } from './ReviewedTranscript.tsx';

const CHIP = {
  'in-order': 'chip--passed',
  'out-of-order': 'chip--warning',
  missing: 'chip--failed',
} as const;

/** The required moves in their order, each with how and when it was made. */
export function MoveTable({ moves }: { readonly moves: readonly MoveOutcome[] }) {
  return (
    <section aria-labelledby="debrief-moves">
      <h3 id="debrief-moves">{debriefText.moves}</h3>
      <ol className="moves">
        {moves.map(({ move, outcome, turn }) => (
          <li key={move.id}>
            <span>{move.label}</span>
            <span className={`chip ${CHIP[outcome]}`}>{debriefText.outcome[outcome]}</span>
            {turn === undefined ? null : <a href={`#${turnAnchor({ turn })}`}>{debriefText.turn(turn)}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}
