/**
 * Every outlook a scenario can reach, and the best that can still come of each. Outlooks are walked, not paths: two
 * ways to the same future count once, and loops are harmless.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import { outlooks } from './outlook.ts';
import { offeredAt } from './run.ts';
import type { Ending, Scenario } from './scenario.ts';
import { barMissed, procedureOf } from './score.ts';
import { initialState, momentById, type State, stateAfter } from './state.ts';

/** The best that can still be had from a state without a breach from here on. */
interface Best {
  /** Mean of 程序 and 结果 at the best ending, 0 to 100. */
  readonly value: number;
  /** True when some ending that meets both bars can still be reached. */
  readonly passes: boolean;
}

/** A place a walk reached, with the shortest choices that lead there. */
export interface Place {
  readonly moment: string;
  readonly by: readonly string[];
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

interface Node {
  readonly outlook: string;
  /** One of the states with this outlook. */
  readonly state: State;
  readonly by: Step | undefined;
  readonly ending: Ending | undefined;
  readonly ways: readonly Way[];
}

interface Step {
  readonly from: number;
  readonly choice: string;
}

interface Way {
  readonly to: number;
  readonly breach: boolean;
}

/** Walks all outlooks. Refuses a scenario with more of them than `limit`. The scenario's wiring must be sound. */
export function solve(scenario: Scenario, limit = STATE_LIMIT): Result<Solution, TooManyStates> {
  const outlookOf = outlooks(scenario);
  const nodes = reachableNodes(scenario, outlookOf, limit);
  if (!nodes) return fail({ kind: 'too-many-states', limit });
  const arrivals = arrivalsOf(nodes, () => true);
  const ends = indicesOf(nodes, ({ ending }) => ending !== undefined);
  const stuck = indicesOf(nodes, ({ ending, ways }) => !ending && ways.length === 0);
  const finite = flood([...ends, ...stuck], arrivals);
  return ok({
    outlooks: nodes.length,
    moments: new Set(nodes.map(({ state }) => state.at)),
    choices: new Set(
      nodes.flatMap(({ state }) => offeredAt(scenario, state).map(({ id }) => `${state.at}/${id}`)),
    ),
    endings: new Set(nodes.flatMap(({ state, ending }) => (ending ? [state.at] : []))),
    stuck: stuck.map((index) => placeOf(nodes, index)),
    endless: indicesOf(nodes, (_, index) => !finite.has(index)).map((index) => placeOf(nodes, index)),
    best: bestByOutlook(scenario, nodes),
    outlookOf,
  });
}

/** What can still be had from this state, if anything can be had without a breach. */
export function bestFrom({ best, outlookOf }: Solution, state: State): Best | undefined {
  return best.get(outlookOf(state));
}

/** Breadth first, so that the way to each node is a shortest one. Undefined above the limit. */
function reachableNodes(
  scenario: Scenario,
  outlookOf: (state: State) => string,
  limit: number,
): readonly Node[] | undefined {
  const indexByOutlook = new Map<string, number>();
  const found: Pick<Node, 'outlook' | 'state' | 'by'>[] = [];
  const indexOf = (state: State, by: Step | undefined): number => {
    const outlook = outlookOf(state);
    const index = indexByOutlook.get(outlook) ?? found.length;
    if (index === found.length) {
      indexByOutlook.set(outlook, index);
      found.push({ outlook, state, by });
    }
    return index;
  };
  indexOf(initialState(scenario), undefined);
  const nodes: Node[] = [];
  // `found` grows while it is walked: each node's ways add the outlooks not met before.
  for (const { outlook, state, by } of found) {
    if (found.length > limit) return undefined;
    const from = nodes.length;
    const ways = offeredAt(scenario, state).map((choice) => ({
      to: indexOf(stateAfter(scenario, state, choice), { from, choice: choice.id }),
      breach: choice.verdict === 'breach',
    }));
    nodes.push({ outlook, state, by, ways, ending: momentById(scenario, state.at).ending });
  }
  return nodes;
}

function bestByOutlook(scenario: Scenario, nodes: readonly Node[]): ReadonlyMap<string, Best> {
  const arrivals = arrivalsOf(nodes, ({ breach }) => !breach);
  const endings = nodes.flatMap(({ state, ending }, index) => {
    if (!ending) return [];
    const procedure = procedureOf(scenario, state);
    const passes = barMissed(scenario, procedure, ending.result) === undefined;
    return [{ index, passes, value: (procedure + ending.result) / 2 }];
  });
  const passing = flood(
    endings.filter(({ passes }) => passes).map(({ index }) => index),
    arrivals,
  );
  const best = new Map<string, Best>();
  const settled = new Set<number>();
  // Best endings first: whatever reaches one cannot do better, so each state is settled once.
  for (const { index, value } of endings.toSorted((a, b) => b.value - a.value)) {
    for (const reached of flood([index], arrivals, settled)) {
      settled.add(reached);
      best.set(at(nodes, reached).outlook, { value, passes: passing.has(reached) });
    }
  }
  return best;
}

/** For each node, the nodes a way leads from. */
function arrivalsOf(nodes: readonly Node[], takes: (way: Way) => boolean): readonly (readonly number[])[] {
  const arrivals: number[][] = nodes.map(() => []);
  for (const [from, { ways }] of nodes.entries()) {
    for (const way of ways.filter(takes)) at(arrivals, way.to).push(from);
  }
  return arrivals;
}

/** Every node from which some seed can be reached, seeds included, not going through those `beyond`. */
function flood(
  seeds: readonly number[],
  arrivals: readonly (readonly number[])[],
  beyond: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const reached = new Set(seeds.filter((seed) => !beyond.has(seed)));
  // A set visits what is added while it is walked.
  for (const index of reached) {
    for (const from of at(arrivals, index)) {
      if (!beyond.has(from)) reached.add(from);
    }
  }
  return reached;
}

function placeOf(nodes: readonly Node[], index: number): Place {
  const by: string[] = [];
  for (let step = at(nodes, index).by; step; step = at(nodes, step.from).by) by.unshift(step.choice);
  return { moment: at(nodes, index).state.at, by };
}

function indicesOf(
  nodes: readonly Node[],
  matches: (node: Node, index: number) => boolean,
): readonly number[] {
  return nodes.flatMap((node, index) => (matches(node, index) ? [index] : []));
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index] as Item;
}
