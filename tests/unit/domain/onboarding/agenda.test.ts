import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AcceptedWork, acceptedWork, agendaFor, type Task } from '#domain/onboarding/agenda.ts';
import type { DueStatus, PlannedStep, PlanProgress, StepStatus } from '#domain/onboarding/plan.ts';
import type { Assignment, Happening } from '#domain/record/fact.ts';
import { contentOf, factsOf, step } from '../../../support/onboarding-builders.ts';

const content = contentOf({ lessons: { 'red-lines': {}, evidence: {} } });
const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });
const assignment = (id: string, dueOn: string, lessons: readonly string[], from = '王老师'): Assignment => ({
  id,
  title: id,
  from,
  to: '',
  why: '',
  dueOn,
  lessons,
  scenarios: [],
  banks: [],
});
const accepted = (...rest: Parameters<typeof assignment>): Happening => ({
  kind: 'assignment-accepted',
  assignment: assignment(...rest),
});
const today = '2026-11-23';

describe('accepted work', () => {
  it.each<[readonly Happening[], DueStatus, PlanProgress, string]>([
    [[], 'coming', { done: 0, of: 2 }, 'nothing is done and there is time'],
    [[read('red-lines')], 'coming', { done: 1, of: 2 }, 'one of two is done'],
    [[read('red-lines'), read('evidence')], 'done', { done: 2, of: 2 }, 'all is done'],
  ])('after %j is %s with %j because %s', (happened, status, progress) => {
    const facts = factsOf(accepted('a', '2026-11-24', ['red-lines', 'evidence', 'gone']), ...happened);
    expect(acceptedWork(facts, content, today)).toMatchObject([{ status, progress }]);
  });

  it('is late when its day has passed, and done when all that can be done is', () => {
    const facts = factsOf(accepted('a', '2026-11-22', ['red-lines']), accepted('b', '2026-11-22', ['gone']));
    expect(acceptedWork(facts, content, today).map(({ status }) => status)).toEqual(['late', 'done']);
  });

  it('comes in order of its days, each once, and in the order accepted of one day', () => {
    const facts = factsOf(
      accepted('later', '2026-12-01', []),
      accepted('first', '2026-11-30', []),
      accepted('second', '2026-11-30', []),
      accepted('first', '2026-11-30', []),
    );
    expect(acceptedWork(facts, content, today).map((each) => each.assignment.id)).toEqual([
      'first',
      'second',
      'later',
    ]);
  });

  it('shows the words of a link without what would hide or reorder them', () => {
    const facts = factsOf(accepted('a', '2026-11-30', [], '王\u202e老师'));
    expect(acceptedWork(facts, content, today)[0]?.assignment.from).toBe('王老师');
  });
});

const planned = (id: string, status: StepStatus, dueOn: string): PlannedStep => ({
  step: step(id, { kind: 'attest', statement: id }),
  week: 1,
  day: 1,
  dueOn,
  status,
});
const handedOut = (id: string, status: StepStatus, dueOn: string): AcceptedWork => ({
  assignment: assignment(id, dueOn, [id]),
  items: [{ item: { kind: 'lesson', id }, result: { kind: 'lesson', status: 'new' }, status }],
  progress: { done: 0, of: 1 },
  status: 'coming',
});
const idOf = (task: Task | null) => (task?.kind === 'step' ? task.planned.step.id : task?.item.id);

describe('an agenda', () => {
  it('without work has nothing next', () => {
    expect(agendaFor([], [], today)).toEqual({ today: [], late: [], again: [], doneToday: 0, next: null });
  });

  it('does not turn to what is done or withdrawn', () => {
    const plan = [planned('a', 'done', '2026-11-01'), planned('b', 'withdrawn', '2026-11-01')];
    expect(agendaFor(plan, [], today)).toEqual({ today: [], late: [], again: [], doneToday: 0, next: null });
  });

  it('counts what was due today and is done', () => {
    const plan = [
      planned('a', 'done', today),
      planned('b', 'today', today),
      planned('c', 'done', '2026-11-20'),
      planned('d', 'withdrawn', today),
    ];
    expect(agendaFor(plan, [handedOut('e', 'done', today)], today).doneToday).toBe(2);
  });

  it('lists steps and assigned work together, the earlier day first', () => {
    const plan = [planned('step-20', 'late', '2026-11-20'), planned('step-18', 'late', '2026-11-18')];
    const work = [handedOut('given-19', 'late', '2026-11-19'), handedOut('given-18', 'late', '2026-11-18')];
    expect(agendaFor(plan, work, today).late.map(idOf)).toEqual([
      'step-18',
      'given-18',
      'given-19',
      'step-20',
    ]);
  });

  it.each([
    [['coming', 'again', 'today', 'late'], 'late'],
    [['coming', 'again', 'today'], 'today'],
    [['coming', 'again'], 'again'],
    [['done', 'coming'], 'coming'],
  ] as const)('of %j turns to what is %s', (statuses, next) => {
    // The most urgent has the latest day, so that only urgency can put it first.
    const plan = statuses.map((status, index) => planned(status, status, `2026-11-0${index + 1}`));
    expect(idOf(agendaFor(plan, [], today).next)).toBe(next);
    const work = statuses.map((status, index) => handedOut(status, status, `2026-11-0${index + 1}`));
    expect(idOf(agendaFor([], work, today).next)).toBe(next);
  });

  it('loses no task and lists none twice', () => {
    const status = fc.constantFrom<StepStatus>('done', 'late', 'today', 'coming', 'again', 'withdrawn');
    fc.assert(
      fc.property(fc.array(fc.tuple(status, fc.integer({ min: 10, max: 28 }))), (steps) => {
        const plan = steps.map(([each, date], index) => planned(`${index}`, each, `2026-11-${date}`));
        const agenda = agendaFor(plan, [], today);
        for (const list of ['late', 'today', 'again'] as const) {
          const wanted = plan.filter((each) => each.status === list).map((each) => each.step.id);
          expect(agenda[list].map(idOf).sort()).toEqual(wanted.sort());
          const days = agenda[list].map(({ dueOn }) => dueOn);
          expect(days).toEqual([...days].sort());
        }
      }),
    );
  });
});
