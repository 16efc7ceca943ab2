import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimelineEntry, timeline } from '#domain/insight/timeline.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { answerInLesson, attempt, factsOf, question } from '../../../support/onboarding-builders.ts';

const questions = new Map([question('q1'), question('q2', { revision: 2 })].map((each) => [each.id, each]));
const utcDay = (instant: string) => instant.slice(0, 10);
const shown = (facts: readonly Fact[], dayAt = utcDay) => timeline(facts, questions, dayAt);
const told = (entry: TimelineEntry) => (entry.kind === 'fact' ? entry.fact.kind : entry.kind);
const profile: Happening = { kind: 'profile-set', name: '张三', staffNumber: '', team: '' };
const read: Happening = { kind: 'lesson-read', lesson: 'red-lines', revision: 1 };
const at = (facts: Fact[], index: number, instant: string) =>
  facts.map((fact, each) => (each === index ? { ...fact, at: instant } : fact));

describe('the timeline', () => {
  it('of an empty record is empty', () => {
    expect(shown([])).toEqual([]);
  });

  it('tells the newest day and the newest thing first', () => {
    const facts = at(factsOf(profile, read), 1, '2026-11-24T01:00:00.000Z');
    const more = [...facts, ...factsOf(profile, read, profile).slice(2)];
    expect(shown(more).map(({ day, entries }) => [day, entries.map(told)])).toEqual([
      ['2026-11-24', ['lesson-read']],
      ['2026-11-23', ['profile-set', 'profile-set']],
    ]);
  });

  it('tells of two things at one instant the later in the record first', () => {
    const facts = at(factsOf(profile, read), 1, factsOf(profile)[0]?.at ?? '');
    expect(shown(facts)[0]?.entries.map(told)).toEqual(['lesson-read', 'profile-set']);
  });

  it('puts an instant on the day it is where the learner is', () => {
    const facts = at(factsOf(profile), 0, '2026-11-23T16:30:00.000Z');
    const inBeijing = (instant: string) =>
      utcDay(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString());
    expect(shown(facts, inBeijing)[0]?.day).toBe('2026-11-24');
  });

  it('tells a test as one thing at its end, with its answers', () => {
    const facts = factsOf(...attempt({ kind: 'bank', id: 'red-lines' }, { q1: 'right', q2: 'wrong' }));
    const [entry] = shown(facts)[0]?.entries ?? [];
    expect(shown(facts)[0]?.entries).toHaveLength(1);
    expect(entry).toMatchObject({ kind: 'attempt', at: facts.at(-1)?.at });
  });

  it('tells a test that can be resumed at its last answer, or at its start', () => {
    const open = factsOf(...attempt({ kind: 'bank', id: 'red-lines' }, { q1: 'right', q2: 'wrong' }, false));
    expect(shown(open)[0]?.entries[0]?.at).toBe(open[2]?.at);
    expect(shown(at(open, 1, '2026-11-23T09:00:00.000Z'))[0]?.entries[0]?.at).toBe(
      '2026-11-23T09:00:00.000Z',
    );
    expect(shown(open.slice(0, 1))[0]?.entries[0]?.at).toBe(open[0]?.at);
  });

  it('tells the checks of a lesson once a day, counting what was right and can be judged', () => {
    const facts = factsOf(
      answerInLesson('red-lines', 'q1', 'wrong'),
      answerInLesson('red-lines', 'q1', 'right'),
      answerInLesson('red-lines', 'q2', 'right', 1),
      answerInLesson('red-lines', 'gone', 'right'),
      answerInLesson('evidence', 'q1', 'right'),
      answerInLesson('red-lines', 'q2', 'right', 2),
    );
    const nextDay = at(facts, 5, '2026-11-24T00:00:00.000Z');
    expect(shown(nextDay).map(({ entries }) => entries)).toEqual([
      [{ kind: 'checks', lesson: 'red-lines', at: '2026-11-24T00:00:00.000Z', answers: 1, right: 1 }],
      [
        { kind: 'checks', lesson: 'evidence', at: facts[4]?.at, answers: 1, right: 1 },
        { kind: 'checks', lesson: 'red-lines', at: facts[3]?.at, answers: 4, right: 1 },
      ],
    ]);
  });

  it('dates the checks by the last answer although the record may hold them in another order', () => {
    const facts = factsOf(
      answerInLesson('red-lines', 'q1', 'wrong'),
      answerInLesson('red-lines', 'q1', 'right'),
    );
    expect(shown([...facts].reverse())[0]?.entries[0]?.at).toBe(facts[1]?.at);
  });

  it('holds every single thing once, in descending order', () => {
    const instant = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 40 }), (instants) => {
        const facts = factsOf(...instants.map(() => read)).map((fact, index) => ({
          ...fact,
          at: instants[index] ?? '',
        }));
        const days = shown(facts);
        const entries = days.flatMap((each) => each.entries);
        expect(entries.map((entry) => entry.at)).toEqual([...instants].sort().reverse());
        expect(days.map(({ day }) => day)).toEqual([...new Set(instants.map(utcDay))].sort().reverse());
        expect(days.every(({ day, entries: own }) => own.every((entry) => utcDay(entry.at) === day))).toBe(
          true,
        );
      }),
    );
  });
});
