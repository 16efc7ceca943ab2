import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctResponse, isBlank, isComplete, isFullMark, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import {
  anyResponse,
  faultFinds,
  multiples,
  orderings,
  questions,
  questionsWithResponses,
} from '../../../support/question-arbitraries.ts';
import {
  chosen,
  classification,
  figure,
  findFaults,
  judged,
  matching,
  multiple,
  number,
  oneOfEach,
  ordering,
  placed,
  sequence,
  single,
  trueFalse,
} from '../../../support/question-builders.ts';

interface Case {
  readonly because: string;
  readonly question: Question;
  readonly response: Response;
  readonly share: number;
}

const threeRight = multiple('q', ['right-1', 'right-2', 'right-3', 'wrong-1', 'wrong-2']);
const falsehood = trueFalse('q', false);
const five = ordering('q', ['a', 'b', 'c', 'd', 'e']);

const cases: readonly Case[] = [
  { because: 'the right option', question: single('q'), response: chosen('right'), share: 1 },
  { because: 'a wrong option', question: single('q'), response: chosen('wrong-1'), share: 0 },
  { because: 'one is asked for', question: single('q'), response: chosen('right', 'wrong-1'), share: 0 },
  { because: 'nothing was picked', question: single('q'), response: chosen(), share: 0 },

  {
    because: 'all and only the right',
    question: multiple('q'),
    response: chosen('right-2', 'right-1'),
    share: 1,
  },
  { because: 'half of the right', question: multiple('q'), response: chosen('right-1'), share: 0.5 },
  { because: 'two of three', question: threeRight, response: chosen('right-1', 'right-3'), share: 2 / 3 },
  {
    because: 'a wrong pick cancels a right one',
    question: threeRight,
    response: chosen('right-1', 'right-2', 'right-3', 'wrong-1'),
    share: 2 / 3,
  },
  {
    because: 'ticking everything earns what is left over',
    question: multiple('q'),
    response: chosen('right-1', 'wrong-1', 'right-2', 'wrong-2'),
    share: 0,
  },
  {
    because: 'never below nothing',
    question: multiple('q'),
    response: chosen('wrong-1', 'wrong-2'),
    share: 0,
  },
  {
    because: 'the same pick twice is one',
    question: multiple('q'),
    response: chosen('right-1', 'right-1'),
    share: 0.5,
  },
  {
    because: 'a pick that no longer exists is wrong',
    question: multiple('q'),
    response: chosen('right-1', 'right-2', 'withdrawn'),
    share: 0.5,
  },

  { because: 'judged and mended', question: falsehood, response: judged(false, 'right'), share: 1 },
  {
    because: 'judged but mended wrongly',
    question: falsehood,
    response: judged(false, 'wrong-1'),
    share: 0.5,
  },
  { because: 'judged and not mended', question: falsehood, response: judged(false), share: 0.5 },
  { because: 'misjudged', question: falsehood, response: judged(true), share: 0 },
  {
    because: 'a misjudgement is not saved by a fix',
    question: falsehood,
    response: judged(true, 'right'),
    share: 0,
  },
  { because: 'a true statement', question: trueFalse('q', true), response: judged(true), share: 1 },
  {
    because: 'a true statement called false',
    question: trueFalse('q', true),
    response: judged(false),
    share: 0,
  },

  { because: 'the right order', question: five, response: sequence('a', 'b', 'c', 'd', 'e'), share: 1 },
  {
    because: 'one swap of neighbours: 9 of 10 pairs',
    question: five,
    response: sequence('b', 'a', 'c', 'd', 'e'),
    share: 0.8,
  },
  {
    because: 'the first step put last: 6 of 10 pairs',
    question: five,
    response: sequence('b', 'c', 'd', 'e', 'a'),
    share: 0.2,
  },
  { because: 'the reverse', question: five, response: sequence('e', 'd', 'c', 'b', 'a'), share: 0 },
  {
    because: 'an order with a gap is none',
    question: five,
    response: sequence('a', 'b', 'c', 'd'),
    share: 0,
  },
  {
    because: 'an order with a stranger is none',
    question: five,
    response: sequence('a', 'b', 'c', 'd', 'x'),
    share: 0,
  },
  {
    because: 'an order with one too many is none',
    question: five,
    response: sequence('a', 'b', 'c', 'd', 'e', 'e'),
    share: 0,
  },
  {
    because: 'an order with a double is none',
    question: five,
    response: sequence('a', 'b', 'c', 'd', 'd'),
    share: 0,
  },

  { because: 'every pair', question: matching('q'), response: placed({ a: 'a', b: 'b', c: 'c' }), share: 1 },
  {
    because: 'one pair of three',
    question: matching('q'),
    response: placed({ a: 'a', b: 'c', c: 'b' }),
    share: 1 / 3,
  },
  {
    because: 'parts left out earn nothing',
    question: matching('q'),
    response: placed({ b: 'b' }),
    share: 1 / 3,
  },
  {
    because: 'a part named like a property of every object was not placed',
    question: matching('q', ['constructor', 'b']),
    response: placed({ b: 'b' }),
    share: 0.5,
  },

  {
    because: 'every item in its group',
    question: classification('q'),
    response: placed({ a: 'red', b: 'fine', c: 'fine', d: 'red' }),
    share: 1,
  },
  {
    because: 'three of four',
    question: classification('q'),
    response: placed({ a: 'red', b: 'red', c: 'fine', d: 'red' }),
    share: 0.75,
  },

  { because: 'the figure', question: number('q', 3), response: figure(3), share: 1 },
  { because: 'another figure', question: number('q', 3), response: figure(4), share: 0 },
  { because: 'nothing readable', question: number('q', 0), response: figure(null), share: 0 },
  {
    because: 'on the edge of the tolerance',
    question: number('q', 3, { tolerance: 0.5 }),
    response: figure(2.5),
    share: 1,
  },
  {
    because: 'beyond the tolerance',
    question: number('q', 3, { tolerance: 0.5 }),
    response: figure(3.51),
    share: 0,
  },
  {
    because: 'binary rounding is no mistake',
    question: number('q', 0.3),
    response: figure(0.1 + 0.2),
    share: 1,
  },

  { because: 'every fault', question: findFaults('q'), response: chosen('fault-1', 'fault-2'), share: 1 },
  { because: 'one fault missed', question: findFaults('q'), response: chosen('fault-2'), share: 0.5 },
  {
    because: 'a sound line marked',
    question: findFaults('q'),
    response: chosen('fault-1', 'fault-2', 'sound-1'),
    share: 0.5,
  },
];

