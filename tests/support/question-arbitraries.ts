/** Any question of each kind, and any response to it, for laws. */
import fc from 'fast-check';
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
  ordering,
  placed,
  sequence,
  single,
  trueFalse,
} from './question-builders.ts';

/** `right` of one kind and `wrong` of another, in any order: ids like `right-0`, `wrong-2`. */
const mixed = (right: string, most: number, wrong: string) =>
  fc
    .record({
      rights: fc.integer({ min: 1, max: most }),
      wrongs: fc.integer({ min: 1, max: 5 }),
    })
    .chain(({ rights, wrongs }) => {
      const ids = [
        ...Array.from({ length: rights }, (_, index) => `${right}-${index}`),
        ...Array.from({ length: wrongs }, (_, index) => `${wrong}-${index}`),
      ];
      return fc.shuffledSubarray(ids, { minLength: ids.length });
    });

const names = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map((count) => Array.from({ length: count }, (_, index) => `part-${index}`));

const singles = mixed('right', 1, 'wrong').map((ids) => single('q', ids));
export const multiples = mixed('right', 5, 'wrong').map((ids) => multiple('q', ids));
export const faultFinds = mixed('fault', 5, 'sound').map((ids) => findFaults('q', ids));
export const orderings = names(2, 7).map((ids) => ordering('q', ids));
const matchings = names(1, 6).map((ids) => matching('q', ids));
const classifications = names(1, 8)
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom('x', 'y', 'z')))))
  .map((items) => classification('q', Object.fromEntries(items)));
const verdicts = fc.oneof(
  fc.constant(trueFalse('q', true)),
  mixed('right', 1, 'wrong').map((ids) => trueFalse('q', false, ids)),
);
const numbers = fc
  .record({
    answer: fc.integer({ min: -10_000, max: 10_000 }).map((cents) => cents / 100),
    tolerance: fc.constantFrom(0, 0.01, 0.5, 10),
  })
  .map(({ answer, tolerance }) => number('q', answer, { tolerance }));

export const questions: fc.Arbitrary<Question> = fc.oneof(
  singles,
  multiples,
  faultFinds,
  orderings,
  matchings,
  classifications,
  verdicts,
  numbers,
);

/** A response of the shape that belongs to the question, with parts left out or unknown at times. */
export function responsesTo(question: Question): fc.Arbitrary<Response> {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return fc.subarray(idsOf(question.options)).map((ids) => chosen(...ids));
    case 'find-faults':
      return fc.subarray(idsOf(question.segments)).map((ids) => chosen(...ids));
    case 'true-false-fix': {
      const fixes = idsOf(question.fixes);
      return fc
        .tuple(fc.boolean(), fc.constantFrom(null, ...fixes))
        .map(([verdict, fix]) => judged(verdict, verdict ? null : fix));
    }
    case 'ordering': {
      const ids = idsOf(question.items);
      return fc.oneof(
        fc.shuffledSubarray(ids, { minLength: ids.length }).map((order) => sequence(...order)),
        fc.shuffledSubarray(ids).map((order) => sequence(...order)),
      );
    }
    case 'matching':
      return placings(idsOf(question.pairs), idsOf(question.pairs));
    case 'classification':
      return placings(idsOf(question.items), idsOf(question.groups));
    case 'number':
      return fc.oneof(
        fc.constantFrom(null, question.answer, question.answer + question.tolerance).map(figure),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(figure),
      );
  }
}

export const questionsWithResponses = questions.chain((question) =>
  responsesTo(question).map((response) => ({ question, response })),
);

/** A response of any shape at all, as an old record may hold. */
export const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.array(fc.string()).map((ids) => chosen(...ids)),
  fc.tuple(fc.boolean(), fc.option(fc.string())).map(([verdict, fix]) => judged(verdict, fix)),
  fc.array(fc.string()).map((ids) => sequence(...ids)),
  fc.dictionary(fc.string(), fc.string()).map(placed),
  fc.option(fc.double({ noNaN: true })).map(figure),
);

function placings(parts: readonly string[], places: readonly string[]): fc.Arbitrary<Response> {
  return fc
    .tuple(...parts.map((part) => fc.tuple(fc.constant(part), fc.constantFrom('', ...places))))
    .map((entries) => placed(Object.fromEntries(entries.filter(([, place]) => place !== ''))));
}

function idsOf(parts: readonly { readonly id: string }[]): string[] {
  return parts.map(({ id }) => id);
}
