/**
 * The walks that a scenario still needs, so that a fault slipped into it does not go unnoticed: each way of each choice
 * made at least once, then a run for every mutant that the walks so far do not tell from the scenario.
 */
import { type Runs, runsOf } from './best-runs.ts';
import { partingRuns } from './difference.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { replay, type Turn } from './run.ts';
import type { Choice, Scenario, Walk } from './scenario.ts';
import { STATE_LIMIT } from './solve.ts';
import { stateAfter } from './state.ts';
import { type WalkOutcome, walkOutcome, walkProblems } from './walk.ts';

/** A run to be walked, and for the sake of what. */
export interface NeededWalk {
  readonly choices: readonly string[];
  /** `way`: nothing walked this choice to this moment; `fault`: this would have gone unnoticed. */
  readonly sake:
    | { readonly kind: 'way'; readonly choice: string; readonly to: string | undefined }
    | { readonly kind: 'fault'; readonly choice: string | undefined };
}

/** Walks to try for one fault before it is given up: most are told by the first. */
const TRIES = 40;

/** Undefined above the limit of states. The scenario must be sound; walks that do not come out count for nothing. */
export function neededWalks(
  scenario: Scenario,
  walks: readonly Walk[],
  limit = STATE_LIMIT,
): readonly NeededWalk[] | undefined {
  const runs = runsOf(scenario, limit);
  if (!runs) return undefined;
  const sound = walks.filter((walk) => walkProblems(scenario, walk).length === 0);
  const ways = unwalkedWays(scenario, sound, runs);
  const watch = watchOver(scenario, [
    ...sound.map((walk) => (walk.figures ? walk : asWalk(scenario, walk.choices))),
    ...ways.map(({ choices }) => asWalk(scenario, choices)),
  ]);
  const faults = mutantsOf(scenario).flatMap((mutant): NeededWalk[] => {
    if (watch.notices(mutant)) return [];
    let tries = 0;
    for (const choices of partingRuns(scenario, mutant, runs)) {
      const walk = asWalk(scenario, choices);
      if (walkProblems(mutant.scenario, walk).length > 0) {
        watch.add(walk);
        return [{ choices, sake: { kind: 'fault', choice: mutant.choice } }];
      }
      tries += 1;
      if (tries === TRIES) break;
    }
    return [];
  });
  return [...ways, ...faults];
}

/** The run as a walk that states all there is to state. The choices must come to an ending. */
function asWalk(scenario: Scenario, choices: readonly string[]): Walk {
  const outcome = walkOutcome(scenario, choices) as WalkOutcome;
  return { name: '', because: '', choices, ...outcome };
}

function unwalkedWays(scenario: Scenario, walks: readonly Walk[], runs: Runs): readonly NeededWalk[] {
  const made = new Set(walks.flatMap(({ choices }) => waysOf(scenario, choices)));
  const needed: NeededWalk[] = [];
  for (const moment of scenario.moments) {
    for (const choice of moment.choices) {
      for (const to of new Set(choice.leadsTo.map((branch) => branch.to))) {
        if (made.has(wayName(moment.id, choice, to))) continue;
        const place = runs.bestOf(({ state, ways }) =>
          state.at === moment.id
            ? ways.find((way) => way.choice === choice && stateAfter(scenario, state, choice).at === to)
            : undefined,
        );
        if (!place) continue;
        const { index, way } = place;
        const choices = [...runs.runTo(index), choice.id, ...runs.runFrom(way.to)];
        for (const name of waysOf(scenario, choices)) made.add(name);
        const branch = choice.leadsTo.length > 1 ? to : undefined;
        needed.push({ choices, sake: { kind: 'way', choice: choice.id, to: branch } });
      }
    }
  }
  return needed;
}

function waysOf(scenario: Scenario, choices: readonly string[]): readonly string[] {
  return turnsOf(scenario, choices).map(({ before, choice, after }) => wayName(before.at, choice, after.at));
}

function wayName(moment: string, { id }: Choice, to: string): string {
  return `${moment}/${id} ${to}`;
}

/** None when the choices cannot be made. */
function turnsOf(scenario: Scenario, choices: readonly string[]): readonly Turn[] {
  const played = replay(scenario, { scenario: scenario.id, revision: scenario.revision, seed: 0, choices });
  return played.ok ? played.value.turns : [];
}

/** Walks that come out as written, to see which mutants change one of them. */
export interface Watch {
  /** True when some walk does not come out as written in the mutant. */
  readonly notices: (mutant: Mutant) => boolean;
  readonly add: (walk: Walk) => void;
}

/** Looks only at walks that come by the faulty choice's moment: all others are the same in scenario and mutant. */
export function watchOver(scenario: Scenario, walks: readonly Walk[]): Watch {
  const watched: { readonly walk: Walk; readonly moments: ReadonlySet<string> }[] = [];
  const add = (walk: Walk) => {
    const moments = new Set(turnsOf(scenario, walk.choices).map(({ before }) => before.at));
    watched.push({ walk, moments });
  };
  walks.forEach(add);
  return {
    add,
    notices: ({ choice = '', scenario: mutant }) => {
      const [moment = '', id = ''] = choice.split('/');
      const near = watched.filter(({ moments }) => moment === '' || moments.has(moment));
      const makes = ({ walk }: { readonly walk: Walk }) => Number(walk.choices.includes(id));
      // Those that make the faulty choice are the likeliest to notice.
      return near
        .toSorted((a, b) => makes(b) - makes(a))
        .some(({ walk }) => walkProblems(mutant, walk).length > 0);
    },
  };
}
