import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#domain/assessment/question.ts';
import {
  attemptScore,
  attemptsAt,
  bestShare,
  hasPassedExam,
  isPassed,
  judgedAttempt,
  lessonProgress,
  openAttemptAt,
  standingQuestions,
} from '#domain/insight/progress.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { answered, checked, factsOf, finished, read, started } from '../../../support/assessment-facts.ts';
import { chosen, exam, multiple, section, single } from '../../../support/question-builders.ts';

const a = single('a');
const b = multiple('b');
const right = chosen('right');
const wrong = chosen('wrong-1');
const bothRight = chosen('right-1', 'right-2');
const revised = (question: Question): Question => ({ ...question, revision: question.revision + 1 });
const byId = (...questions: readonly Question[]) =>
  new Map(questions.map((question) => [question.id, question]));
const bank = { kind: 'bank', id: 'red-lines' } as const;

describe('a lesson', () => {
  const lesson = { id: 'red-lines', revision: 2, checks: [a, b] };
  const cases: readonly {
    because: string;
    facts: readonly Happening[];
    progress: Partial<ReturnType<typeof lessonProgress>>;
  }[] = [
    {
      because: 'nothing was done',
      facts: [],
      progress: { status: 'new', readToEnd: false, checksLeft: ['a', 'b'] },
    },
    {
      because: 'another lesson was read',
      facts: [read('evidence', 2), checked('evidence', single('e'), right)],
      progress: { status: 'new' },
    },
    {
      because: 'a check was tried',
      facts: [checked('red-lines', a, wrong)],
      progress: { status: 'begun', checksLeft: ['a', 'b'] },
    },
    {
      because: 'it was read, checks are left',
      facts: [read('red-lines', 2)],
      progress: { status: 'begun', readToEnd: true },
    },
    {
      because: 'half a point is not a pass',
      facts: [
        read('red-lines', 2),
        checked('red-lines', a, right),
        checked('red-lines', b, chosen('right-1')),
      ],
      progress: { status: 'begun', checksLeft: ['b'] },
    },
    {
      because: 'the checks are right but the end was not reached',
      facts: [checked('red-lines', a, right), checked('red-lines', b, bothRight)],
      progress: { status: 'begun', readToEnd: false, checksLeft: [] },
    },
    {
      because: 'read and right, in either order; a later mistake takes nothing away',
      facts: [
        checked('red-lines', a, right),
        read('red-lines', 2),
        checked('red-lines', b, bothRight),
        checked('red-lines', a, wrong),
      ],
      progress: { status: 'done', readToEnd: true, checksLeft: [] },
    },
    {
      because: 'a check answered right in practice is known',
      facts: [read('red-lines', 2), answered('attempt', a, right), checked('red-lines', b, bothRight)],
      progress: { status: 'done' },
    },
    {
      because: 'an earlier revision was read',
      facts: [read('red-lines', 1), checked('red-lines', a, right), checked('red-lines', b, bothRight)],
      progress: { status: 'outdated', readToEnd: false, checksLeft: [] },
    },
    {
      because: 'both revisions were read',
      facts: [read('red-lines', 1), read('red-lines', 2), checked('red-lines', a, right)],
      progress: { status: 'begun', readToEnd: true, checksLeft: ['b'] },
    },
    {
      because: 'a check was revised after it was answered',
      facts: [
        read('red-lines', 2),
        checked('red-lines', { ...a, revision: 9 }, right),
        checked('red-lines', b, bothRight),
      ],
      progress: { status: 'begun', checksLeft: ['a'] },
    },
  ];

  test.each(cases)('$progress.status: $because', ({ facts, progress }) => {
    expect(lessonProgress(lesson, factsOf(...facts))).toMatchObject(progress);
  });

  test('without checks is done by reading', () => {
    expect(lessonProgress({ ...lesson, checks: [] }, factsOf(read('red-lines', 2))).status).toBe('done');
  });

  test('once done stays done, whatever else happens', () => {
    const done = [read('red-lines', 2), checked('red-lines', a, right), checked('red-lines', b, bothRight)];
    const more = fc.array(
      fc.constantFrom(
        read('red-lines', 1),
        checked('red-lines', a, wrong),
        checked('x', b, wrong),
        finished('z'),
      ),
    );
    fc.assert(
      fc.property(more, more, (before, after) => {
        expect(lessonProgress(lesson, factsOf(...before, ...done, ...after)).status).toBe('done');
      }),
    );
  });
});

describe('a question is passed', () => {
  test.each([
    { because: 'answered right', facts: [checked('l', a, right)], passed: true },
    { because: 'answered wrong', facts: [checked('l', a, wrong)], passed: false },
    {
      because: 'right before it was revised',
      facts: [checked('l', { ...a, revision: 3 }, right)],
      passed: false,
    },
    { because: 'another one was right', facts: [checked('l', single('other'), right)], passed: false },
    {
      because: 'right once, wrong later',
      facts: [checked('l', a, right), checked('l', a, wrong)],
      passed: true,
    },
  ])('$passed: $because', ({ facts, passed }) => {
    expect(isPassed(a, factsOf(...facts))).toBe(passed);
  });
});

