import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareEarned } from '#domain/assessment/mark.ts';
import type { Question } from '#domain/assessment/question.ts';
import { practiceRound, questionsToMend, scoreByTopic, wrongQuestions } from '#domain/insight/practice.ts';
import { attemptsAt } from '#domain/insight/progress.ts';
import type { Happening } from '#domain/record/fact.ts';
import { answered, checked, factsOf, finished, started } from '../../../support/assessment-facts.ts';
import { chosen, single } from '../../../support/question-builders.ts';

const questions = ['a', 'b', 'c', 'd'].map((id) => single(id));
const [a, b, c, d] = questions as [Question, Question, Question, Question];
const bank = { id: 'red-lines', questions };
const source = { kind: 'bank', id: bank.id } as const;
const right = chosen('right');
const wrong = chosen('wrong-1');
const revised = (question: Question): Question => ({ ...question, revision: 2 });
const byId = new Map(questions.map((question) => [question.id, question]));

describe('a round of practice', () => {
  test('before any answer asks every question once, from the first', () => {
    const round = practiceRound(bank, []);
    expect(round).toMatchObject({ attempt: null, changed: 0, next: round.questions[0] });
    expect(round.questions.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(practiceRound(bank, [])).toEqual(round);
  });

  test('goes on in the same order at the first question without an answer', () => {
    const order = [c, a, d, b];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.boolean(), (count, isRight) => {
        const given = order
          .slice(0, count)
          .map((question) => answered('one', question, isRight ? right : wrong));
        const round = practiceRound(bank, factsOf(started('one', source, order, 99), ...given));
        expect(round.questions).toEqual(order);
        expect(round.seed).toBe(99);
        expect(round.attempt?.id).toBe('one');
        expect(round.next).toBe(order[count] ?? null);
      }),
    );
  });

  test('leaves out what was changed meanwhile, and counts it', () => {
    const facts = factsOf(started('one', source, [c, a, d, b]), answered('one', c, right));
    const changed = { ...bank, questions: [revised(a), b, c] };
    const round = practiceRound(changed, facts);
    expect(round.questions).toEqual([c, b]);
    expect(round).toMatchObject({ changed: 2, next: b });
    const last = practiceRound({ ...bank, questions: [revised(a), b, revised(c)] }, facts);
    expect(last).toMatchObject({ attempt: { id: 'one' }, questions: [b], changed: 3, next: b });
  });

  test('begins anew when nothing it asked still stands', () => {
    const facts = factsOf(started('one', source, [a, b]));
    const round = practiceRound({ ...bank, questions: questions.map(revised) }, facts);
    expect(round).toMatchObject({ attempt: null, changed: 0 });
    expect(round.questions).toHaveLength(4);
  });

  test('begins anew after one was finished, in another order', () => {
    const sitting = (id: string): Happening[] => [started(id, source, questions), finished(id)];
    const rounds = Array.from({ length: 12 }, (_, count) =>
      practiceRound(
        bank,
        factsOf(...Array.from({ length: count }, (__, index) => sitting(`${index}`)).flat()),
      ),
    );
    expect(rounds.every(({ attempt }) => attempt === null)).toBe(true);
    expect(new Set(rounds.map(({ seed }) => seed)).size).toBe(12);
    expect(new Set(rounds.map((round) => round.questions.map(({ id }) => id).join())).size).toBeGreaterThan(
      4,
    );
  });

  test('of a bank with nothing in it has nothing to ask', () => {
    expect(practiceRound({ id: 'empty', questions: [] }, [])).toMatchObject({ questions: [], next: null });
  });
});

describe('what was wrong', () => {
  const sitting = [
    started('one', source, [a, b, c]),
    answered('one', a, right),
    answered('one', b, wrong),
    finished('one'),
  ];
  const mended = (...later: readonly Happening[]) => {
    const facts = factsOf(...sitting, ...later);
    const [attempt] = attemptsAt(source, facts);
    if (!attempt) throw new Error('no attempt');
    return {
      wrong: wrongQuestions(attempt, byId).map(({ id }) => id),
      left: questionsToMend(attempt, byId, facts).map(({ id }) => id),
    };
  };

  test.each([
    { because: 'wrong or not answered', later: [], left: ['b', 'c'] },
    { because: 'answered right after handing in', later: [answered('one', b, right)], left: ['c'] },
    { because: 'answered right in the lesson', later: [checked('lesson', c, right)], left: ['b'] },
    {
      because: 'right, then wrong again',
      later: [answered('one', b, right), answered('two', b, wrong)],
      left: ['b', 'c'],
    },
    { because: 'tried again in vain', later: [answered('one', b, wrong)], left: ['b', 'c'] },
    { because: 'right at another revision', later: [answered('one', revised(b), right)], left: ['b', 'c'] },
  ])('is left to mend: $because', ({ later, left }) => {
    expect(mended(...later)).toEqual({ wrong: ['b', 'c'], left });
  });

  test('had not been right before', () => {
    const facts = factsOf(checked('lesson', b, right), ...sitting);
    const [attempt] = attemptsAt(source, facts);
    expect(attempt && questionsToMend(attempt, byId, facts).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

test('the scores of the topics add up to the whole, each question under its own topic', () => {
  const topics = fc.array(fc.tuple(fc.constantFrom('T1', 'T2', 'T3'), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(topics, (rows) => {
      const asked = rows.map(([topic], index) => single(`q${index}`, undefined, { topic }));
      const responses = new Map(rows.map(([, isRight], index) => [`q${index}`, isRight ? right : wrong]));
      const scores = scoreByTopic(asked, responses);
      expect(scores.map(({ topic }) => topic)).toEqual([...new Set(rows.map(([topic]) => topic))]);
      for (const { topic, score } of scores) {
        const own = asked.filter((question) => question.topic === topic);
        const earned = own.filter(
          (question) => shareEarned(question, responses.get(question.id) ?? wrong) === 1,
        );
        expect(score).toMatchObject({ asked: own.length, earned: earned.length });
      }
    }),
  );
});
