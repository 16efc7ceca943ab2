import { describe, expect, test } from 'vitest';
import { correctResponse, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
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
});
