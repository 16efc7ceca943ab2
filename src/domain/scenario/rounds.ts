/** Which nodes of a scenario's graph a run can come back to. */
import { at, type Node } from './graph.ts';

/**
 * A mark for each node that lies on a way round: it shares a strongly connected component with another node, or leads
 * to itself (Tarjan 1972, without recursion, for the longest way may be longer than the stack is deep). All nodes must
 * be reachable from the first, as those of a graph are.
 */
export function onRounds(nodes: readonly Node[]): Uint8Array {
  const marks = new Uint8Array(nodes.length);
  /** When each node was met, from 1; 0 is not yet. */
  const met = new Int32Array(nodes.length);
  /** The earliest met node of the same component that is known to be reachable. */
  const low = new Int32Array(nodes.length);
  const isOpen = new Uint8Array(nodes.length);
  const open: number[] = [];
  const path: { readonly node: number; way: number }[] = [];
  let clock = 0;
  const enter = (node: number) => {
    clock += 1;
    met[node] = clock;
    low[node] = clock;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, way: 0 });
  };
  enter(0);
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const { node } = step;
    const way = at(nodes, node).ways[step.way];
    step.way += 1;
    if (way) {
      if (way.to === node) marks[node] = 1;
      if (at(met, way.to) === 0) enter(way.to);
      else if (isOpen[way.to] === 1) low[node] = Math.min(at(low, node), at(met, way.to));
      continue;
    }
    path.pop();
    const before = path.at(-1);
    if (before) low[before.node] = Math.min(at(low, before.node), at(low, node));
    if (low[node] !== met[node]) continue;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) {
      isOpen[member] = 0;
      if (component.length > 1) marks[member] = 1;
    }
  }
  return marks;
}
