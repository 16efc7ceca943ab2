import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from '#domain/onboarding/evidence.ts';
import {
  dueStatus,
  type PlannedStep,
  planFor,
  progressOf,
  type StepStatus,
  stepStatus,
  weekOn,
} from '#domain/onboarding/plan.ts';
import type { Happening } from '#domain/record/fact.ts';
import { contentOf, factsOf, step, trackOf } from '../../../support/onboarding-builders.ts';

const attest = (id: string) => step(id, { kind: 'attest', statement: `I did ${id}` });
const track = trackOf(
  [
    [1, [attest('sign'), attest('meet')]],
    [3, [attest('listen')]],
  ],
  [[6, [attest('call'), step('gone', { kind: 'lesson', lesson: 'gone' })]]],
);
const stated = (id: string): Happening => ({ kind: 'attested', track: 'new-hire', step: id });
const planOn = (today: string, ...done: readonly string[]) =>
  planFor(track, '2026-11-23', factsOf(...done.map(stated)), contentOf({}), today);
const idsOf = (plan: readonly PlannedStep[]) => plan.map(({ step: { id } }) => id);

describe('a plan', () => {
  it('dates every step by its working day and tells how it stands', () => {
    expect(planOn('2026-11-25', 'sign').map(({ step: { id }, ...rest }) => ({ id, ...rest }))).toEqual([
      { id: 'sign', week: 1, day: 1, dueOn: '2026-11-23', status: 'done' },
      { id: 'meet', week: 1, day: 1, dueOn: '2026-11-23', status: 'late' },
      { id: 'listen', week: 1, day: 3, dueOn: '2026-11-25', status: 'today' },
      { id: 'call', week: 2, day: 6, dueOn: '2026-11-30', status: 'coming' },
      { id: 'gone', week: 2, day: 6, dueOn: '2026-11-30', status: 'withdrawn' },
    ]);
  });

  it('that starts at a weekend begins on Monday', () => {
    const [first] = planFor(track, '2026-11-21', [], contentOf({}), '2026-11-21');
    expect(first?.dueOn).toBe('2026-11-23');
  });

  it('counts what can be done', () => {
    expect(progressOf(planOn('2026-11-23', 'sign', 'call'))).toEqual({ done: 2, of: 4 });
    expect(progressOf([])).toEqual({ done: 0, of: 0 });
  });

  it.each([
    ['2026-11-01', 1, 'before the start the first week lies ahead'],
    ['2026-11-25', 1, 'something of week 1 is due that day'],
    ['2026-11-26', 2, 'nothing of week 1 is due any more'],
    ['2026-11-28', 2, 'at the weekend the coming week is what matters'],
    ['2027-03-01', 2, 'after the end it stays the last'],
  ])('on %s is in week %i, because %s', (today, week) => {
    expect(weekOn(planOn(today), today)).toBe(week);
  });

  it('without steps is in week 1', () => {
    expect(weekOn([], '2026-11-23')).toBe(1);
  });
});

describe('the status of a step', () => {
  it.each<[Standing, string, StepStatus, string]>([
    ['done', '2026-11-20', 'done', 'what is done is never late'],
    ['open', '2026-11-20', 'late', 'its day has passed'],
    ['open', '2026-11-23', 'today', 'it is due today'],
    ['open', '2026-11-24', 'coming', 'it is due tomorrow'],
    ['outdated', '2026-11-20', 'again', 'a change of content makes nobody late'],
    ['withdrawn', '2026-11-20', 'withdrawn', 'what nobody can do is not late'],
  ])('%s and due on %s is %s, because %s', (standing, dueOn, status) => {
    expect(stepStatus(standing, dueOn, '2026-11-23')).toBe(status);
  });

  it('only ever moves on from coming to today to late as days pass', () => {
    const order = ['coming', 'today', 'late'];
    const noon = (days: number) => new Date(Date.UTC(2026, 0, 1 + days, 12)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (due, passed) => {
        const before = dueStatus(false, noon(due), noon(passed));
        const after = dueStatus(false, noon(due), noon(passed + 1));
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
        expect(before === 'today').toBe(due === passed);
        expect(dueStatus(true, noon(due), noon(passed))).toBe('done');
      }),
    );
  });
});

describe('stating steps', () => {
  it('marks those and no others done, in whatever order', () => {
    const all = ['sign', 'meet', 'listen', 'call'];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (done) => {
        const plan = planOn('2026-11-25', ...done);
        expect(new Set(idsOf(plan.filter(({ status }) => status === 'done')))).toEqual(new Set(done));
        expect(progressOf(plan)).toEqual({ done: done.length, of: 4 });
      }),
    );
  });
});
