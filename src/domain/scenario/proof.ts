/**
 * What holds of every run of a scenario, read off its graph: how many runs there are, how long the longest is, and
 * whether a run can pass in which a required move came too early.
 */
import { arrivalsOf, at, flood, type Graph, type Node, placeOf } from './graph.ts';
import { onRounds } from './rounds.ts';
import type { Scenario } from './scenario.ts';
import { barMissed, procedureOf } from './score.ts';
import { stateAfter } from './state.ts';

/** A run that passes although this choice made a move before one it must come after. */
export interface OrderPassed {
  readonly moment: string;
  readonly choice: string;
  readonly move: string;
  /** The shortest choices that lead there, this one last. */
  readonly by: readonly string[];
}

export interface Proof {
  /** Outlooks that can be reached. */
  readonly states: number;
  /** Ways between them. */
  readonly ways: number;
  /** Choices of the longest run; undefined when a run can go round for ever. */
  readonly longest: number | undefined;
  /** Different runs to an ending; undefined as above. Above 2^53 rounded. */
  readonly runs: number | undefined;
  /** Moments on a way round, each once. */
  readonly rounds: readonly string[];
  /** Each move that can be early in a passing run, once, by the shortest run. */
  readonly early: readonly OrderPassed[];
}

/** The graph must be the scenario's own. */
export function proofOf(scenario: Scenario, graph: Graph): Proof {
  const { nodes } = graph;
  const order = inOrderOfTime(nodes);
  return {
    states: nodes.length,
    ways: nodes.reduce((sum, { ways }) => sum + ways.length, 0),
    ...(order.length === nodes.length ? countsOf(nodes, order) : { longest: undefined, runs: undefined }),
    rounds: roundsOf(nodes),
    early: earlyMoves(scenario, graph),
  };
}

/** Nodes so that each comes before those it leads to (Kahn 1962); those on or behind a way round are left out. */
function inOrderOfTime(nodes: readonly Node[]): readonly number[] {
  const open = new Int32Array(nodes.length);
  for (const { ways } of nodes) for (const { to } of ways) open[to] = at(open, to) + 1;
  const order = nodes.flatMap((_, index) => (open[index] === 0 ? [index] : []));
  // An array visits what is added while it is walked.
  for (const index of order) {
    for (const { to } of at(nodes, index).ways) {
      open[to] = at(open, to) - 1;
      if (open[to] === 0) order.push(to);
    }
  }
  return order;
}

function countsOf(nodes: readonly Node[], order: readonly number[]) {
  const longest = new Float64Array(nodes.length);
  const runs = new Float64Array(nodes.length);
  for (const index of order.toReversed()) {
    const { ways, ending } = at(nodes, index);
    longest[index] = ways.reduce((most, { to }) => Math.max(most, at(longest, to) + 1), 0);
    runs[index] = ending ? 1 : ways.reduce((sum, { to }) => sum + at(runs, to), 0);
  }
  return { longest: at(longest, 0), runs: at(runs, 0) };
}

/** Moments of the nodes that a run can come back to, each once. */
function roundsOf(nodes: readonly Node[]): readonly string[] {
  const marks = onRounds(nodes);
  return [...new Set(nodes.flatMap(({ state }, index) => (marks[index] === 1 ? [state.at] : [])))];
}

/** Required moves that a passing run can make too early. */
export function earlyMoves(scenario: Scenario, { nodes }: Graph): readonly OrderPassed[] {
  const clean = reachedWithoutBreach(nodes);
  const passing = leadToAPass(scenario, nodes);
  const found = new Map<string, OrderPassed>();
  for (const [index, node] of nodes.entries()) {
    if (clean[index] !== 1) continue;
    for (const { choice, to, breach } of node.ways) {
      if (breach || passing[to] !== 1) continue;
      const before = new Set(node.state.moves.map(({ id }) => id));
      const early = stateAfter(scenario, node.state, choice).moves.filter(
        ({ id, inOrder }) => !inOrder && !before.has(id),
      );
      for (const { id: move } of early) {
        const { moment, by } = placeOf(nodes, index);
        if (!found.has(move)) {
          found.set(move, { moment, choice: choice.id, move, by: [...by, choice.id] });
        }
      }
    }
  }
  return [...found.values()];
}

/** A mark for each node that some run reaches without a breach. */
export function reachedWithoutBreach(nodes: readonly Node[]): Uint8Array {
  const marks = new Uint8Array(nodes.length);
  marks[0] = 1;
  const reached = [0];
  for (const index of reached) {
    for (const { to, breach } of at(nodes, index).ways) {
      if (breach || marks[to] === 1) continue;
      marks[to] = 1;
      reached.push(to);
    }
  }
  return marks;
}

/** Nodes from which an ending that meets both bars is reached without a breach. */
function leadToAPass(scenario: Scenario, nodes: readonly Node[]): Uint8Array {
  const arrivals = arrivalsOf(nodes);
  const marks = new Uint8Array(nodes.length);
  const passes = nodes.flatMap(({ state, ending }, index) =>
    ending && !barMissed(scenario, procedureOf(scenario, state), ending.result) ? [index] : [],
  );
  flood(passes, arrivals, (way) => arrivals.breach[way] === 0, marks);
  return marks;
}
