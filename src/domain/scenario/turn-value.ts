/**
 * 每步得失: what each choice of a run cost of the best that could still be had, read off the solved graph. The value of
 * a state is the best mean of 程序 and 结果 that its breach-free futures reach.
 */
import { offeredAt, type Played } from './run.ts';
import type { Choice, Scenario } from './scenario.ts';
import { bestFrom, type Solution } from './solve.ts';
import { stateAfter } from './state.ts';

export interface TurnValue {
  /** What could be had before the choice, 0 to 100; undefined when every way on goes through a breach. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** `before` less `after`; all of it when nothing clean is left, 0 when nothing was to be had. */
  readonly lost: number;
  /** A choice offered here that kept everything, when the one made did not. */
  readonly better: Choice | undefined;
}

/** The values of a run's turns, in order. The solution must be of the same scenario. */
export function turnValues(scenario: Scenario, { turns }: Played, solution: Solution): readonly TurnValue[] {
  return turns.map(({ choice, before: from, after: to }) => {
    const before = bestFrom(solution, from)?.value;
    const after = choice.verdict === 'breach' ? undefined : bestFrom(solution, to)?.value;
    const lost = (before ?? 0) - (after ?? 0);
    const keeps = (other: Choice) =>
      other.verdict !== 'breach' &&
      bestFrom(solution, stateAfter(scenario, from, other))?.value === before &&
      before !== undefined;
    return { before, after, lost, better: lost > 0 ? offeredAt(scenario, from).find(keeps) : undefined };
  });
}
