import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeShard,
  encodeShard,
  HIGHEST_SCORE,
  LEVEL,
  type Postings,
  scoreFromByte,
  scoreToByte,
} from '#search/shard.ts';

const term = fc.oneof(
  fc
    .string({ unit: fc.constantFrom(...'催收债务𠮷一'), minLength: 1, maxLength: 2 })
    .filter((text) => [...text].length <= 2),
  fc.constantFrom('12378', 'lpr', '22:00', 't+1', '3次', '24%', '~0', '~1z'),
);
const postings: fc.Arbitrary<Postings> = fc
  .record({
    documents: fc.uniqueArray(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 30 }),
    unlisted: fc.nat({ max: 500 }),
    scores: fc.array(fc.integer({ min: 1, max: HIGHEST_SCORE }), { minLength: 30, maxLength: 30 }),
    level: fc.constantFrom(...Object.values(LEVEL)),
  })
  .map(({ documents, unlisted, scores, level }) => ({
    frequency: documents.length + unlisted,
    documents: documents.toSorted((a, b) => a - b),
    scores: scores.slice(0, documents.length),
    level,
  }));
const shard = fc.array(fc.tuple(term, postings), { maxLength: 20 }).map((entries) => new Map(entries));

test('what was encoded is decoded, term by term', () => {
  fc.assert(
    fc.property(shard, (terms) => {
      const back = decodeShard(encodeShard(terms));
      expect([...back].toSorted()).toEqual([...terms].toSorted());
    }),
  );
});

test('bytes that are cut off are refused, wherever the cut is', () => {
  fc.assert(
    fc.property(
      shard.filter((terms) => terms.size > 0),
      fc.nat(),
      (terms, at) => {
        const bytes = encodeShard(terms);
        const cut = bytes.subarray(0, at % bytes.length);
        expect(() => decodeShard(cut)).toThrow(RangeError);
      },
    ),
  );
});

describe('a score in a byte', () => {
  const score = fc.double({ min: 0.01, max: 60, noNaN: true });

  test('keeps the order of scores, and each within a tenth of itself', () => {
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(scoreToByte(low, 60)).toBeLessThanOrEqual(scoreToByte(high, 60));
        const back = scoreFromByte(scoreToByte(a, 60), 60);
        // What is below a thousandth of the highest is all one.
        if (a > 60 / 1000) expect(Math.abs(back / a - 1)).toBeLessThan(0.1);
        else expect(back).toBeLessThan(60 / 900);
      }),
    );
  });

  test('is never zero: a document in the list has the term', () => {
    expect(scoreToByte(1e-9, 60)).toBe(1);
    expect(scoreToByte(60, 60)).toBe(HIGHEST_SCORE);
  });
});
