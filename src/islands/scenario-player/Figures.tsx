import type { Debrief } from '#domain/scenario/debrief.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { debriefText } from '#text/scenario.ts';
import type { Values } from './use-turn-values.ts';

interface Props {
  readonly debrief: Debrief;
  readonly passing: Scenario['passing'];
  readonly values: Values;
}

/** The gate, the three figures with their bars, and what was lost turn by turn. */
export function Figures({ debrief: { score, turns }, passing, values }: Props) {
  const { breaches, procedure, result, relation } = score;
  const losses = turns.flatMap(({ turn, value }) =>
    value && value.lost >= 0.5 ? [{ turn, lost: value.lost }] : [],
  );
  return (
    <section aria-labelledby="debrief-figures">
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
        <Figure
          name={debriefText.procedure}
          meaning={debriefText.procedureMeaning}
          points={procedure}
          bar={passing.procedure}
        />
        <Figure
          name={debriefText.result}
          meaning={debriefText.resultMeaning}
          points={result}
          bar={passing.result}
        />
        <Figure name={debriefText.relation} meaning={debriefText.relationMeaning} points={relation} />
        <li className="figure-row">
          <strong>{debriefText.losses}</strong>
          <span>
            {values === 'pending' ? debriefText.valuesPending : null}
            {values === null ? debriefText.valuesUnknown : null}
            {Array.isArray(values) ? debriefText.lostTurns(losses) : null}
          </span>
          <small>{debriefText.lossesMeaning}</small>
        </li>
      </ul>
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly meaning: string;
  readonly points: number;
  readonly bar?: number;
}

function Figure({ name, meaning, points, bar }: FigureProps) {
  const short = bar !== undefined && points < bar;
  return (
    <li className="figure-row">
      <strong>{name}</strong>
      <progress className="progress" aria-label={name} max={100} value={points} />
      <span>{debriefText.points(points)}</span>
      <small>
        {bar === undefined ? null : (
          <span className={short ? 'figure-row__short' : undefined}>{debriefText.bar(bar)}</span>
        )}
        {meaning}
      </small>
    </li>
  );
}
