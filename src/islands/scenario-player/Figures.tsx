import type { Debrief } from '#domain/scenario/debrief.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import type { Score } from '#domain/scenario/score.ts';
import { debriefText } from '#text/scenario.ts';
import { FigureBar } from './FigureBar.tsx';
import type { Values } from './use-turn-values.ts';

interface Props {
  readonly debrief: Debrief;
  readonly passing: Scenario['passing'];
  readonly previous: Score | undefined;
  readonly values: Values;
}

/** The gate, and the four figures with their bars beside the pass line and the run before. */
export function Figures({ debrief: { score, turns, kept }, passing, previous, values }: Props) {
  const { breaches, procedure, result, relation } = score;
  const losses = turns.flatMap(({ turn, value }) =>
    value && value.lost >= 0.5 ? [{ turn, lost: value.lost }] : [],
  );
  return (
    <section className="run-results" aria-labelledby="debrief-figures">
      <h3 id="debrief-figures">{debriefText.figures}</h3>
      <ul className="run-figures">
        <li className="figure-row">
          <strong>{debriefText.breaches}</strong>
          <span className={breaches.length > 0 ? 'chip chip--failed' : 'chip chip--passed'}>
            {breaches.length > 0
              ? debriefText.breachTurns(breaches.map(({ turn }) => turn))
              : debriefText.noBreach}
          </span>
        </li>
        <FigureBar
          name={debriefText.procedure}
          meaning={debriefText.procedureMeaning}
          points={procedure}
          bar={passing.procedure}
          before={previous?.procedure}
        />
        <FigureBar
          name={debriefText.result}
          meaning={debriefText.resultMeaning}
          points={result}
          bar={passing.result}
          before={previous?.result}
        />
        <FigureBar
          name={debriefText.relation}
          meaning={debriefText.relationMeaning}
          points={relation}
          before={previous?.relation}
        />
        {kept ? (
          <FigureBar
            name={debriefText.losses}
            meaning={debriefText.lostTurns(losses)}
            points={Math.round(kept.points)}
            most={Math.round(kept.of)}
          />
        ) : (
          <li className="figure-row">
            <strong>{debriefText.losses}</strong>
            <span>{values === 'pending' ? debriefText.valuesPending : debriefText.valuesUnknown}</span>
          </li>
        )}
      </ul>
      <p className="run-results__losses">{debriefText.lossesMeaning}</p>
    </section>
  );
}
