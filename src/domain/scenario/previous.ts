import type { Run, Scenario } from './scenario.ts';
import { type Score, scoreRun } from './score.ts';

/** True when both are the same choices from the same start. */
export function sameRun(a: Run, b: Run): boolean {
  return a.seed === b.seed && a.revision === b.revision && a.choices.join() === b.choices.join();
}

/**
 * The score of the run before this one among finished runs of the scenario, oldest first. The run itself may be among
 * them or not yet. Runs that can no longer be worked out are passed over; undefined when there is no other.
 */
export function previousScore(scenario: Scenario, finished: readonly Run[], run: Run): Score | undefined {
  const place = finished.findLastIndex((each) => sameRun(each, run));
  const earlier = place < 0 ? finished : finished.slice(0, place);
  for (const each of earlier.toReversed()) {
    const score = scoreRun(scenario, each);
    if (score.ok) return score.value;
  }
  return undefined;
}
