import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Remark, remarksOn } from '#domain/assessment/feedback.ts';
import { correctResponse, isFullMark } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { questions, questionsWithResponses } from '../../../support/question-arbitraries.ts';
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

const steps = ordering('q', ['identify', 'verify', 'amount'], {
  swaps: [
    { early: 'amount', late: 'verify', misconception: 'debt-first', because: 'it leaks', rule: 'target' },
    { early: 'verify', late: 'identify', misconception: 'identity-late', because: 'like a fraud' },
  ],
});
const text = (...ids: string[]) => ids.map((id) => `text of ${id}`).join(' → ');

const absent = { instead: undefined, because: undefined, misconception: undefined, rule: undefined };

interface Case {
  readonly because: string;
  readonly question: Question;
  readonly response: Response;
  readonly remarks: readonly Partial<Remark>[];
}

const cases: readonly Case[] = [
  {
    because: 'a wrong option names its belief, its reason and its rule; the right one follows',
    question: single('q', ['wrong-1', 'right', 'wrong-2']),
    response: chosen('wrong-1'),
    remarks: [
      {
        tone: 'wrong',
        about: 'text of wrong-1',
        because: 'because of wrong-1',
        misconception: 'belief-wrong-1',
        rule: 'rule-wrong-1',
      },
      { tone: 'answer', about: 'text of right', because: 'because of right', misconception: undefined },
    ],
  },
  {
    because: 'wrong options that were left alone need no word',
    question: multiple('q'),
    response: chosen('right-1', 'right-2'),
    remarks: [
      { tone: 'right', about: 'text of right-1', rule: 'rule-right-1' },
      { tone: 'right', about: 'text of right-2' },
    ],
  },
  {
    because: 'a right option left out of several was missed',
    question: multiple('q'),
    response: chosen('right-1'),
    remarks: [{ tone: 'right' }, { tone: 'missed', about: 'text of right-2', because: 'because of right-2' }],
  },
  {
    because: 'a falsehood believed: why it is false, and what is true',
    question: trueFalse('q', false),
    response: judged(true),
    remarks: [
      { tone: 'wrong', about: 'statement of q', truth: false, misconception: 'belief-verdict' },
      { tone: 'answer', about: 'text of right' },
    ],
  },
  {
    because: 'a falsehood seen and mended wrongly',
    question: trueFalse('q', false),
    response: judged(false, 'wrong-1'),
    remarks: [
      { tone: 'right', about: 'statement of q', truth: false },
      { tone: 'wrong', about: 'text of wrong-1', misconception: 'belief-wrong-1' },
      { tone: 'answer', about: 'text of right' },
    ],
  },
  {
    because: 'a truth doubted',
    question: trueFalse('q', true),
    response: judged(false),
    remarks: [
      {
        tone: 'wrong',
        about: 'statement of q',
        truth: true,
        because: 'because of verdict',
        rule: 'rule-verdict',
      },
    ],
  },
  {
    because: 'the right order draws no reproach',
    question: steps,
    response: sequence('identify', 'verify', 'amount'),
    remarks: [{ tone: 'right', about: text('identify', 'verify', 'amount') }],
  },
  {
    because: 'each step put too early says before which one, and then the whole order',
    question: steps,
    response: sequence('amount', 'verify', 'identify'),
    remarks: [
      {
        tone: 'wrong',
        about: text('amount', 'verify'),
        instead: text('verify', 'amount'),
        misconception: 'debt-first',
        because: 'it leaks',
        rule: 'target',
      },
      { tone: 'wrong', about: text('verify', 'identify'), misconception: 'identity-late', rule: undefined },
      { tone: 'answer', about: text('identify', 'verify', 'amount') },
    ],
  },
  {
    because: 'steps without a place were not put early',
    question: steps,
    response: sequence('verify'),
    remarks: [{ tone: 'answer', about: text('identify', 'verify', 'amount') }],
  },
  {
    because: 'a swap of steps that the question no longer has is named by their ids',
    question: ordering('q', ['a', 'b'], {
      swaps: [{ early: 'gone', late: 'gone-too', misconception: 'm', because: 'b' }],
    }),
    response: sequence('gone', 'gone-too'),
    remarks: [{ tone: 'wrong', about: 'gone → gone-too' }, { tone: 'answer' }],
  },
  {
    because: 'matched, mismatched and left out',
    question: matching('q'),
    response: placed({ a: 'a', b: 'c' }),
    remarks: [
      { tone: 'right', about: 'left a：right a', because: 'because of a' },
      { tone: 'wrong', about: 'left b：right c', instead: 'right b', misconception: 'belief-b' },
      { tone: 'answer', about: 'left c：right c', because: 'because of c', misconception: undefined },
    ],
  },
  {
    because: 'a side that the question no longer has is named by its id',
    question: matching('q', ['a']),
    response: placed({ a: 'withdrawn' }),
    remarks: [{ tone: 'wrong', about: 'left a：withdrawn', instead: 'right a' }],
  },
  {
    because: 'sorted right, sorted wrong, and into a group that is gone',
    question: classification('q', { a: 'red', b: 'fine', c: 'fine' }),
    response: placed({ a: 'red', b: 'red', c: 'withdrawn' }),
    remarks: [
      { tone: 'right', about: 'text of a：label of red' },
      {
        tone: 'wrong',
        about: 'text of b：label of red',
        instead: 'label of fine',
        misconception: 'belief-b',
      },
      { tone: 'wrong', about: 'text of c：withdrawn', instead: 'label of fine' },
    ],
  },
  {
    because: 'the figure with its working',
    question: number('q', 3),
    response: figure(3),
    remarks: [{ tone: 'right', about: '3次', because: 'working of q' }],
  },
  {
    because: 'a known wrong figure has its own reason',
    question: number('q', 3),
    response: figure(4),
    remarks: [
      { tone: 'wrong', about: '4次', because: 'because of one-more', misconception: 'belief-one-more' },
      { tone: 'answer', about: '3次', because: 'working of q' },
    ],
  },
  {
    because: 'any other figure has the general one',
    question: number('q', 3),
    response: figure(99),
    remarks: [{ tone: 'wrong', about: '99次', because: 'because of otherwise' }, { tone: 'answer' }],
  },
  {
    because: 'no figure: only how it is reached',
    question: number('q', 3),
    response: figure(null),
    remarks: [{ tone: 'answer', about: '3次' }],
  },
  {
    because: 'a fault found, a fault missed, a sound line marked, a sound line left',
    question: findFaults('q'),
    response: chosen('fault-1', 'sound-1'),
    remarks: [
      { tone: 'right', about: 'text of fault-1', misconception: undefined, rule: 'rule-fault-1' },
      { tone: 'wrong', about: 'text of sound-1', misconception: 'belief-sound-1' },
      { tone: 'missed', about: 'text of fault-2', misconception: 'belief-fault-2' },
    ],
  },
];

