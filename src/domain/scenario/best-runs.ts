/** Whole runs through a given place of a scenario: the best there are, so that what they tell of is that place alone. */
import { at, type Graph, graphOf, type Node, type Way } from './graph.ts';
import { reachedWithoutBreach } from './proof.ts';
import type { Scenario } from './scenario.ts';
import { type Solution, STATE_LIMIT, solutionOf } from './solve.ts';

export interface Runs {
  readonly graph: Graph;
  /** The index of the node with this outlook, which must be reachable. */
  readonly indexOf: (outlook: string) => number;
  /** Whether a node can be reached without a breach. */
  readonly isClean: (index: number) => boolean;
  /** The shortest choices that lead to a node, without a breach where that can be. */
  readonly runTo: (index: number) => readonly string[];
  /** The choices from a node to the best ending it has, without a breach where that can be; shortest of the best. */
  readonly runFrom: (index: number) => readonly string[];
  /** Of the nodes that match, the one from whose run the most can be had: `value` of what follows, then the nearest. */
  readonly bestOf: (matches: (node: Node) => Way | undefined) => { index: number; way: Way } | undefined;
}

/** Undefined above the limit of states. The scenario must be sound: each node has an ending ahead. */
export function runsOf(scenario: Scenario, limit = STATE_LIMIT): Runs | undefined {
  const graph = graphOf(scenario, limit);
  if (!graph) return undefined;
  const { nodes } = graph;
  const { best } = solutionOf(scenario, graph);
  const byOutlook = new Map(nodes.map(({ outlook }, index) => [outlook, index]));
  const clean = reachedWithoutBreach(nodes);
  const cleanSteps = stepsFrom(nodes, 0, ({ breach }) => !breach);
  const anySteps = stepsFrom(nodes, 0, () => true);
  const valueAt = (index: number) => best.get(at(nodes, index).outlook)?.value ?? -1;
  const rankOf = (index: number, { to }: Way) => (clean[index] === 1 ? 1000 : 0) + valueAt(to);
  return {
    graph,
    indexOf: (outlook) => byOutlook.get(outlook) as number,
    isClean: (index) => clean[index] === 1,
    runTo: (index) => runAlong(clean[index] === 1 ? cleanSteps : anySteps, index),
    runFrom: (index) => runOn(nodes, best, index),
    bestOf: (matches) => {
      let found: { index: number; way: Way } | undefined;
      for (const [index, node] of nodes.entries()) {
        const way = matches(node);
        if (way && (!found || rankOf(index, way) > rankOf(found.index, found.way))) found = { index, way };
      }
      return found;
    },
  };
}

/** The last step of a shortest way to each node that is reached. */
type Steps = ReadonlyMap<number, { readonly from: number; readonly choice: string } | undefined>;

function stepsFrom(
  nodes: readonly Node[],
  from: number,
  mayTake: (way: Way) => boolean,
  isGoal: (index: number) => boolean = () => false,
): Steps {
  const steps = new Map<number, { readonly from: number; readonly choice: string } | undefined>([
    [from, undefined],
  ]);
  // A map visits what is added while it is walked.
  for (const index of steps.keys()) {
    if (isGoal(index)) break;
    for (const way of at(nodes, index).ways) {
      if (mayTake(way) && !steps.has(way.to)) steps.set(way.to, { from: index, choice: way.choice.id });
    }
  }
  return steps;
}

function runAlong(steps: Steps, index: number): readonly string[] {
  const run: string[] = [];
  for (let step = steps.get(index); step; step = steps.get(step.from)) run.unshift(step.choice);
  return run;
}

function runOn(nodes: readonly Node[], best: Solution['best'], from: number): readonly string[] {
  const value = best.get(at(nodes, from).outlook)?.value;
  const isGoal = (index: number) => at(nodes, index).ending !== undefined;
  const keepsBest = ({ breach, to }: Way) => !breach && best.get(at(nodes, to).outlook)?.value === value;
  const steps = stepsFrom(nodes, from, value === undefined ? () => true : keepsBest, isGoal);
  const goal = [...steps.keys()].find(isGoal) as number;
  return runAlong(steps, goal);
}
