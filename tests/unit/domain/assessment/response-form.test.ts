import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { fieldsOf, figureFrom, responseFromForm } from '#domain/assessment/response-form.ts';
import { questionsWithResponses } from '../../../support/question-arbitraries.ts';
import {
  chosen,
  classification,
  figure,
  findFaults,
  judged,
  matching,
  multiple,
  number,
  ordering,
  placed,
  sequence,
  single,
  trueFalse,
} from '../../../support/question-builders.ts';

/** What a browser gives for these fields. */
function filledIn(fields: readonly (readonly [name: string, value: string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

interface Case {
  readonly because: string;
  readonly question: Question;
  readonly fields: readonly (readonly [string, string])[];
  readonly response: Response;
}

const cases: readonly Case[] = [
  { because: 'one picked', question: single('q'), fields: [['chosen', 'right']], response: chosen('right') },
  { because: 'none picked', question: single('q'), fields: [], response: chosen() },
  {
    because: 'several ticked',
    question: multiple('q'),
    fields: [
      ['chosen', 'right-1'],
      ['chosen', 'wrong-1'],
    ],
    response: chosen('right-1', 'wrong-1'),
  },
  {
    because: 'a line marked',
    question: findFaults('q'),
    fields: [['chosen', 'fault-1']],
    response: chosen('fault-1'),
  },
  {
    because: 'judged false, with a fix',
    question: trueFalse('q', false),
    fields: [
      ['verdict', 'false'],
      ['fix', 'wrong-1'],
    ],
    response: judged(false, 'wrong-1'),
  },
  {
    because: 'a fix ticked before the statement was called true does not count',
    question: trueFalse('q', false),
    fields: [
      ['verdict', 'true'],
      ['fix', 'right'],
    ],
    response: judged(true),
  },
  {
    because: 'judged false without a fix',
    question: trueFalse('q', false),
    fields: [['verdict', 'false']],
    response: judged(false),
  },
  {
    because: 'not judged at all',
    question: trueFalse('q', false),
    fields: [['fix', 'right']],
    response: chosen(),
  },
  {
    because: 'places give the order',
    question: ordering('q', ['a', 'b', 'c']),
    fields: [
      ['place-a', '3'],
      ['place-b', '1'],
      ['place-c', '2'],
    ],
    response: sequence('b', 'c', 'a'),
  },
  {
    because: 'an item without a place is left out',
    question: ordering('q', ['a', 'b', 'c']),
    fields: [
      ['place-a', '3'],
      ['place-b', ''],
    ],
    response: sequence('a'),
  },
  {
    because: 'two items on one place are no order',
    question: ordering('q', ['a', 'b', 'c']),
    fields: [
      ['place-a', '1'],
      ['place-b', '1'],
      ['place-c', '2'],
    ],
    response: sequence(),
  },
  {
    because: 'what is not matched yet is missing',
    question: matching('q'),
    fields: [
      ['place-a', 'b'],
      ['place-b', ''],
    ],
    response: placed({ a: 'b' }),
  },
  {
    because: 'each item with its group',
    question: classification('q'),
    fields: [
      ['place-a', 'red'],
      ['place-d', 'fine'],
    ],
    response: placed({ a: 'red', d: 'fine' }),
  },
  {
    because: 'a figure',
    question: number('q', 3),
    fields: [['figure', ' 1,200 元 ']],
    response: figure(1200),
  },
  { because: 'no field, no figure', question: number('q', 3), fields: [], response: figure(null) },
];

describe('a filled-in form', () => {
  test.each(cases)('$question.kind: $because', ({ question, fields, response }) => {
    expect(responseFromForm(question, filledIn(fields))).toEqual(response);
  });

  test('gives back what it was filled in from, as far as marking can tell', () => {
    fc.assert(
      fc.property(questionsWithResponses, ({ question, response }) => {
        // A figure with an exponent is nothing anybody types.
        fc.pre(response.kind !== 'figure' || !`${response.value}`.includes('e'));
        const again = responseFromForm(question, filledIn(fieldsOf(response)));
        expect(shareEarned(question, again)).toBe(shareEarned(question, response));
        expect(isBlank(again)).toBe(isBlank(response));
        expect(fieldsOf(again).toSorted()).toEqual(fieldsOf(response).toSorted());
      }),
    );
  });
});

test('an answer left empty fills in no field', () => {
  for (const empty of [chosen(), sequence(), placed({}), figure(null)]) expect(fieldsOf(empty)).toEqual([]);
});

test('a file put where an answer belongs is no answer', () => {
  const data = new FormData();
  data.append('chosen', new Blob(['right']));
  data.append('chosen', 'wrong-1');
  expect(responseFromForm(multiple('q'), data)).toEqual(chosen('wrong-1'));
});

describe('a typed figure', () => {
  test.each([
    { typed: '3', value: 3 },
    { typed: '-3.5', value: -3.5 },
    { typed: '+2', value: 2 },
    { typed: '３６．５％', value: 36.5 },
    { typed: '1，234.50', value: 1234.5 },
    { typed: '1 234', value: 1234 },
    { typed: '12个月', value: 12 },
    { typed: '3次', value: 3 },
    { typed: '30分钟', value: 30 },
    { typed: '', value: null },
    { typed: '三', value: null },
    { typed: '3或4', value: null },
    { typed: '1e3', value: null },
    { typed: '0x10', value: null },
    { typed: '.', value: null },
    { typed: 'Infinity', value: null },
    { typed: '9'.repeat(400), value: null },
  ])('“$typed” is $value', ({ typed, value }) => {
    expect(figureFrom(typed)).toBe(value);
  });

  test('is read back from any plain number, with or without separators, or is refused; never wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const grouped = Math.abs(whole).toLocaleString('en-US');
          const typed = `${whole < 0 ? '-' : ''}${grouped}.${String(cents).padStart(2, '0')}`;
          const magnitude = Math.abs(whole) + cents / 100;
          expect(figureFrom(typed)).toBeCloseTo(whole < 0 ? -magnitude : magnitude, 9);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const value = figureFrom(typed);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
