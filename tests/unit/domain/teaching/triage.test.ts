import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areWholePlaces, compareTriage, startingOrder } from '#domain/teaching/triage.ts';

const orders = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, index) => index + 1),
    { minLength: count },
  ),
);

/** How many swaps of neighbours a bubble sort takes: another way to count pairs that stand the wrong way round. */
function neighbourSwaps(places: readonly number[]): number {
  const row = [...places];
  let swaps = 0;
  for (let pass = 0; pass < row.length; pass += 1) {
    for (let at = 0; at + 1 < row.length; at += 1) {
      const [left = 0, right = 0] = [row[at], row[at + 1]];
      if (left > right) {
        [row[at], row[at + 1]] = [right, left];
        swaps += 1;
      }
    }
  }
  return swaps;
}

describe('compareTriage', () => {
  it('finds as many pairs the wrong way round as neighbours must be swapped to mend the order', () => {
    fc.assert(
      fc.property(orders, (places) => {
        expect(compareTriage(places).inverted).toHaveLength(neighbourSwaps(places));
      }),
    );
  });

  it('names pairs of which the earlier belongs behind the later', () => {
    fc.assert(
      fc.property(orders, (places) => {
        for (const [earlier, later] of compareTriage(places).inverted) {
          expect(earlier).toBeLessThan(later);
          expect(places[earlier]).toBeGreaterThan(places[later] ?? 0);
        }
      }),
    );
  });

  it.each([
    { places: [1, 2, 3], exact: 3, inverted: [], because: 'it is the reference' },
    {
      places: [3, 2, 1],
      exact: 1,
      inverted: [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      because: 'the middle stays in a reversal',
    },
    { places: [2, 1, 3], exact: 1, inverted: [[0, 1]], because: 'two neighbours changed places' },
  ])('$places: $because', ({ places, exact, inverted }) => {
    expect(compareTriage(places)).toEqual({ exact, inverted });
  });

  it.each([[[1, 1, 2]], [[0, 1, 2]], [[1, 3]], [[1.5, 2]]])('throws on %j, which are no places', (places) => {
    expect(areWholePlaces(places)).toBe(false);
    expect(() => compareTriage(places)).toThrow(RangeError);
  });
});

describe('startingOrder', () => {
  it('has every item and never gives the reference away', () => {
    fc.assert(
      fc.property(
        orders.filter(({ length }) => length > 1),
        fc.integer(),
        (items, seed) => {
          const order = startingOrder(items, (item) => item, seed);
          expect(order.toSorted()).toEqual(items.toSorted());
          expect(order).not.toEqual(items.toSorted());
        },
      ),
    );
  });
});
