import { describe, expect, it } from 'vitest';
import type { Exam } from '#domain/assessment/question.ts';
import { overviewOf } from '#domain/insight/overview.ts';
import type { Happening } from '#domain/record/fact.ts';
import {
  answerInLesson,
  attempt,
  contentOf,
  factsOf,
  question,
} from '../../../support/onboarding-builders.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

const bank = { kind: 'bank', id: 'red-lines' } as const;
const week = { kind: 'exam', id: 'week-1' } as const;
const exam: Exam = {
  id: 'week-1',
  revision: 1,
  title: 'Week 1',
  summary: '',
  minutes: 30,
  passShare: 0.8,
  sections: [{ id: 's', title: 'S', topics: ['T15'], draw: 2 }],
};
const call = scenario([moment('start', [choice('kind', 'end')]), ending('end', 90)], { id: 'first-call' });
const content = contentOf({
  questions: [question('q1'), question('q2')],
  lessons: { 'red-lines': { checks: ['q1'] }, evidence: {} },
  banks: { 'red-lines': ['q1', 'q2'] },
  exams: [exam],
  scenarios: [call],
});
const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });
const played: Happening = {
  kind: 'scenario-finished',
  scenario: 'first-call',
  revision: 1,
  seed: 1,
  choices: ['kind'],
  rewound: false,
};

describe('the overview', () => {
  it('of an empty record names nothing', () => {
    expect(overviewOf([], content)).toEqual({ lessons: [], banks: [], scenarios: [], exams: [] });
  });

  it('names what facts are about, what was worked on last first', () => {
    const facts = factsOf(
      answerInLesson('red-lines', 'q1', 'right'),
      read('evidence'),
      answerInLesson('red-lines', 'q1', 'right'),
      played,
      { kind: 'attested', track: 'new-hire', step: 'signed' },
    );
    const { lessons, scenarios } = overviewOf(facts, content);
    expect(lessons).toEqual([
      {
        item: { kind: 'lesson', id: 'red-lines' },
        title: 'title of red-lines',
        result: { kind: 'lesson', status: 'begun' },
        lastAt: facts[2]?.at,
      },
      {
        item: { kind: 'lesson', id: 'evidence' },
        title: 'title of evidence',
        result: { kind: 'lesson', status: 'done' },
        lastAt: facts[1]?.at,
      },
    ]);
    expect(scenarios).toMatchObject([{ title: 'Sample', result: { runs: 1 }, lastAt: facts[3]?.at }]);
  });

  it('keeps the last instant although the record may hold facts in another order', () => {
    const facts = factsOf(read('evidence'), read('evidence'));
    expect(overviewOf([...facts].reverse(), content).lessons[0]?.lastAt).toBe(facts[1]?.at);
  });

  it('puts answers to the bank or exam whose attempt they belong to', () => {
    const facts = factsOf(
      ...attempt(bank, { q1: 'right', q2: 'wrong' }, false),
      ...attempt(week, { q1: 'right', q2: 'right' }),
    );
    const { banks, exams } = overviewOf(facts, content);
    expect(banks).toMatchObject([
      { result: { kind: 'bank', attempts: 0, share: null }, lastAt: facts[2]?.at },
    ]);
    expect(exams).toEqual([
      { id: 'week-1', title: 'Week 1', attempts: 1, passed: true, best: 1, lastAt: facts[6]?.at },
    ]);
  });

  it('leaves out answers whose attempt the record does not hold', () => {
    const lost = factsOf(...attempt(bank, { q1: 'right' })).slice(1);
    expect(overviewOf(lost, content)).toEqual({ lessons: [], banks: [], scenarios: [], exams: [] });
  });

  it('gives no best share where questions or the blueprint have changed', () => {
    const facts = factsOf(
      ...attempt(week, { q1: 'right', gone: 'right' }),
      ...attempt(week, { q1: 'right' }),
    );
    expect(overviewOf(facts, content).exams).toMatchObject([{ attempts: 2, passed: false, best: null }]);
  });

  it('gives the best of several papers handed in', () => {
    const facts = factsOf(
      ...attempt(week, { q1: 'right', q2: 'wrong' }),
      ...attempt(week, { q1: 'wrong', q2: 'wrong' }),
      ...attempt(week, { q1: 'right', q2: 'right' }, false),
    );
    expect(overviewOf(facts, content).exams).toMatchObject([{ attempts: 2, passed: false, best: 0.5 }]);
  });

  it('names what was withdrawn without a title', () => {
    const facts = factsOf(
      read('evidence'),
      ...attempt(bank, { q1: 'right' }),
      ...attempt(week, { q1: 'right' }),
      played,
    );
    const { lessons, banks, scenarios, exams } = overviewOf(facts, contentOf({}));
    for (const line of [...lessons, ...banks, ...scenarios]) {
      expect(line).toMatchObject({ title: null, result: { kind: 'withdrawn' } });
    }
    expect(exams).toMatchObject([{ title: null, attempts: 1, passed: false, best: null }]);
  });
});
