import { describe, expect, it } from 'vitest';
import { assignedWork, BANK_BAR, itemResult } from '#domain/insight/assigned-work.ts';
import type { AssignedItem } from '#domain/record/assignment.ts';
import type { Happening } from '#domain/record/fact.ts';
import { assignment } from '../../../support/cohort-builders.ts';
import {
  answerInLesson,
  attempt,
  contentOf,
  factsOf,
  question,
} from '../../../support/onboarding-builders.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

const DUE = '2026-11-27';
const call = scenario(
  [
    moment('start', [
      choice('identify', 'good', { does: ['identify'] }),
      choice('greet', 'good'),
      choice('threaten', 'bad', { verdict: 'breach' }),
    ]),
    ending('good', 80),
    ending('bad', 0),
  ],
  { id: 'call', revision: 2, passing: { procedure: 50, result: 50 } },
);
const content = contentOf({
  questions: ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => question(id)),
  lessons: { reading: {}, checked: { revision: 2, checks: ['q1'] } },
  banks: { bank: ['q1', 'q2', 'q3', 'q4', 'q5'] },
  scenarios: [call],
});
const run = (
  choices: readonly string[],
  rest: { revision?: number; rewound?: boolean; assessed?: true } = {},
): Happening => ({
  kind: 'scenario-finished',
  scenario: 'call',
  revision: 2,
  seed: 7,
  choices,
  rewound: false,
  ...rest,
});
const read = (lesson: string, revision = 1): Happening => ({ kind: 'lesson-read', lesson, revision });
const answers = (right: number) =>
  attempt(
    { kind: 'bank', id: 'bank' },
    Object.fromEntries(
      ['q1', 'q2', 'q3', 'q4', 'q5'].map((id, index) => [id, index < right ? 'right' : 'wrong']),
    ),
  );

const lesson = (id: string): AssignedItem => ({ kind: 'lesson', id });
const bank: AssignedItem = { kind: 'bank', id: 'bank' };
const scene: AssignedItem = { kind: 'scenario', id: 'call' };

