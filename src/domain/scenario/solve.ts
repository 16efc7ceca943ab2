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
  readonly choice: string;
  readonly to: number;
  readonly breach: boolean;
}

/** Walks all outlooks. Refuses a scenario with more of them than `limit`. The scenario's wiring must be sound. */
export function solve(scenario: Scenario, limit = STATE_LIMIT): Result<Solution, TooManyStates> {
  const outlookOf = outlooks(scenario);
  const nodes = reachableNodes(scenario, outlookOf, limit);
  if (!nodes) return fail({ kind: 'too-many-states', limit });
  const arrivals = arrivalsOf(nodes);
  const ends = indicesOf(nodes, ({ ending }) => ending !== undefined);
  const stuck = indicesOf(nodes, ({ ending, ways }) => !ending && ways.length === 0);
  const finite = new Uint8Array(nodes.length);
  flood([...ends, ...stuck], arrivals, () => true, finite);
  return ok({
    outlooks: nodes.length,
    moments: new Set(nodes.map(({ state }) => state.at)),
    choices: choicesIn(nodes),
    endings: new Set(nodes.flatMap(({ state, ending }) => (ending ? [state.at] : []))),
    stuck: stuck.map((index) => placeOf(nodes, index)),
    endless: indicesOf(nodes, (_, index) => finite[index] === 0).map((index) => placeOf(nodes, index)),
    best: bestByOutlook(scenario, nodes, arrivals),
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
  const indexOf = (state: State, from: number, choice: string): number => {
    const outlook = outlookOf(state);
    const known = indexByOutlook.get(outlook);
    if (known !== undefined) return known;
    indexByOutlook.set(outlook, found.length);
    return found.push({ outlook, state, by: { from, choice } }) - 1;
  };
  const start = initialState(scenario);
  indexByOutlook.set(outlookOf(start), 0);
  found.push({ outlook: outlookOf(start), state: start, by: undefined });
  const nodes: Node[] = [];
  // `found` grows while it is walked: each node's ways add the outlooks not met before.
  for (const { outlook, state, by } of found) {
    if (found.length > limit) return undefined;
    const from = nodes.length;
    const ways = offeredAt(scenario, state).map((choice) => ({
      choice: choice.id,
      to: indexOf(stateAfter(scenario, state, choice), from, choice.id),
      breach: choice.verdict === 'breach',
    }));
    nodes.push({ outlook, state, by, ways, ending: momentById(scenario, state.at).ending });
  }
  return nodes;
}

function choicesIn(nodes: readonly Node[]): ReadonlySet<string> {
  const byMoment = new Map<string, Set<string>>();
  for (const { state, ways } of nodes) {
    const choices = byMoment.get(state.at) ?? new Set();
    byMoment.set(state.at, choices);
    for (const { choice } of ways) choices.add(choice);
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

/**
 * The ways turned round. Those that lead to a node are strung together: the first is `last[node]`, the one after a way
 * is `before[way]`, and -1 ends the string. `from` and `breach` are of each way. Plain numbers, for there are many.
 */
interface Arrivals {
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly from: Int32Array;
  readonly breach: Uint8Array;
}

function arrivalsOf(nodes: readonly Node[]): Arrivals {
  const count = nodes.reduce((sum, { ways }) => sum + ways.length, 0);
  const last = new Int32Array(nodes.length).fill(-1);
  const [before, from, breach] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
  let way = 0;
  for (const [index, { ways }] of nodes.entries()) {
    for (const { to, breach: isBreach } of ways) {
      from[way] = index;
      breach[way] = isBreach ? 1 : 0;
      before[way] = at(last, to);
      last[to] = way;
      way += 1;
    }
  }
  return { last, before, from, breach };
}

/**
 * Every node from which some seed can be reached by ways that may be taken, seeds included. Nodes with a mark are
 * passed over; those reached are marked.
 */
function flood(
  seeds: readonly number[],
  { last, before, from }: Arrivals,
  mayTake: (way: number) => boolean,
  marks: Uint8Array,
): readonly number[] {
  const reached: number[] = [];
  const reach = (index: number) => {
    if (marks[index] === 1) return;
    marks[index] = 1;
    reached.push(index);
  };
  seeds.forEach(reach);
  // An array visits what is added while it is walked.
  for (const index of reached) {
    for (let way = at(last, index); way >= 0; way = at(before, way)) {
      if (mayTake(way)) reach(at(from, way));
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

function at<Item>(items: { readonly [index: number]: Item }, index: number): Item {
  return items[index] as Item;
}
