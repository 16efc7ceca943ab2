import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { debriefOf } from '#domain/scenario/debrief.ts';
import { replay } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { solve } from '#domain/scenario/solve.ts';
import { type TurnValue, turnValues } from '#domain/scenario/turn-value.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, type Outcome, outcomeOf } from '../../../support/scenario-oracle.ts';

function played(of: Scenario, choices: readonly string[]) {
  const replayed = replay(of, runOf(of, choices));
  if (!replayed.ok) throw new Error('refused');
  return replayed.value;
}

function valuesOf(of: Scenario, choices: readonly string[]): readonly TurnValue[] {
  const solved = solve(of);
  if (!solved.ok) throw new Error('refused');
  return turnValues(of, played(of, choices), solved.value);
}

const story = scenario(
  [
    moment('door', [
      choice('greet', 'talk', { does: ['identify'] }),
      choice('rush', 'talk', { verdict: 'poor' }),
      choice('threaten', 'talk', { verdict: 'breach', does: ['identify'] }),
    ]),
    moment('talk', [choice('plan', 'good'), choice('press', 'bad', { verdict: 'poor' })]),
    ending('good', 80),
    ending('bad', 20),
  ],
  { moves: [move('identify')] },
);

describe('the value of each turn', () => {
  test.each([
    { because: 'nothing is lost on the best way', choices: ['greet', 'plan'], lost: [0, 0] },
    { because: 'the move left out is half of the mean', choices: ['rush', 'plan'], lost: [50, 0] },
    { because: 'the worse ending is the rest', choices: ['rush', 'press'], lost: [50, 30] },
    { because: 'after a breach nothing clean is left of it', choices: ['threaten', 'plan'], lost: [90, 0] },
  ])('$because', ({ choices, lost }) => {
    expect(valuesOf(story, choices).map((value) => value.lost)).toEqual(lost);
  });

  test('names a choice that would have kept everything, only where something was lost', () => {
    expect(valuesOf(story, ['rush', 'plan']).map(({ better }) => better?.id)).toEqual(['greet', undefined]);
  });

  test('makes the costliest turn the turning point, before the drop of trust', () => {
    const moody = scenario(
      [
        moment('door', [choice('rush', 'talk', { verdict: 'fair', trust: -4 }), choice('greet', 'talk')]),
        moment('talk', [choice('plan', 'good'), choice('press', 'bad', { verdict: 'fair' })]),
        ending('good', 80),
        ending('bad', 20),
      ],
      { moves: [move('identify')] },
    );
    const of = played(moody, ['rush', 'press']);
    const turnOf = (values: readonly TurnValue[] | null) => {
      const debrief = debriefOf(moody, of, values);
      return debrief.ok ? debrief.value.turningPoint?.turn : undefined;
    };
    expect(turnOf(null)).toBe(1);
    expect(turnOf(valuesOf(moody, ['rush', 'press']))).toBe(2);
  });
});

describe('laws', () => {
  const finished = scenarios({ loops: false }).map((random) => ({
    random,
    paths: everyPath(random).filter((path) => outcomeOf(random, path)?.result !== undefined),
  }));
  const verdictsOf = ({ moments }: Scenario) =>
    new Map(moments.flatMap(({ choices }) => choices.map(({ id, verdict }) => [id, verdict] as const)));
  const meanOf = ({ procedure, result }: Outcome) => (procedure + (result ?? 0)) / 2;

  test('losses are never negative, and on a way without breach add up to what the best way had over this one', () => {
    fc.assert(
      fc.property(finished, ({ random, paths }) => {
        const verdicts = verdictsOf(random);
        const clean = paths.filter((path) => path.every((id) => verdicts.get(id) !== 'breach'));
        const best = Math.max(...clean.map((path) => meanOf(outcomeOf(random, path) as Outcome)));
        for (const path of paths.slice(0, 40)) {
          const lost = valuesOf(random, path).map((value) => value.lost);
          expect(lost.every((each) => each >= 0)).toBe(true);
          if (!clean.includes(path)) continue;
          const sum = lost.reduce((total, each) => total + each, 0);
          expect(sum).toBeCloseTo(best - meanOf(outcomeOf(random, path) as Outcome), 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the better choice loses nothing', () => {
    fc.assert(
      fc.property(finished, ({ random, paths }) => {
        for (const path of paths.slice(0, 20)) {
          for (const [turn, { lost, better }] of valuesOf(random, path).entries()) {
            expect(better !== undefined).toBe(lost > 0);
            if (!better) continue;
            expect(valuesOf(random, [...path.slice(0, turn), better.id]).at(-1)?.lost).toBe(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
