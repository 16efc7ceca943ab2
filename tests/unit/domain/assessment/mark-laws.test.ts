/** Laws of marking, against an oracle that reads the author's intent off the ids. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctResponse, isFullMark, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import {
  anyResponse,
  faultFinds,
  multiples,
  orderings,
  questions,
  questionsWithResponses,
} from '../../../support/question-arbitraries.ts';
import { chosen, sequence } from '../../../support/question-builders.ts';

describe('the share earned', () => {
  test('lies between nothing and the whole point, whatever the record holds', () => {
    fc.assert(
      fc.property(questions, anyResponse, (question, response) => {
        const share = shareEarned(question, response);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is whole exactly when the response says what the correct one says', () => {
    fc.assert(
      fc.property(questionsWithResponses, ({ question, response }) => {
        expect(isFullMark(question, response)).toBe(saysTheSame(question, response));
      }),
    );
  });

  test('is whole for the correct response', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(shareEarned(question, correctResponse(question))).toBe(1);
      }),
    );
  });

  test('never rises by a wrong pick, and never falls by a right one', () => {
    const picked = fc.oneof(multiples, faultFinds).chain((question) => {
      const parts = question.kind === 'find-faults' ? question.segments : question.options;
      return fc
        .record({ some: fc.subarray(parts.map(({ id }) => id)), one: fc.constantFrom(...parts) })
        .map((picks) => ({ question, ...picks }));
    });
    fc.assert(
      fc.property(picked, ({ question, some, one }) => {
        fc.pre(!some.includes(one.id));
        const before = shareEarned(question, chosen(...some));
        const after = shareEarned(question, chosen(...some, one.id));
        const isRight = one.id.startsWith('right') || one.id.startsWith('fault');
        if (isRight) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('does not depend on the order of picks or of options', () => {
    const shuffledPicks = multiples.chain((question) =>
      fc
        .record({
          picks: fc.subarray(question.options.map(({ id }) => id)),
          options: fc.shuffledSubarray([...question.options], { minLength: question.options.length }),
        })
        .map((parts) => ({ question, ...parts })),
    );
    fc.assert(
      fc.property(shuffledPicks, ({ question, picks, options }) => {
        expect(shareEarned({ ...question, options }, chosen(...picks.toReversed()))).toBe(
          shareEarned(question, chosen(...picks)),
        );
      }),
    );
  });

  test('of an order falls with the neighbour swaps that would mend it', () => {
    const orders = orderings.chain((question) => {
      const ids = question.items.map(({ id }) => id);
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map((order) => ({ question, ids, order }));
    });
    fc.assert(
      fc.property(orders, ({ question, ids, order }) => {
        const most = (ids.length * (ids.length - 1)) / 2;
        const expected = Math.max(0, 1 - (2 * bubbleSwaps(order, ids)) / most);
        expect(shareEarned(question, sequence(...order))).toBeCloseTo(expected, 12);
      }),
    );
  });

  test('of an order and of its reverse are never both above nothing', () => {
    fc.assert(
      fc.property(orderings, fc.infiniteStream(fc.nat()), (question, luck) => {
        const order = question.items
          .map(({ id }) => ({ id, rank: luck.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ id }) => id);
        const there = shareEarned(question, sequence(...order));
        const back = shareEarned(question, sequence(...order.toReversed()));
        expect(Math.min(there, back)).toBe(0);
      }),
    );
  });
});

/** Whether the response says what the author marked as right, read off the ids that the builders give. */
function saysTheSame(question: Question, response: Response): boolean {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'find-faults': {
      if (response.kind !== 'choices') return false;
      const ids = question.kind === 'find-faults' ? question.segments : question.options;
      return ids.every(({ id }) => /^(right|fault)/.test(id) === response.chosen.includes(id));
    }
    case 'true-false-fix':
      if (response.kind !== 'verdict' || response.verdict !== question.verdict) return false;
      return question.verdict || (response.fix ?? '').startsWith('right');
    case 'ordering':
      return (
        response.kind === 'sequence' && response.order.join() === question.items.map(({ id }) => id).join()
      );
    case 'matching':
      return response.kind === 'assignment' && question.pairs.every(({ id }) => response.placed[id] === id);
    case 'classification':
      return (
        response.kind === 'assignment' &&
        question.items.every(({ id, group }) => response.placed[id] === group)
      );
    case 'number':
      return (
        response.kind === 'figure' &&
        response.value !== null &&
        response.value > question.answer - question.tolerance - 1e-8 &&
        response.value < question.answer + question.tolerance + 1e-8
      );
  }
}

function bubbleSwaps(order: readonly string[], right: readonly string[]): number {
  const ranks = order.map((id) => right.indexOf(id));
  let swaps = 0;
  for (let round = 0; round < ranks.length; round += 1) {
    for (let at = 0; at + 1 < ranks.length; at += 1) {
      const [left = 0, next = 0] = [ranks[at], ranks[at + 1]];
      if (left <= next) continue;
      ranks[at] = next;
      ranks[at + 1] = left;
      swaps += 1;
    }
  }
  return swaps;
}
