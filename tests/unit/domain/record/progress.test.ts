import { describe, expect, it } from 'vitest';
import type { Assignment, Fact, Happening } from '../../../../src/domain/record/fact.ts';
import { mergeFacts } from '../../../../src/domain/record/merge.ts';
import {
  acceptedAssignments,
  attempts,
  lastActivity,
  trackStart,
} from '../../../../src/domain/record/progress.ts';

/** Facts in the order of happening, one a minute, unless an instant is given. */
function happened(...list: readonly (Happening & { readonly at?: string })[]): readonly Fact[] {
  return mergeFacts(
    list.map((happening, seq) => ({
      at: `2026-03-01T09:${String(seq).padStart(2, '0')}:00.000Z`,
      ...happening,
      id: `fact-${seq}`,
      seq,
      learner: 'mei',
    })),
  );
}

const bank = { kind: 'bank', id: 'call-hours' } as const;
const started = (
  attempt: string,
  source: { readonly kind: 'bank' | 'exam'; readonly id: string } = bank,
): Happening => ({
  kind: 'attempt-started',
  attempt,
  source,
  seed: 3,
  questions: [
    { id: 'hours-evening', revision: 1 },
    { id: 'hours-holiday', revision: 2 },
  ],
});
const answered = (attempt: string, question: string, chosen: string): Happening => ({
  kind: 'question-answered',
  question,
  revision: 1,
  response: { kind: 'choices', chosen: [chosen] },
  within: { kind: 'attempt', attempt },
});
const checked = (lesson: string, question: string): Happening => ({
  kind: 'question-answered',
  question,
  revision: 1,
  response: { kind: 'choices', chosen: ['a'] },
  within: { kind: 'lesson', lesson },
});
const finished = (attempt: string): Happening => ({ kind: 'attempt-finished', attempt });
const assignment = (id: string, title: string): Assignment => ({
  id,
  title,
  from: '陈老师',
  to: '',
  why: '复训',
  dueOn: '2026-03-31',
  lessons: ['call-hours'],
  scenarios: [],
  banks: [],
});

describe('activity', () => {
  it('is null in an empty record', () => {
    expect(lastActivity([])).toBeNull();
  });

  it('is the latest instant, whatever the order', () => {
    const facts = happened({ ...finished('a'), at: '2026-05-01T00:00:00.000Z' }, finished('b'));
    expect(lastActivity([...facts].reverse())).toBe('2026-05-01T00:00:00.000Z');
  });
});

describe('attempts', () => {
  it('an attempt holds what was drawn and the last answer to each question', () => {
    const facts = happened(
      started('one'),
      answered('one', 'hours-evening', 'a'),
      answered('one', 'hours-evening', 'b'),
      answered('two', 'hours-holiday', 'c'),
    );
    const [attempt, ...others] = attempts(facts);
    expect(others).toEqual([]);
    expect(attempt).toMatchObject({
      id: 'one',
      source: bank,
      seed: 3,
      startedAt: '2026-03-01T09:00:00.000Z',
      finishedAt: null,
    });
    expect(attempt?.questions.map(({ id }) => id)).toEqual(['hours-evening', 'hours-holiday']);
    expect([...(attempt?.answers ?? [])].map(([id, fact]) => [id, fact.id])).toEqual([
      ['hours-evening', 'fact-2'],
    ]);
  });

  it.each([
    {
      facts: happened(started('one'), finished('one'), answered('one', 'hours-evening', 'a')),
      given: [],
      because: 'a finished attempt no longer changes',
    },
    {
      facts: happened(started('one'), answered('one', 'not-drawn', 'a'), checked('one', 'hours-evening')),
      given: [],
      because: 'only answers to its own questions, given in it, belong to it',
    },
    {
      facts: happened(
        { ...started('one'), at: '2026-03-01T10:00:00.000Z' },
        { ...answered('one', 'hours-evening', 'a'), at: '2026-03-01T10:05:00.000Z' },
        { ...finished('one'), at: '2026-03-01T09:30:00.000Z' },
      ),
      given: ['hours-evening'],
      because: 'E01: a clock set back in the middle costs no answer',
    },
    {
      facts: happened(answered('one', 'hours-evening', 'a')),
      given: undefined,
      because: 'answers without a start, from a partly lost record, make no attempt',
    },
  ])('$because', ({ facts, given }) => {
    const attempt = attempts(facts)[0];
    expect(attempt && [...attempt.answers.keys()]).toEqual(given);
  });

  it('two tabs that start or finish the same attempt make one', () => {
    const facts = happened(
      started('one'),
      { ...started('one'), seed: 4 } as Happening,
      finished('one'),
      finished('one'),
    );
    expect(attempts(facts)).toHaveLength(1);
    expect(attempts(facts)[0]).toMatchObject({ seed: 3, finishedAt: '2026-03-01T09:02:00.000Z' });
  });
});

describe('the rest of the record', () => {
  const facts = happened(
    { kind: 'track-started', track: 'four-weeks', startsOn: '2026-03-02' },
    { kind: 'track-started', track: 'four-weeks', startsOn: '2026-03-09' },
    { kind: 'assignment-accepted', assignment: assignment('w1', '第一周') },
    { kind: 'assignment-accepted', assignment: assignment('w2', '第二周') },
    { kind: 'assignment-accepted', assignment: assignment('w1', '第一周') },
  );

  it('a track starts on the day last set', () => {
    expect(trackStart(facts, 'four-weeks')).toBe('2026-03-09');
    expect(trackStart(facts, 'other')).toBeNull();
  });

  it('an assignment accepted twice counts once, from the first time', () => {
    const accepted = acceptedAssignments(facts);
    expect(accepted.map((one) => one.assignment.id)).toEqual(['w1', 'w2']);
    expect(accepted[0]?.acceptedAt).toBe('2026-03-01T09:02:00.000Z');
  });
});
