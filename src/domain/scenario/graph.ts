/**
 * The graph of a scenario's outlooks: a node for each, a way for each choice that can be made in it. Walked breadth
 * first, so that the way to each node is a shortest one.
 */
import { outlooks } from './outlook.ts';
import { offeredAt } from './run.ts';
import type { Choice, Ending, Scenario } from './scenario.ts';
import { initialState, momentById, type State, stateAfter } from './state.ts';

/** A place a walk reached, with the shortest choices that lead there. */
export interface Place {
  readonly moment: string;
  readonly by: readonly string[];
}

export interface Graph {
  /** The first is the start. */
  readonly nodes: readonly Node[];
  readonly outlookOf: (state: State) => string;
}

export interface Node {
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

export interface Way {
  readonly choice: Choice;
  readonly to: number;
  readonly breach: boolean;
}

/** Undefined above the limit. The scenario's wiring must be sound. */
export function graphOf(scenario: Scenario, limit: number): Graph | undefined {
  const outlookOf = outlooks(scenario);
  const nodes = reachableNodes(scenario, outlookOf, limit);
  return nodes && { nodes, outlookOf };
}

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
      choice,
      to: indexOf(stateAfter(scenario, state, choice), from, choice.id),
      breach: choice.verdict === 'breach',
    }));
    nodes.push({ outlook, state, by, ways, ending: momentById(scenario, state.at).ending });
  }
  return nodes;
}

/**
 * The ways turned round. Those that lead to a node are strung together: the first is `last[node]`, the one after a way
 * is `before[way]`, and -1 ends the string. `from` and `breach` are of each way. Plain numbers, for there are many.
 */
export interface Arrivals {
  readonly last: Int32Array;
  readonly before: Int32Array;
  readonly from: Int32Array;
  readonly breach: Uint8Array;
}

/** The ways of all nodes turned round. */
export function arrivalsOf(nodes: readonly Node[]): Arrivals {
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
export function flood(
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

/** Where a node is, and the shortest way there. */
export function placeOf(nodes: readonly Node[], index: number): Place {
  const by: string[] = [];
  for (let step = at(nodes, index).by; step; step = at(nodes, step.from).by) by.unshift(step.choice);
  return { moment: at(nodes, index).state.at, by };
}

/** Indices of the nodes that match, ascending. */
export function indicesOf(
  nodes: readonly Node[],
  matches: (node: Node, index: number) => boolean,
): readonly number[] {
  return nodes.flatMap((node, index) => (matches(node, index) ? [index] : []));
}

/** The item that must be there. */
export function at<Item>(items: { readonly [index: number]: Item }, index: number): Item {
  return items[index] as Item;
}
