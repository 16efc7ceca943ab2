import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutantsOf } from '#domain/scenario/mutants.ts';
import type { Condition } from '#domain/scenario/scenario.ts';
import { wiringProblems } from '#domain/scenario/wiring.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';

const guarded = (when: Condition) =>
  scenario([moment('start', [choice('on', 'end', { when })]), ending('end', 50)], { flags: ['f', 'g'] });

/** Operators and places, one a line. */
function told(of: ReturnType<typeof scenario>, operators: readonly string[]): readonly string[] {
  return mutantsOf(of)
    .filter(({ operator }) => operators.includes(operator))
    .map(({ operator, place }) => `${operator}: ${place}`.trim());
}

describe('the mutants', () => {
  test('of a small scenario are these, in the order of the file', () => {
    const small = scenario(
      [
        moment('start', [
          choice('ask', '', {
            leadsTo: [{ when: { trustAtLeast: 6 }, to: 'good' }, { to: 'bad' }],
            when: { none: ['f'] },
            trust: 2,
            calm: -1,
            sets: ['f'],
            does: ['verify'],
          }),
          choice('rude', 'bad', { verdict: 'breach' }),
          choice('slow', 'bad', { verdict: 'poor' }),
          choice('so-so', 'bad', { verdict: 'fair' }),
        ]),
        ending('good', 80),
        ending('bad', 10),
      ],
      {
        flags: ['f', 'g'],
        moves: [move('identify'), move('verify', ['identify'])],
        passing: { procedure: 50, result: 60 },
      },
    );
    expect(mutantsOf(small).map(({ operator, place }) => `${operator}: ${place}`.trim())).toEqual([
      'guard dropped: start/ask',
      'guard turned: start/ask f',
      'branch always taken: start/ask good',
      'branch never taken: start/ask good',
      'branches swapped: start/ask good',
      'edge redirected: start/ask good to start',
      'edge redirected: start/ask bad to good',
      'flag not set: start/ask f',
      'flag set too much: start/ask g',
      'move not made: start/ask verify',
      'trust reversed: start/ask 2',
      'calm reversed: start/ask -1',
      'verdict flipped: start/ask good to poor',
      'edge redirected: start/rude bad to good',
      'flag set too much: start/rude g',
      'breach excused: start/rude',
      'edge redirected: start/slow bad to start',
      'flag set too much: start/slow f',
      'verdict flipped: start/slow poor to good',
      'edge redirected: start/so-so bad to good',
      'flag set too much: start/so-so g',
      'order dropped: verify after identify',
      'ending across the bar: good 80 to 59',
      'ending across the bar: bad 10 to 60',
      'bar moved: procedure 50 to 25',
      'bar moved: procedure 50 to 51',
      'bar moved: result 60 to 10',
      'bar moved: result 60 to 81',
    ]);
  });

  test.each<{ because: string; when: Condition; rounds: readonly Condition[] }>([
    {
      because: 'a name that must be there must be missing, and the other way round',
      when: { all: ['f'], none: ['g'] },
      rounds: [
        { all: [], none: ['g', 'f'] },
        { all: ['f', 'g'], none: [] },
      ],
    },
    {
      because: 'a meter that must be high enough never is',
      when: { trustAtLeast: 3, calmAtLeast: 4 },
      rounds: [
        { trustAtLeast: 11, calmAtLeast: 4 },
        { trustAtLeast: 3, calmAtLeast: 11 },
      ],
    },
  ])('turn a guard in parts: $because', ({ when, rounds }) => {
    const turned = mutantsOf(guarded(when)).filter(({ operator }) => operator === 'guard turned');
    expect(turned.map((mutant) => mutant.scenario.moments[0]?.choices[0]?.when)).toEqual(rounds);
  });

  test('swap no branches to the same moment, and move no bar that nothing lies beyond', () => {
    const plain = scenario([
      moment('start', [
        choice('on', '', { leadsTo: [{ when: { trustAtLeast: 6 }, to: 'end' }, { to: 'end' }] }),
      ]),
      ending('end', 100),
    ]);
    expect(told(plain, ['branches swapped', 'ending across the bar', 'bar moved'])).toEqual([
      'bar moved: procedure 0 to 1',
    ]);
  });

  test('have sound wiring, differ from the scenario and are the same every time', () => {
    fc.assert(
      fc.property(scenarios({ loops: true }), (any) => {
        const mutants = mutantsOf(any);
        for (const mutant of mutants) {
          expect(wiringProblems(mutant.scenario)).toEqual([]);
          expect(mutant.scenario).not.toEqual(any);
        }
        expect(mutantsOf(any)).toEqual(mutants);
      }),
      { numRuns: 50 },
    );
  });
});
