import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctResponse, isBlank, isComplete } from '#domain/assessment/mark.ts';
import { anyResponse, questions } from '../../../support/question-arbitraries.ts';
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

const falsehood = trueFalse('q', false);
const five = ordering('q', ['a', 'b', 'c', 'd', 'e']);

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
