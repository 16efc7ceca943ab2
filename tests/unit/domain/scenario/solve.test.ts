import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offeredAt, replay } from '#domain/scenario/run.ts';
import { bestFrom, solve } from '#domain/scenario/solve.ts';
import { initialState } from '#domain/scenario/state.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, type Outcome, outcomeOf } from '../../../support/scenario-oracle.ts';

/** Breach-free continuations of a path that end, by brute force. */
function finishedFrom(
  paths: ReadonlyMap<string, { path: readonly string[]; outcome: Outcome }>,
  from: readonly string[],
  verdictOf: (choice: string) => string,
): Outcome[] {
  return [...paths.values()].flatMap(({ path, outcome }) => {
    const continues = path.length >= from.length && from.every((id, index) => path[index] === id);
    const clean = path.slice(from.length).every((id) => verdictOf(id) !== 'breach');
    return continues && clean && outcome.result !== undefined ? [outcome] : [];
  });
}

describe('laws', () => {
  test('the best value of every state equals the best found by trying every path', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        const solved = solve(random);
        if (!solved.ok) throw new Error('refused');
        const verdicts = new Map(
          random.moments.flatMap(({ choices }) => choices.map(({ id, verdict }) => [id, verdict] as const)),
        );
        const paths = new Map(
          everyPath(random).map((path) => [
            path.join(),
            { path, outcome: outcomeOf(random, path) as Outcome },
          ]),
        );
        for (const { path } of [...paths.values()].slice(0, 60)) {
          const played = replay(random, runOf(random, path));
          if (!played.ok) throw new Error('refused');
          const finished = finishedFrom(paths, path, (id) => verdicts.get(id) ?? '');
          const best = bestFrom(solved.value, played.value.state);
          if (finished.length === 0) {
            expect(best).toBeUndefined();
            continue;
          }
          const values = finished.map(({ procedure, result }) => (procedure + (result ?? 0)) / 2);
          const { passing } = random;
          expect(best).toEqual({
            value: Math.max(...values),
            passes: finished.some(
              ({ procedure, result }) => procedure >= passing.procedure && (result ?? 0) >= passing.result,
            ),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('moments, choices and endings reached are those of all paths', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        const solved = solve(random);
        if (!solved.ok) throw new Error('refused');
        const outcomes = everyPath(random).map((path) => outcomeOf(random, path) as Outcome);
        expect(solved.value.moments).toEqual(new Set(outcomes.map(({ at }) => at)));
        expect(solved.value.choices).toEqual(
          new Set(outcomes.flatMap(({ at, open }) => open.map((id) => `${at}/${id}`))),
        );
        expect(solved.value.endings).toEqual(
          new Set(outcomes.flatMap(({ at, result }) => (result === undefined ? [] : [at]))),
        );
        const stuckAt = outcomes.flatMap(({ at, open, result }) =>
          result === undefined && open.length === 0 ? [at] : [],
        );
        expect(new Set(solved.value.stuck.map((place) => place.moment))).toEqual(new Set(stuckAt));
      }),
    );
  });

  test('with loops, each state is as good as the best of its breach-free ways on', () => {
    fc.assert(
      fc.property(scenarios({ loops: true }), (random) => {
        const solved = solve(random);
        if (!solved.ok) throw new Error('refused');
        for (const { moment: at, by } of [...solved.value.stuck, ...solved.value.endless]) {
          const played = replay(random, runOf(random, by));
          if (!played.ok) throw new Error('the way to a dead end is a run');
          expect(played.value.state.at).toBe(at);
          expect(bestFrom(solved.value, played.value.state)).toBeUndefined();
        }
        const start = replay(random, runOf(random, []));
        if (!start.ok) throw new Error('refused');
        const here = bestFrom(solved.value, start.value.state)?.value ?? -1;
        const onward = offeredAt(random, start.value.state)
          .filter(({ verdict }) => verdict !== 'breach')
          .map(({ id }) => replay(random, runOf(random, [id])))
          .map((next) => (next.ok ? (bestFrom(solved.value, next.value.state)?.value ?? -1) : -1));
        expect(here).toBe(Math.max(-1, ...onward));
      }),
    );
  });
});

describe('solving', () => {
  test('a loop for ever is told from a loop with a way out, and both from a dead end', () => {
    const story = scenario([
      moment('start', [choice('to-loop', 'round'), choice('to-trap', 'trap-1'), choice('to-wall', 'wall')]),
      moment('round', [choice('again', 'round', { minutes: 5 }), choice('out', 'end')]),
      moment('trap-1', [choice('on', 'trap-2')]),
      moment('trap-2', [choice('back', 'trap-1')]),
      moment('wall', []),
      ending('end', 50),
    ]);
    const solved = solve(story);
    if (!solved.ok) throw new Error('refused');
    expect(solved.value.outlooks).toBe(6);
    expect(solved.value.stuck).toEqual([{ moment: 'wall', by: ['to-wall'] }]);
    expect(solved.value.endless).toEqual([
      { moment: 'trap-1', by: ['to-trap'] },
      { moment: 'trap-2', by: ['to-trap', 'on'] },
    ]);
  });

  test('the best value may come from an ending that does not pass while another passes', () => {
    const story = scenario(
      [
        moment('start', [choice('thorough', 'lost', { does: ['identify'] }), choice('quick', 'agreed')]),
        ending('lost', 40),
        ending('agreed', 60),
      ],
      { moves: [move('identify')], passing: { procedure: 0, result: 60 } },
    );
    const solved = solve(story);
    expect(solved.ok && bestFrom(solved.value, initialState(story))).toEqual({ value: 70, passes: true });
  });

  test('more states than the limit are refused, not walked', () => {
    const story = scenario([moment('start', [choice('on', 'end')]), ending('end', 1)]);
    expect(solve(story, 1)).toEqual({ ok: false, refusal: { kind: 'too-many-states', limit: 1 } });
    expect(solve(story, 2).ok).toBe(true);
  });
});
