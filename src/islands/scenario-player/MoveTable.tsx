import { competencyFigures } from '#domain/scenario/competency.ts';
import type { MoveOutcome } from '#domain/scenario/debrief.ts';
import { competencyText, debriefText } from '#text/scenario.ts';
import { FigureBar } from './FigureBar.tsx';
import { turnAnchor } from './ReviewedTranscript.tsx';

const CHIP = {
  'in-order': 'chip--passed',
  'out-of-order': 'chip--warning',
  missing: 'chip--failed',
} as const;

/** The required moves in their order, each with how and when it was made, and what they show of each ability. */
export function MoveTable({ moves }: { readonly moves: readonly MoveOutcome[] }) {
  return (
    <section className="stack" aria-labelledby="debrief-moves">
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
      <h4 className="screen-only">{debriefText.competencies}</h4>
      <ul className="run-figures screen-only">
        {competencyFigures(moves).map(({ competency, points, moves: labels }) => (
          <FigureBar
            key={competency}
            name={competencyText[competency]}
            meaning={labels.join('、')}
            points={points}
          />
        ))}
      </ul>
    </section>
  );
}