describe('one item of an assignment', () => {
  it.each<{
    because: string;
    item: AssignedItem;
    facts: readonly Happening[];
    status: string;
    result: ReturnType<typeof itemResult>;
  }>([
    {
      because: 'a lesson never opened is to be done',
      item: lesson('reading'),
      facts: [],
      status: 'coming',
      result: { kind: 'lesson', status: 'new' },
    },
    {
      because: 'a lesson without checks is done once read',
      item: lesson('reading'),
      facts: [read('reading')],
      status: 'done',
      result: { kind: 'lesson', status: 'done' },
    },
    {
      because: 'a lesson with a check left is begun',
      item: lesson('checked'),
      facts: [read('checked', 2), answerInLesson('checked', 'q1', 'wrong')],
      status: 'coming',
      result: { kind: 'lesson', status: 'begun' },
    },
    {
      because: 'a lesson read at an earlier revision is to be done again, which is not lateness',
      item: lesson('checked'),
      facts: [read('checked', 1), answerInLesson('checked', 'q1', 'right')],
      status: 'again',
      result: { kind: 'lesson', status: 'outdated' },
    },
    {
      because: 'a lesson that is gone cannot be done',
      item: lesson('gone'),
      facts: [read('gone')],
      status: 'withdrawn',
      result: { kind: 'withdrawn' },
    },
    {
      because: 'a bank never tried has no share',
      item: bank,
      facts: [],
      status: 'coming',
      result: { kind: 'bank', share: null, attempts: 0 },
    },
    {
      because: 'four of five reach the bar',
      item: bank,
      facts: answers(4),
      status: 'done',
      result: { kind: 'bank', share: 0.8, attempts: 1 },
    },
    {
      because: 'three of five do not',
      item: bank,
      facts: answers(3),
      status: 'coming',
      result: { kind: 'bank', share: 0.6, attempts: 1 },
    },
    {
      because: 'the best attempt counts, not the last',
      item: bank,
      facts: [...answers(5), ...answers(1)],
      status: 'done',
      result: { kind: 'bank', share: 1, attempts: 2 },
    },
    {
      because: 'an attempt that was not finished counts for nothing',
      item: bank,
      facts: attempt({ kind: 'bank', id: 'bank' }, { q1: 'right' }, false),
      status: 'coming',
      result: { kind: 'bank', share: null, attempts: 0 },
    },
    {
      because: 'a bank that is gone cannot be done',
      item: { kind: 'bank', id: 'gone' },
      facts: [],
      status: 'withdrawn',
      result: { kind: 'withdrawn' },
    },
    {
      because: 'a scenario never run has no best run',
      item: scene,
      facts: [],
      status: 'coming',
      result: { kind: 'scenario', best: null, runs: 0 },
    },
    {
      because: 'a run without breach above the bars passes',
      item: scene,
      facts: [run(['identify'])],
      status: 'done',
      result: { kind: 'scenario', best: { verdict: 'passed', procedure: 100 }, runs: 1 },
    },
    {
      because: 'a run below the bar of procedure does not',
      item: scene,
      facts: [run(['greet'])],
      status: 'coming',
      result: { kind: 'scenario', best: { verdict: 'failed', procedure: 0 }, runs: 1 },
    },
    {
      because: 'the passed run stands above the failed ones around it',
      item: scene,
      facts: [run(['threaten']), run(['identify']), run(['greet'])],
      status: 'done',
      result: { kind: 'scenario', best: { verdict: 'passed', procedure: 100 }, runs: 3 },
    },
    {
      because: 'a pass reached by going back counts, as in onboarding',
      item: scene,
      facts: [run(['identify'], { rewound: true })],
      status: 'done',
      result: { kind: 'scenario', best: { verdict: 'passed', procedure: 100 }, runs: 1 },
    },
    {
      because: 'an assessed run counts as a first one does, whether it passed',
      item: scene,
      facts: [run(['identify'], { assessed: true })],
      status: 'done',
      result: { kind: 'scenario', best: { verdict: 'passed', procedure: 100 }, runs: 1 },
    },
    {
      because: 'or not',
      item: scene,
      facts: [run(['threaten'], { assessed: true })],
      status: 'coming',
      result: { kind: 'scenario', best: { verdict: 'failed', procedure: 0 }, runs: 1 },
    },
    {
      because: 'a run of an earlier revision cannot be scored and is to be done again',
      item: scene,
      facts: [run(['identify'], { revision: 1 })],
      status: 'again',
      result: { kind: 'scenario', best: null, runs: 1 },
    },
    {
      because: 'a scenario that is gone cannot be done',
      item: { kind: 'scenario', id: 'gone' },
      facts: [],
      status: 'withdrawn',
      result: { kind: 'withdrawn' },
    },
  ])('$because', ({ item, facts, status, result }) => {
    const task = assignment({
      dueOn: DUE,
      lessons: item.kind === 'lesson' ? [item.id] : [],
      scenarios: item.kind === 'scenario' ? [item.id] : [],
      banks: item.kind === 'bank' ? [item.id] : [],
    });
    expect(assignedWork(task, factsOf(...facts), content, '2026-11-23')).toEqual([{ item, status, result }]);
    expect(itemResult(item, factsOf(...facts), content)).toEqual(result);
  });

  it.each([
    { because: 'before the due day it lies ahead', today: '2026-11-26', status: 'coming' },
    { because: 'on the due day it is due', today: DUE, status: 'today' },
    { because: 'after the due day it is late', today: '2026-11-28', status: 'late' },
  ])('$because', ({ today, status }) => {
    const task = assignment({ dueOn: DUE, lessons: ['reading'] });
    expect(assignedWork(task, [], content, today)[0]?.status).toBe(status);
  });

  it('the bar of a bank is within reach and above half', () => {
    expect(BANK_BAR).toBeGreaterThan(0.5);
    expect(BANK_BAR).toBeLessThanOrEqual(1);
  });
});
