import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf, type Node } from '#domain/scenario/graph.ts';
import { onRounds } from '#domain/scenario/rounds.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

function nodesOf(of: Scenario): readonly Node[] {
  return graphOf(of, 100_000)?.nodes ?? [];
}

/** Which nodes can come back to themselves: by closing the table of what leads where (Warshall 1962). */
function backToItself(nodes: readonly Node[]): boolean[] {
  const leads = nodes.map(({ ways }) => nodes.map((_, to) => ways.some((way) => way.to === to)));
  for (const [by] of nodes.entries()) {
    for (const [from] of nodes.entries()) {
      if (!leads[from]?.[by]) continue;
      leads[from] = leads[from].map((known, to) => known || leads[by]?.[to] === true);
    }
  }
  return leads.map((row, index) => row[index] === true);
}

test('what merely stands between two rounds is on none', () => {
  const nodes = nodesOf(
    scenario([
      moment('first', [choice('on', 'second')]),
      moment('second', [choice('back', 'first'), choice('out', 'between')]),
      moment('between', [choice('in', 'again')]),
      moment('again', [choice('same', 'again'), choice('end', 'good')]),
      ending('good', 80),
    ]),
  );
  const marks = onRounds(nodes);
  const on = nodes.flatMap(({ state }, index) => (marks[index] === 1 ? [state.at] : []));
  expect(on).toEqual(['first', 'second', 'again']);
});

test('a node is marked exactly when some way from it leads back to it', () => {
  fc.assert(
    fc.property(scenarios({ loops: true }), (random) => {
      const nodes = nodesOf(random);
      fc.pre(nodes.length <= 120);
      expect([...onRounds(nodes)].map((mark) => mark === 1)).toEqual(backToItself(nodes));
    }),
  );
});

test('a very long way is walked without running out of stack', () => {
  const count = 30_000;
  const [node] = nodesOf(scenario([ending('good', 80)]));
  const on = choice('on', 'next');
  const nodes = Array.from({ length: count }, (_, index) => ({
    ...(node as Node),
    ways: [{ choice: on, to: (index + 1) % count, breach: false }],
  }));
  expect(onRounds(nodes).every((mark) => mark === 1)).toBe(true);
});
