import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disordered } from '#domain/assessment/arrange.ts';

describe('a disordered copy', () => {
  const items = fc.uniqueArray(fc.nat(), { maxLength: 12 });

  test('holds the same items and leaves the given list alone', () => {
    fc.assert(
      fc.property(items, fc.nat(), (given, seed) => {
        const before = [...given];
        expect(disordered(given, seed).toSorted()).toEqual(before.toSorted());
        expect(given).toEqual(before);
      }),
    );
  });

  test('never stands in the given order when two items allow another', () => {
    fc.assert(
      fc.property(items, fc.nat(), (given, seed) => {
        fc.pre(given.length >= 2);
        expect(disordered(given, seed)).not.toEqual(given);
      }),
    );
  });

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(items, fc.nat(), (given, seed) => {
        expect(disordered(given, seed)).toEqual(disordered(given, seed));
      }),
    );
  });

  test('comes out in every order there is but the given one', () => {
    const seen = new Set(
      Array.from({ length: 500 }, (_, seed) => disordered(['a', 'b', 'c'], seed).join('')),
    );
    expect([...seen].toSorted()).toEqual(['acb', 'bac', 'bca', 'cab', 'cba']);
  });
});