describe('the share earned', () => {
  test.each(cases)('$question.kind: $because', ({ question, response, share }) => {
    expect(shareEarned(question, response)).toBeCloseTo(share, 12);
  });

  test.each(oneOfEach)('a response of another shape earns nothing: $id', (question) => {
    const own = correctResponse(question).kind;
    const others = [chosen('right'), judged(true), sequence('a'), placed({ a: 'a' }), figure(3)];
    for (const response of others.filter(({ kind }) => kind !== own)) {
      expect(shareEarned(question, response)).toBe(0);
    }
  });

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

describe('completeness', () => {
  test.each([
    { because: 'one option', question: single('q'), response: chosen('wrong-1'), complete: true },
    { because: 'no option', question: single('q'), response: chosen(), complete: false },
    {
      because: 'any pick may be all that is meant',
      question: multiple('q'),
      response: chosen('wrong-1'),
      complete: true,
    },
    { because: 'no pick', question: multiple('q'), response: chosen(), complete: false },
    { because: 'no fault marked', question: findFaults('q'), response: chosen(), complete: false },
    { because: 'called true', question: falsehood, response: judged(true), complete: true },
    {
      because: 'called false with a fix',
      question: falsehood,
      response: judged(false, 'wrong-1'),
      complete: true,
    },
    { because: 'called false without a fix', question: falsehood, response: judged(false), complete: false },
    {
      because: 'called false where no fix is offered',
      question: trueFalse('q', true),
      response: judged(false),
      complete: true,
    },
    { because: 'not judged', question: falsehood, response: chosen(), complete: false },
    {
      because: 'every item has a place',
      question: five,
      response: sequence('e', 'd', 'c', 'b', 'a'),
      complete: true,
    },
    {
      because: 'an item without a place',
      question: five,
      response: sequence('e', 'd', 'c', 'b'),
      complete: false,
    },
    {
      because: 'one item twice',
      question: five,
      response: sequence('e', 'd', 'c', 'b', 'b'),
      complete: false,
    },
    {
      because: 'each matched',
      question: matching('q'),
      response: placed({ a: 'b', b: 'b', c: 'b' }),
      complete: true,
    },
    {
      because: 'one not matched',
      question: matching('q'),
      response: placed({ a: 'b', b: 'b' }),
      complete: false,
    },
    {
      because: 'one not sorted in',
      question: classification('q'),
      response: placed({ a: 'red', b: 'red', c: 'red' }),
      complete: false,
    },
    { because: 'a figure', question: number('q', 3), response: figure(0), complete: true },
    { because: 'no figure', question: number('q', 3), response: figure(null), complete: false },
  ])('$question.kind: $because', ({ question, response, complete }) => {
    expect(isComplete(question, response)).toBe(complete);
  });

  test('belongs to every correct response and to none of another shape', () => {
    fc.assert(
      fc.property(questions, anyResponse, (question, response) => {
        expect(isComplete(question, correctResponse(question))).toBe(true);
        if (response.kind !== correctResponse(question).kind)
          expect(isComplete(question, response)).toBe(false);
      }),
    );
  });
});

test.each([
  { response: chosen(), blank: true },
  { response: chosen('a'), blank: false },
  { response: sequence(), blank: true },
  { response: sequence('a'), blank: false },
  { response: placed({}), blank: true },
  { response: placed({ a: 'b' }), blank: false },
  { response: figure(null), blank: true },
  { response: figure(0), blank: false },
  { response: judged(false), blank: false },
])('a blank response has nothing in it: $response', ({ response, blank }) => {
  expect(isBlank(response)).toBe(blank);
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
