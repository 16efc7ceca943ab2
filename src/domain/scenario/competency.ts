/** What a run shows of each ability: the required moves of one competency, scored as 程序 scores them all. */
import type { MoveOutcome } from './debrief.ts';
import { COMPETENCIES, type Competency } from './scenario.ts';

export interface CompetencyFigure {
  readonly competency: Competency;
  /** 0 to 100, rounded down: a move made counts whole, one made too early half. */
  readonly points: number;
  /** Labels of the moves it is made of, in the scenario's order. */
  readonly moves: readonly string[];
}

const WORTH: Readonly<Record<MoveOutcome['outcome'], number>> = {
  'in-order': 1,
  'out-of-order': 0.5,
  missing: 0,
};

/** A figure for every competency that the scenario asks of anyone, whatever the run did: denominators are fixed. */
export function competencyFigures(outcomes: readonly MoveOutcome[]): readonly CompetencyFigure[] {
  return COMPETENCIES.flatMap((competency) => {
    const own = outcomes.filter(({ move }) => move.competency === competency);
    if (own.length === 0) return [];
    const worth = own.reduce((sum, { outcome }) => sum + WORTH[outcome], 0);
    const points = Math.floor((100 * worth) / own.length);
    return [{ competency, points, moves: own.map(({ move }) => move.label) }];
  });
}
