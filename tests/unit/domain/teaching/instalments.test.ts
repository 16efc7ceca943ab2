import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMOUNT_LIMIT,
  fenFromYuan,
  MONTHS_LIMIT,
  monthsFrom,
  planInstalments,
  yuanFromFen,
} from '#domain/teaching/instalments.ts';

const figures = fc
  .record({
    amount: fc.integer({ min: 1, max: AMOUNT_LIMIT }),
    months: fc.integer({ min: 1, max: MONTHS_LIMIT }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(({ amount, months, share }) => ({ amount, months, first: Math.floor(amount * share) }))
  .filter(({ amount, months, first }) => amount - first >= months);

describe('planInstalments', () => {
  it('sums to the amount to the fen, whatever the figures', () => {
    fc.assert(
      fc.property(figures, ({ amount, months, first }) => {
        const plan = planInstalments(amount, months, first);
        if (!plan.ok) throw new Error(plan.refusal);
        const sum = plan.value.instalments.reduce(
          (total, each) => total + BigInt(each),
          BigInt(plan.value.first),
        );
        expect(sum).toBe(BigInt(amount));
        expect(plan.value.instalments).toHaveLength(months);
      }),
    );
  });

  it('asks the same every month, and of the last what does not divide', () => {
    fc.assert(
      fc.property(figures, ({ amount, months, first }) => {
        const plan = planInstalments(amount, months, first);
        if (!plan.ok) throw new Error(plan.refusal);
        const last = plan.value.instalments.at(-1) ?? 0;
        const others = new Set(plan.value.instalments.slice(0, -1));
        expect(others.size).toBeLessThanOrEqual(1);
        for (const each of others) {
          expect(last - each).toBeGreaterThanOrEqual(0);
          expect(last - each).toBeLessThan(months);
          expect(each).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it.each([
    { amount: 0, months: 12, first: 0, refusal: 'amount', because: 'nothing is owed' },
    { amount: -5, months: 12, first: 0, refusal: 'amount', because: 'nobody owes less than nothing' },
    { amount: 100.5, months: 12, first: 0, refusal: 'amount', because: 'there is no half fen' },
    { amount: AMOUNT_LIMIT + 1, months: 12, first: 0, refusal: 'amount', because: 'a slip of the hand' },
    { amount: 5_200_000, months: 0, first: 0, refusal: 'months', because: 'no month to pay in' },
    { amount: 5_200_000, months: 1.5, first: 0, refusal: 'months', because: 'no half month' },
    {
      amount: 5_200_000,
      months: MONTHS_LIMIT + 1,
      first: 0,
      refusal: 'months',
      because: 'beyond five years',
    },
    { amount: 5_200_000, months: 12, first: -1, refusal: 'first', because: 'nobody is paid to begin' },
    {
      amount: 5_200_000,
      months: 12,
      first: 5_200_000,
      refusal: 'first',
      because: 'nothing is left to spread',
    },
    { amount: 5_200_000, months: 12, first: 0.5, refusal: 'first', because: 'there is no half fen' },
    { amount: 11, months: 12, first: 0, refusal: 'too-thin', because: 'a month would have nothing to pay' },
  ])(
    'refuses $refusal of $amount over $months after $first: $because',
    ({ amount, months, first, refusal }) => {
      expect(planInstalments(amount, months, first)).toEqual({ ok: false, refusal });
    },
  );

  it('takes the edges', () => {
    expect(planInstalments(12, 12, 0).ok).toBe(true);
    expect(planInstalments(AMOUNT_LIMIT, MONTHS_LIMIT, AMOUNT_LIMIT - 60).ok).toBe(true);
    expect(planInstalments(1, 1, 0)).toEqual({ ok: true, value: { first: 0, instalments: [1] } });
  });
});

describe('figures as people write them', () => {
  it.each([
    { text: '52000', fen: 5_200_000 },
    { text: ' 52,000.5 ', fen: 5_200_050 },
    { text: '52，000', fen: 5_200_000 },
    { text: '0.07', fen: 7 },
    { text: '1.005', fen: null },
    { text: '-5', fen: null },
    { text: '5万', fen: null },
    { text: '', fen: null },
    { text: '1e5', fen: null },
  ])('reads $text as $fen fen', ({ text, fen }) => {
    expect(fenFromYuan(text)).toBe(fen);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: AMOUNT_LIMIT }), (fen) => {
        expect(fenFromYuan(yuanFromFen(fen))).toBe(fen);
      }),
    );
  });

  it('writes separators and two decimals', () => {
    expect([7, 100, 99_999, 391_666, 1_234_567_890].map(yuanFromFen)).toEqual([
      '0.07',
      '1.00',
      '999.99',
      '3,916.66',
      '12,345,678.90',
    ]);
  });

  it('reads months from digits alone', () => {
    expect(['12', ' 6 ', '1.5', '', '-3', '十二'].map(monthsFrom)).toEqual([12, 6, null, null, null, null]);
  });
});
