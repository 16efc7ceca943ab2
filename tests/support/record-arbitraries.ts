/** Random facts for properties about the record. */
import fc from 'fast-check';
import type { Response } from '../../src/domain/assessment/question.ts';
import type { Fact, FactKind, Happening } from '../../src/domain/record/fact.ts';

/** Any UTF-16 text, lone surrogates and control characters included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 12,
  })
  .map((units) => String.fromCharCode(...units));

const contentId = fc
  .stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/)
  .filter((id) => id !== 'constructor');
const revision = fc.integer({ min: 1, max: 99 });
const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const anyInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const response: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('choices' as const), chosen: fc.array(contentId) }),
  fc.record({
    kind: fc.constant('verdict' as const),
    verdict: fc.boolean(),
    fix: fc.option(contentId, { nil: null }),
  }),
  fc.record({ kind: fc.constant('sequence' as const), order: fc.array(contentId) }),
  fc.record({ kind: fc.constant('assignment' as const), placed: fc.dictionary(contentId, contentId) }),
  fc.record({
    kind: fc.constant('figure' as const),
    value: fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
      { nil: null },
    ),
  }),
);

const place = fc.oneof(
  fc.record({ kind: fc.constant('lesson' as const), lesson: contentId }),
  fc.record({ kind: fc.constant('attempt' as const), attempt: contentId }),
);

const HAPPENINGS: { readonly [Kind in FactKind]: fc.Arbitrary<Extract<Happening, { kind: Kind }>> } = {
  'profile-set': fc.record({
    kind: fc.constant('profile-set' as const),
    name: anyText,
    staffNumber: anyText,
    team: anyText,
  }),
  'track-started': fc.record({
    kind: fc.constant('track-started' as const),
    track: contentId,
    startsOn: day,
  }),
  'lesson-read': fc.record({ kind: fc.constant('lesson-read' as const), lesson: contentId, revision }),
  'question-answered': fc.record({
    kind: fc.constant('question-answered' as const),
    question: contentId,
    revision,
    response,
    within: place,
  }),
  'attempt-started': fc.record({
    kind: fc.constant('attempt-started' as const),
    attempt: contentId,
    source: fc.record({ kind: fc.constantFrom('bank' as const, 'exam' as const), id: contentId }),
    seed,
    questions: fc.array(fc.record({ id: contentId, revision }), { maxLength: 5 }),
  }),
  'attempt-finished': fc.record({ kind: fc.constant('attempt-finished' as const), attempt: contentId }),
  'scenario-finished': fc.record(
    {
      kind: fc.constant('scenario-finished' as const),
      scenario: contentId,
      revision,
      seed,
      choices: fc.array(contentId),
      rewound: fc.boolean(),
      assessed: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'scenario', 'revision', 'seed', 'choices', 'rewound'] },
  ),
  attested: fc.record({ kind: fc.constant('attested' as const), track: contentId, step: contentId }),
  'assignment-accepted': fc.record({
    kind: fc.constant('assignment-accepted' as const),
    assignment: fc.record({
      id: contentId,
      title: anyText,
      from: anyText,
      to: anyText,
      why: anyText,
      dueOn: day,
      lessons: fc.array(contentId),
      scenarios: fc.array(contentId),
      banks: fc.array(contentId),
    }),
  }),
};

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(...Object.values(HAPPENINGS));

/** A fact of one learner. Ids come from a small pool when `id` is given, so that lists overlap. */
export function anyFact(learner: string, id: fc.Arbitrary<string> = fc.uuid()): fc.Arbitrary<Fact> {
  return fc
    .tuple(anyHappening, id, anyInstant, fc.nat({ max: 5 }))
    .map(([happening, factId, at, seq]) => ({ ...happening, id: factId, at, seq, learner }));
}

/** Facts of one learner with ids of their own, in no order. */
export function anyFacts(
  learner: string,
  constraints: { readonly minLength?: number; readonly maxLength?: number } = {},
) {
  return fc.uniqueArray(anyFact(learner), { ...constraints, selector: ({ id }) => id });
}

/** Lists that share facts, as the records of several tabs and files do: the same id is always the same fact. */
export function overlappingLists(learner: string, count: number): fc.Arbitrary<readonly (readonly Fact[])[]> {
  return anyFacts(learner, { maxLength: 12 }).chain((facts) =>
    fc.array(fc.shuffledSubarray(facts), { minLength: count, maxLength: count }),
  );
}