describe('an attempt', () => {
  const sitting = [
    started('one', bank, [a, b]),
    answered('one', a, wrong),
    answered('one', a, right),
    answered('one', b, chosen('right-1')),
    finished('one'),
    answered('one', b, bothRight),
  ];

  test('keeps the last answer given before it was handed in', () => {
    const [attempt] = attemptsAt(bank, factsOf(...sitting));
    expect(attempt).toMatchObject({ id: 'one', source: bank, seed: 7, asked: [{ id: 'a' }, { id: 'b' }] });
    expect(attempt?.startedAt).toBe(factsOf(...sitting)[0]?.at);
    expect(attempt?.finishedAt).toBe(factsOf(...sitting)[4]?.at);
    expect([...(attempt?.responses ?? [])]).toEqual([
      ['a', right],
      ['b', chosen('right-1')],
    ]);
  });

  test('takes no answer to another revision than the one it asked', () => {
    const facts = factsOf(started('one', bank, [a]), answered('one', revised(a), right));
    expect(attemptsAt(bank, facts)[0]?.responses.size).toBe(0);
  });

  test('belongs to its own bank or exam', () => {
    const facts = factsOf(...sitting, started('two', { kind: 'exam', id: 'red-lines' }, [a]));
    expect(attemptsAt(bank, facts).map(({ id }) => id)).toEqual(['one']);
    expect(attemptsAt({ kind: 'exam', id: 'red-lines' }, facts).map(({ id }) => id)).toEqual(['two']);
    expect(attemptsAt({ kind: 'bank', id: 'evidence' }, facts)).toEqual([]);
  });

  test('is resumed when it is the last one left open', () => {
    const open = factsOf(
      started('one', bank, [a]),
      started('two', bank, [a]),
      started('three', bank, [a]),
      finished('three'),
    );
    expect(openAttemptAt(bank, open)?.id).toBe('two');
    expect(openAttemptAt(bank, factsOf(...sitting))).toBeNull();
  });

  test('is scored over the questions that still stand', () => {
    const [attempt] = attemptsAt(bank, factsOf(...sitting));
    if (!attempt) throw new Error('no attempt');
    expect(attemptScore(attempt, byId(a, b))).toEqual({
      score: { earned: 1.5, asked: 2, answered: 2, share: 0.75 },
      changed: 0,
    });
    expect(attemptScore(attempt, byId(a, revised(b)))).toMatchObject({
      score: { share: 1, asked: 1 },
      changed: 1,
    });
    expect(attemptScore(attempt, byId(b))).toMatchObject({ score: { share: 0.5 }, changed: 1 });
    expect(standingQuestions(attempt, byId(b, a))).toEqual([a, b]);
  });
});

describe('the best share', () => {
  const at = (attempt: string, response = right, question: Question = a): Happening[] => [
    started(attempt, bank, [question, b]),
    answered(attempt, question, response),
    answered(attempt, b, bothRight),
    finished(attempt),
  ];

  test.each([
    { because: 'no attempt', facts: [], best: null },
    { because: 'one left open', facts: at('one').slice(0, 3), best: null },
    { because: 'the better of two', facts: [...at('one'), ...at('two', wrong)], best: 1 },
    { because: 'handed in empty', facts: [started('one', bank, [a, b]), finished('one')], best: 0 },
    {
      because: 'its questions have changed since',
      facts: [...at('one', right, { ...a, revision: 5 }), ...at('two', wrong)],
      best: 0.5,
    },
  ])('$best: $because', ({ facts, best }) => {
    expect(bestShare(bank, byId(a, b), factsOf(...facts))).toBe(best);
  });
});

describe('an exam', () => {
  const source = { kind: 'exam', id: 'week-1' } as const;
  const paper = exam([section('first', ['T15'], 1, { mustPassShare: 1 }), section('second', ['T15'], 1)], {
    passShare: 0.5,
  });
  const sat = (attempt: string, first = right, second = bothRight): Fact[] =>
    factsOf(
      started(attempt, source, [a, b]),
      answered(attempt, a, first),
      answered(attempt, b, second),
      finished(attempt),
    );

  test.each([
    { because: 'handed in and right', facts: sat('one'), questions: [a, b], passed: true },
    {
      because: 'the floor of the first section is not met',
      facts: sat('one', wrong),
      questions: [a, b],
      passed: false,
    },
    { because: 'not handed in', facts: sat('one').slice(0, 3), questions: [a, b], passed: false },
    { because: 'a question was revised since', facts: sat('one'), questions: [a, revised(b)], passed: false },
    {
      because: 'questions were added since',
      facts: sat('one'),
      questions: [single('new'), a, b],
      passed: true,
    },
    { because: 'never sat', facts: [], questions: [a, b], passed: false },
  ])('passed is $passed: $because', ({ facts, questions, passed }) => {
    expect(hasPassedExam(paper, byId(...questions), facts)).toBe(passed);
  });

  test('judges an attempt section by section over what still stands', () => {
    const [attempt] = attemptsAt(source, sat('one', wrong));
    if (!attempt) throw new Error('no attempt');
    expect(judgedAttempt(paper, attempt, byId(a, b))).toMatchObject({
      changed: 0,
      drawn: [{ section: 'first' }, { section: 'second' }],
      result: { passed: false, score: { share: 0.5 }, sections: [{ passed: false }, { passed: true }] },
    });
    expect(judgedAttempt(paper, attempt, byId(a))).toMatchObject({ changed: 1, drawn: [{ question: a }] });
  });

  test('has no verdict when its sections have changed since', () => {
    const [attempt] = attemptsAt(source, sat('one'));
    if (!attempt) throw new Error('no attempt');
    const other = exam([section('first', ['T15'], 3)]);
    expect(judgedAttempt(other, attempt, byId(a, b))).toBeNull();
    expect(hasPassedExam(other, byId(a, b), sat('one'))).toBe(false);
  });
});