describe('remarks', () => {
  test.each(cases)('$question.kind: $because', ({ question, response, remarks }) => {
    const said = remarksOn(question, response);
    expect(said).toHaveLength(remarks.length);
    for (const [index, remark] of remarks.entries())
      expect({ ...absent, ...said[index] }).toMatchObject(remark);
  });

  test.each(oneOfEach)('there are none on a response of another shape: $id', (question) => {
    const own = correctResponse(question).kind;
    const others = [chosen('right'), judged(true), sequence('a'), placed({ a: 'a' }), figure(3)];
    for (const response of others.filter(({ kind }) => kind !== own)) {
      expect(remarksOn(question, response)).toEqual([]);
    }
  });

  test('on the correct response are all in praise, and there is at least one', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const tones = remarksOn(question, correctResponse(question)).map(({ tone }) => tone);
        expect([...new Set(tones)]).toEqual(['right']);
      }),
    );
  });

  test('on anything less say what was wrong or missed, and a wrong part always says why', () => {
    fc.assert(
      fc.property(questionsWithResponses, ({ question, response }) => {
        const remarks = remarksOn(question, response);
        const full = isFullMark(question, response);
        expect(remarks.every(({ tone }) => tone === 'right')).toBe(full);
        for (const { tone, because, misconception } of remarks) {
          if (tone === 'wrong') expect(because && misconception).toBeTruthy();
        }
      }),
    );
  });
});
