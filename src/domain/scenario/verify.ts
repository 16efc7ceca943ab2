/** What is wrong with a scenario as a story: places nobody reaches, places nobody leaves, a pass nobody can earn. */

import { graphOf, type Place } from './graph.ts';
import { earlyMoves, type OrderPassed } from './proof.ts';
import type { Scenario } from './scenario.ts';
import { bestFrom, type Solution, STATE_LIMIT, solutionOf, type TooManyStates } from './solve.ts';
import { initialState } from './state.ts';
import { type WiringProblem, wiringProblems } from './wiring.ts';

type StoryProblem =
  | { readonly kind: 'moment-unreachable'; readonly moment: string }
  /** Never offered, though its moment is reached. */
  | { readonly kind: 'choice-unreachable'; readonly moment: string; readonly choice: string }
  /** No ending and no choice offered, after these choices. */
  | { readonly kind: 'stuck'; readonly moment: string; readonly by: readonly string[] }
  /** Choices for ever and no way to an ending, after these choices. */
  | { readonly kind: 'endless'; readonly moment: string; readonly by: readonly string[] }
  | { readonly kind: 'no-ending' }
  /** No choice that can be made performs this required move. */
  | { readonly kind: 'move-unreachable'; readonly move: string }
  /** No breach-free run meets both bars; `best` is the best mean of 程序 and 结果, absent when no such run ends. */
  | { readonly kind: 'pass-unreachable'; readonly best: number | undefined }
  /** A run can pass although it made this move before one it must come after. */
  | ({ readonly kind: 'order-passes' } & OrderPassed)
  | TooManyStates;

export type ScenarioProblem = WiringProblem | StoryProblem;

/**
 * Every problem of a scenario. Story problems are looked for only when the wiring is sound. One moment is reported
 * as stuck, or as endless, once, with the shortest way there.
 */
export function verifyScenario(scenario: Scenario, limit = STATE_LIMIT): readonly ScenarioProblem[] {
  const wiring = wiringProblems(scenario);
  if (wiring.length > 0) return wiring;
  const graph = graphOf(scenario, limit);
  if (!graph) return [{ kind: 'too-many-states', limit }];
  const story = storyProblems(scenario, solutionOf(scenario, graph));
  const early = earlyMoves(scenario, graph).map((passed) => ({ kind: 'order-passes', ...passed }) as const);
  return [...story, ...early];
}

function storyProblems(scenario: Scenario, solution: Solution): readonly StoryProblem[] {
  const reachedMoments = scenario.moments.filter(({ id }) => solution.moments.has(id));
  const reachedChoices = reachedMoments.flatMap(({ id, choices }) =>
    choices.filter((choice) => solution.choices.has(`${id}/${choice.id}`)),
  );
  return [
    ...scenario.moments
      .filter((moment) => !reachedMoments.includes(moment))
      .map(({ id }) => ({ kind: 'moment-unreachable', moment: id }) as const),
    ...reachedMoments.flatMap(({ id, choices }) =>
      choices
        .filter((choice) => !reachedChoices.includes(choice))
        .map((choice) => ({ kind: 'choice-unreachable', moment: id, choice: choice.id }) as const),
    ),
    ...firstOfEachMoment(solution.stuck).map((place) => ({ kind: 'stuck', ...place }) as const),
    ...firstOfEachMoment(solution.endless).map((place) => ({ kind: 'endless', ...place }) as const),
    ...scenario.moves
      .filter(({ id }) => !reachedChoices.some(({ does }) => does.includes(id)))
      .map(({ id }) => ({ kind: 'move-unreachable', move: id }) as const),
    ...passProblems(scenario, solution),
  ];
}

function passProblems(scenario: Scenario, solution: Solution): readonly StoryProblem[] {
  if (solution.endings.size === 0) return [{ kind: 'no-ending' }];
  const best = bestFrom(solution, initialState(scenario));
  return best?.passes ? [] : [{ kind: 'pass-unreachable', best: best?.value }];
}

/** Places come nearest first. */
function firstOfEachMoment(places: readonly Place[]): readonly Place[] {
  return places.filter(({ moment }, index) => places.findIndex((other) => other.moment === moment) === index);
}
