/** What a learner's runs of a scenario come to. */
import type { Fact, FactOf } from '#domain/record/fact.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { type Score, scoreRun } from '#domain/scenario/score.ts';

interface ScoredRun {
  readonly fact: FactOf<'scenario-finished'>;
  /** Null when the scenario has changed since, so that the run can no longer be worked out. */
  readonly score: Score | null;
}

/** The finished runs of a scenario, oldest first, each scored against the scenario as it stands. */
export function scoredRuns(scenario: Scenario, facts: readonly Fact[]): ScoredRun[] {
  return facts
    .filter(
      (fact): fact is FactOf<'scenario-finished'> =>
        fact.kind === 'scenario-finished' && fact.scenario === scenario.id,
    )
    .map((fact) => {
      const { revision, seed, choices } = fact;
      const scored = scoreRun(scenario, { scenario: scenario.id, revision, seed, choices });
      return { fact, score: scored.ok ? scored.value : null };
    });
}
