import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnQuestion } from '#domain/assessment/draw.ts';
import { correctResponse, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { examResult, scoreOf } from '#domain/assessment/score.ts';
import { questions, responsesTo } from '../../../support/question-arbitraries.ts';
import { chosen, exam, multiple, section, single } from '../../../support/question-builders.ts';

/** Questions with distinct ids, each with a response or none. */
const sheets = fc
  .array(
    questions.chain((question) =>
      fc.option(responsesTo(question)).map((response) => ({ question, response })),
    ),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ question, response }, index) => ({ question: { ...question, id: `q${index}` }, response })),
  );

const responsesIn = (rows: readonly { question: Question; response: Response | null }[]) =>
  new Map(rows.flatMap(({ question, response }) => (response ? [[question.id, response] as const] : [])));

describe('a score', () => {
  test('is the sum of the shares, out of all that was asked', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const score = scoreOf(
          rows.map(({ question }) => question),
          responsesIn(rows),
        );
        const sum = rows.reduce(
          (total, { question, response }) => total + (response ? shareEarned(question, response) : 0),
          0,
        );
        expect(score.earned).toBeCloseTo(sum, 12);
        expect(score.asked).toBe(rows.length);
        expect(score.share * Math.max(1, rows.length)).toBeCloseTo(sum, 9);
      }),
    );
  });

  test('does not depend on the order of the questions', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const asked = rows.map(({ question }) => question);
        const there = scoreOf(asked, responsesIn(rows));
        const back = scoreOf(asked.toReversed(), responsesIn(rows));
        expect(back.earned).toBeCloseTo(there.earned, 12);
        expect(back.answered).toBe(there.answered);
      }),
    );
  });

  test('counts a question seen but not answered as wrong, and says that it was not answered', () => {
    const asked = [single('a'), single('b'), multiple('c')];
    const responses = new Map([
      ['a', chosen('right')],
      ['c', chosen()],
    ]);
    expect(scoreOf(asked, responses)).toEqual({ earned: 1, asked: 3, answered: 1, share: 1 / 3 });
  });

  test('leaves answers to questions that were not asked aside', () => {
    expect(scoreOf([single('a')], new Map([['b', chosen('right')]]))).toMatchObject({
      earned: 0,
      answered: 0,
    });
  });

  test('of nothing is nothing', () => {
    expect(scoreOf([], new Map())).toEqual({ earned: 0, asked: 0, answered: 0, share: 0 });
  });
});

describe('an exam result', () => {
  const drawn: DrawnQuestion[] = ['a', 'b', 'c', 'd'].map((id, index) => ({
    question: multiple(id, ['right-1', 'right-2', 'right-3', 'wrong']),
    section: index < 2 ? 'red-lines' : 'rest',
  }));
  const paper = exam([section('red-lines', ['T15'], 2, { mustPassShare: 1 }), section('rest', ['T15'], 2)], {
    passShare: 0.75,
  });
  const answered = (shares: readonly (0 | 1 | 2 | 3)[]) =>
    new Map(
      shares.map((rights, index) => [
        drawn[index]?.question.id ?? '',
        chosen(...['right-1', 'right-2', 'right-3'].slice(0, rights)),
      ]),
    );

  test.each([
    { because: 'everything is right', rights: [3, 3, 3, 3] as const, passed: true, sections: [true, true] },
    {
      because: 'the pass mark is reached exactly',
      rights: [3, 3, 3, 0] as const,
      passed: true,
      sections: [true, true],
    },
    {
      because: 'the total falls short',
      rights: [3, 3, 2, 0] as const,
      passed: false,
      sections: [true, true],
    },
    {
      because: 'a section is below its own floor',
      rights: [3, 2, 3, 3] as const,
      passed: false,
      sections: [false, true],
    },
    {
      because: 'an unanswered question is a wrong one',
      rights: [3] as const,
      passed: false,
      sections: [false, true],
    },
  ])('$because', ({ rights, passed, sections }) => {
    const result = examResult(paper, drawn, answered(rights));
    expect(result.passed).toBe(passed);
    expect(result.totalPassed).toBe(rights.reduce<number>((sum, each) => sum + each, 0) >= 9);
    expect(result.sections.map((each) => each.passed)).toEqual(sections);
    expect(result.score.earned).toBeCloseTo(
      rights.reduce<number>((sum, each) => sum + each / 3, 0),
      12,
    );
  });

  test('names the sections in the order of the blueprint with what each earned', () => {
    expect(examResult(paper, drawn, answered([3, 0, 3, 3])).sections).toMatchObject([
      {
        section: 'red-lines',
        title: 'title of red-lines',
        score: { earned: 1, asked: 2, share: 0.5 },
        passed: false,
      },
      { section: 'rest', title: 'title of rest', score: { earned: 2, asked: 2, share: 1 }, passed: true },
    ]);
  });

  test('thirds that add up to the bar reach it', () => {
    // 19 × (1/3 + 1/3 + 1/3) of 20 points is a hair below 0.95 when added in binary.
    const many = Array.from({ length: 60 }, (_, index) => ({
      question: multiple(`q${index}`, ['right-1', 'right-2', 'right-3', 'wrong']),
      section: 'all',
    }));
    const responses = new Map(many.map(({ question }) => [question.id, chosen('right-1')]));
    const bar = exam([section('all', ['T15'], 60, { mustPassShare: 1 / 3 })], { passShare: 1 / 3 });
    expect(examResult(bar, many, responses).passed).toBe(true);
  });

  test('section scores add up to the total', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const placed = rows.map(({ question }, index) => ({
          question,
          section: index % 2 ? 'red-lines' : 'rest',
        }));
        const { score, sections } = examResult(paper, placed, responsesIn(rows));
        const sum = (part: 'earned' | 'asked' | 'answered') =>
          sections.reduce((total, each) => total + each.score[part], 0);
        expect(sum('earned')).toBeCloseTo(score.earned, 9);
        expect(sum('asked')).toBe(score.asked);
        expect(sum('answered')).toBe(score.answered);
      }),
    );
  });

  test('is passed by whoever answers everything right', () => {
    fc.assert(
      fc.property(fc.array(questions, { minLength: 2, maxLength: 6 }), (list) => {
        const placed = list.map((question, index) => ({
          question: { ...question, id: `q${index}` },
          section: index === 0 ? 'red-lines' : 'rest',
        }));
        const responses = new Map(placed.map(({ question }) => [question.id, correctResponse(question)]));
        expect(examResult(paper, placed, responses).passed).toBe(true);
      }),
    );
  });
});
