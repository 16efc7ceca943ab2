/**
 * Every outlook a scenario can reach, and the best that can still come of each. Outlooks are walked, not paths: two
 * ways to the same future count once, and loops are harmless.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import {
  type Arrivals,
  arrivalsOf,
  at,
  flood,
  type Graph,
  graphOf,
  indicesOf,
  type Node,
  type Place,
  placeOf,
} from './graph.ts';
import type { Scenario } from './scenario.ts';
import { barMissed, procedureOf } from './score.ts';
import type { State } from './state.ts';

/** The best that can still be had from a state without a breach from here on. */
export interface Best {
  /** Mean of 程序 and 结果 at the best ending, 0 to 100. */
  readonly value: number;
  /** True when some ending that meets both bars can still be reached. */
  readonly passes: boolean;
}

export interface Solution {
  /** How many outlooks can be reached. */
  readonly outlooks: number;
  readonly moments: ReadonlySet<string>;
  /** `moment/choice` of every choice that is offered somewhere. */
  readonly choices: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  /** Places with no ending and no choice offered. */
  readonly stuck: readonly Place[];
  /** Places with choices from which neither an ending nor a stuck state can be reached: loops for ever. */
  readonly endless: readonly Place[];
  /** By outlook; absent when every way to an ending goes through a breach, or none exists. */
  readonly best: ReadonlyMap<string, Best>;
  readonly outlookOf: (state: State) => string;
}

export interface TooManyStates {
  readonly kind: 'too-many-states';
  readonly limit: number;
}

/** Above this the content check would be slow: the scenario has too many flags or too wide a choice of meters. */
export const STATE_LIMIT = 200_000;

/** Walks all outlooks. Refuses a scenario with more of them than `limit`. The scenario's wiring must be sound. */
export function solve(scenario: Scenario, limit = STATE_LIMIT): Result<Solution, TooManyStates> {
  const graph = graphOf(scenario, limit);
  return graph ? ok(solutionOf(scenario, graph)) : fail({ kind: 'too-many-states', limit });
}

/** The solution of a graph that was walked before. */
export function solutionOf(scenario: Scenario, { nodes, outlookOf }: Graph): Solution {
  const arrivals = arrivalsOf(nodes);
  const ends = indicesOf(nodes, ({ ending }) => ending !== undefined);
  const stuck = indicesOf(nodes, ({ ending, ways }) => !ending && ways.length === 0);
  const finite = new Uint8Array(nodes.length);
  flood([...ends, ...stuck], arrivals, () => true, finite);
  return {
    outlooks: nodes.length,
    moments: new Set(nodes.map(({ state }) => state.at)),
    choices: choicesIn(nodes),
    endings: new Set(nodes.flatMap(({ state, ending }) => (ending ? [state.at] : []))),
    stuck: stuck.map((index) => placeOf(nodes, index)),
    endless: indicesOf(nodes, (_, index) => finite[index] === 0).map((index) => placeOf(nodes, index)),
    best: bestByOutlook(scenario, nodes, arrivals),
    outlookOf,
  };
}

/** What can still be had from this state, if anything can be had without a breach. */
export function bestFrom({ best, outlookOf }: Solution, state: State): Best | undefined {
  return best.get(outlookOf(state));
}

function choicesIn(nodes: readonly Node[]): ReadonlySet<string> {
  const byMoment = new Map<string, Set<string>>();
  for (const { state, ways } of nodes) {
    const choices = byMoment.get(state.at) ?? new Set();
    byMoment.set(state.at, choices);
    for (const { choice } of ways) choices.add(choice.id);
  }
  return new Set([...byMoment].flatMap(([moment, choices]) => [...choices].map((id) => `${moment}/${id}`)));
}

function bestByOutlook(
  scenario: Scenario,
  nodes: readonly Node[],
  arrivals: Arrivals,
): ReadonlyMap<string, Best> {
  const isClean = (way: number) => arrivals.breach[way] === 0;
  const endings = nodes.flatMap(({ state, ending }, index) => {
    if (!ending) return [];
    const procedure = procedureOf(scenario, state);
    const passes = barMissed(scenario, procedure, ending.result) === undefined;
    return [{ index, passes, value: (procedure + ending.result) / 2 }];
  });
  const passing = new Uint8Array(nodes.length);
  const seeds = endings.filter(({ passes }) => passes).map(({ index }) => index);
  flood(seeds, arrivals, isClean, passing);
  const best = new Map<string, Best>();
  const settled = new Uint8Array(nodes.length);
  // Best endings first: whatever reaches one cannot do better, so each state is settled once.
  for (const { index, value } of endings.toSorted((a, b) => b.value - a.value)) {
    for (const reached of flood([index], arrivals, isClean, settled)) {
      best.set(at(nodes, reached).outlook, { value, passes: passing[reached] === 1 });
    }
  }
  return best;
}
