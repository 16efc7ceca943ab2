import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, chanceOfSoMany, cuesIn } from '../../../src/catalogue/rules/cues.ts';

/** Adds up every outcome of all trials that has at least as many hits. */
function bySpellingOut(trials: readonly { hit: boolean; chance: number }[]): number {
  const wanted = trials.filter(({ hit }) => hit).length;
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** trials.length; outcome += 1) {
    const hits = trials.map((_, index) => (outcome >> index) % 2 === 1);
    if (hits.filter(Boolean).length < wanted) continue;
    sum += trials.reduce((product, { chance }, index) => product * (hits[index] ? chance : 1 - chance), 1);
  }
  return sum;
}

test('the chance of so many hits is that of all outcomes with as many, spelt out', () => {
  const trial = fc.record({ hit: fc.boolean(), chance: fc.double({ min: 0, max: 1, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(trial, { maxLength: 9 }), (trials) => {
      expect(chanceOfSoMany(trials)).toBeCloseTo(bySpellingOut(trials), 9);
    }),
  );
});

/** Questions of four options with the right one at the given places; `long` of them have the right one longest. */
function questions(places: readonly number[], long: number): Answers[] {
  return places.map((place, index) => ({
    options: [0, 1, 2, 3].map((option) => ({
      text: option === place && index < long ? '一样长的文字再加几个字' : '一样长的文字',
      right: option === place,
    })),
  }));
}

describe('cues', () => {
  test.each([
    { places: [0, 1, 2, 3, 0], long: 5, cues: 1, because: 'five of five longest is one in a thousand' },
    { places: [0, 1, 2, 3, 0], long: 3, cues: 0, because: 'three of five longest is luck' },
    { places: [1, 1, 1, 1, 1], long: 0, cues: 1, because: 'always the second place' },
    { places: [1, 1, 1, 0, 3], long: 0, cues: 0, because: 'three of five in one place is luck' },
    { places: [0, 0, 0, 0, 0], long: 5, cues: 2, because: 'both at once' },
  ])('$cues found, because $because', ({ places, long, cues }) => {
    expect(cuesIn(questions(places, long), '道选择')).toHaveLength(cues);
  });

  test('an equally long wrong option hides the right one', () => {
    const even: Answers = {
      options: [
        { text: '八个字的一句话', right: true },
        { text: '七个字一句话呀', right: false },
      ],
    };
    expect(
      cuesIn(
        Array.from({ length: 12 }, (_, index) => (index % 2 ? even : { options: even.options.toReversed() })),
        '道',
      ),
    ).toEqual([]);
  });

  test('fair banks are seldom accused', () => {
    let accused = 0;
    // A fixed sequence of a thousand banks: place and length of each right option drawn independently.
    let seed = 7;
    const next = (sides: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * sides);
    };
    for (let bank = 0; bank < 1000; bank += 1) {
      const sets = Array.from({ length: 8 }, () => {
        const place = next(4);
        const longest = next(4);
        return {
          options: [0, 1, 2, 3].map((option) => ({
            text: option === longest ? '长长长' : '短短',
            right: option === place,
          })),
        };
      });
      if (cuesIn(sets, '道').length > 0) accused += 1;
    }
    expect(accused).toBeLessThan(20);
  });
});
