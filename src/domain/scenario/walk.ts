/** A walk is a run written down by the author as a test of the scenario. */
import { endingOf, type ReplayRefusal, replay } from './run.ts';
import type { Scenario, Walk } from './scenario.ts';
import { scoreEnded, type VerdictReason } from './score.ts';

export type WalkProblem =
  | { readonly kind: 'walk-refused'; readonly refusal: ReplayRefusal }
  /** The walk stops before an ending. */
  | { readonly kind: 'walk-unfinished'; readonly at: string }
  | { readonly kind: 'walk-ends-elsewhere'; readonly expected: string; readonly found: string }
  /** It passes where the author expects failure, or the other way round; `reason` is the engine's. */
  | { readonly kind: 'walk-verdict-differs'; readonly expected: boolean; readonly reason: VerdictReason };

/** What does not come out as the walk says. Empty when all does. */
export function walkProblems(scenario: Scenario, walk: Walk): readonly WalkProblem[] {
  const run = { scenario: scenario.id, revision: scenario.revision, seed: 0, choices: walk.choices };
  const replayed = replay(scenario, run);
  if (!replayed.ok) return [{ kind: 'walk-refused', refusal: replayed.refusal }];
  const played = replayed.value;
  const ending = endingOf(played);
  if (!ending) return [{ kind: 'walk-unfinished', at: played.moment.id }];
  const { verdict, reason } = scoreEnded(scenario, played, ending);
  const problems: WalkProblem[] = [];
  if (played.moment.id !== walk.endsAt) {
    problems.push({ kind: 'walk-ends-elsewhere', expected: walk.endsAt, found: played.moment.id });
  }
  if ((verdict === 'passed') !== walk.passes) {
    problems.push({ kind: 'walk-verdict-differs', expected: walk.passes, reason });
  }
  return problems;
}
