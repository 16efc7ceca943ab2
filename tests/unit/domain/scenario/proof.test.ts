import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf } from '#domain/scenario/graph.ts';
import { type Proof, proofOf } from '#domain/scenario/proof.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, type Outcome, outcomeOf } from '../../../support/scenario-oracle.ts';

function proved(of: Scenario): Proof {
  const graph = graphOf(of, 100_000);
  if (!graph) throw new Error('too many states');
  return proofOf(of, graph);
}

const moves = [move('identify'), move('tell', ['identify'])];
const passing = { procedure: 70, result: 60 };
/** Who tells first and says who he is afterwards has three halves of four: 75. */
const forgiving = [
  moment('door', [
    choice('greet', 'talk', { does: ['identify'] }),
    choice('tell', 'late', { does: ['tell'] }),
  ]),
  moment('talk', [choice('tell-now', 'good', { does: ['tell'] })]),
  moment('late', [choice('greet-late', 'good', { does: ['identify'] })]),
  ending('good', 80),
];

describe('a proof', () => {
  test('names the move that can come too early in a passing run, and the shortest way there', () => {
    expect(proved(scenario(forgiving, { moves, passing })).early).toEqual([
      { moment: 'door', choice: 'tell', move: 'tell', by: ['tell'] },
    ]);
  });

  test.each([
    {
      because: 'the bar is above it',
      over: { moves, passing: { ...passing, procedure: 76 } },
      of: forgiving,
    },
    {
      because: 'it is a breach',
      over: { moves, passing },
      of: forgiving.map((each) => ({
        ...each,
        choices: each.choices.map((one) =>
          one.id === 'tell' ? { ...one, verdict: 'breach' as const } : one,
        ),
      })),
    },
    {
      because: 'only a breach leads there',
      over: { moves, passing },
      of: [
        moment('before', [choice('shout', 'door', { verdict: 'breach' }), choice('calm', 'talk')]),
        ...forgiving,
      ],
    },
  ])('names none where $because', ({ of, over }) => {
    expect(proved(scenario(of, over)).early).toEqual([]);
  });

  test('counts no runs where one can go round for ever, and says where', () => {
    const round = scenario([
      moment('door', [choice('in', 'talk')]),
      moment('talk', [choice('again', 'wait'), choice('out', 'good')]),
      moment('wait', [choice('on', 'talk')]),
      ending('good', 80),
    ]);
    const { longest, runs, rounds } = proved(round);
    expect({ longest, runs }).toEqual({ longest: undefined, runs: undefined });
    expect(rounds).toEqual(['talk', 'wait']);
  });
});

describe('laws', () => {
  test('without rounds, the longest run and the number of runs are those found by trying every path', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        const paths = everyPath(random);
        const ended = paths.filter((path) => outcomeOf(random, path)?.result !== undefined);
        const { longest, runs, rounds } = proved(random);
        expect(rounds).toEqual([]);
        expect(longest).toBe(Math.max(...paths.map((path) => path.length)));
        expect(runs).toBe(ended.length);
      }),
    );
  });

  test('a move is called early exactly when some passing path makes it before one it must come after', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        const choices = new Map(
          random.moments.flatMap((each) => each.choices.map((one) => [one.id, one] as const)),
        );
        const early = new Set<string>();
        for (const path of everyPath(random)) {
          const { procedure, result } = outcomeOf(random, path) as Outcome;
          const isClean = path.every((id) => choices.get(id)?.verdict !== 'breach');
          const { passing: bars } = random;
          if (!isClean || result === undefined || procedure < bars.procedure || result < bars.result)
            continue;
          const done = new Set<string>();
          for (const id of path.flatMap((one) => choices.get(one)?.does ?? [])) {
            const needed = random.moves.find((one) => one.id === id)?.after ?? [];
            if (!done.has(id) && needed.some((one) => !done.has(one))) early.add(id);
            done.add(id);
          }
        }
        expect(new Set(proved(random).early.map(({ move: id }) => id))).toEqual(early);
      }),
    );
  });
});
