import { describe, expect, it } from 'vitest';
import type { Exam } from '#domain/assessment/question.ts';
import { timeline } from '#domain/insight/timeline.ts';
import type { Happening } from '#domain/record/fact.ts';
import { entryLine, type Known } from '#islands/learner-file/entry-line.ts';
import {
  answerInLesson,
  attempt,
  contentOf,
  factsOf,
  question,
} from '../../../support/onboarding-builders.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

const exam: Exam = {
  id: 'week-1',
  revision: 1,
  title: '周测',
  summary: '',
  minutes: 30,
  passShare: 0.8,
  sections: [{ id: 's', title: 'S', topics: ['T15'], draw: 2 }],
};
const call = scenario(
  [
    moment('start', [choice('kind', 'end'), choice('harsh', 'end', { verdict: 'breach' })]),
    ending('end', 90),
  ],
  { id: 'first-call', title: '首呼', revision: 2 },
);
const known: Known = {
  content: contentOf({
    questions: [question('q1'), question('q2'), question('q3', { revision: 2 })],
    lessons: { 'red-lines': {} },
    banks: { 'red-lines': ['q1', 'q2', 'q3'] },
    exams: [exam],
    scenarios: [call],
  }),
  track: 'new-hire',
  steps: { sign: '签署承诺书' },
  today: '2026-11-23',
};
const bank = { kind: 'bank', id: 'red-lines' } as const;
const week = { kind: 'exam', id: 'week-1' } as const;
const run = (choices: readonly string[], revision = 2, rewound = false): Happening => ({
  kind: 'scenario-finished',
  scenario: 'first-call',
  revision,
  seed: 1,
  choices,
  rewound,
});
const accepted = (dueOn: string): Happening => ({
  kind: 'assignment-accepted',
  assignment: {
    id: 'a',
    title: '补\u202e训',
    from: '王老师',
    to: '',
    why: '',
    dueOn,
    lessons: [],
    scenarios: [],
    banks: [],
  },
});

/** The one entry of these facts as it reads, and where it leads. */
function said(...happened: readonly Happening[]): [string, string | null] {
  const [day] = timeline(factsOf(...happened), known.content.questions, (instant) => instant.slice(0, 10));
  const [entry] = day?.entries ?? [];
  if (!entry) throw new Error('nothing to say');
  const { lead, name, href, tail } = entryLine(entry, known);
  return [`${lead}${name ?? ''}${tail}`, href];
}

describe('an entry of the timeline', () => {
  it.each<[readonly Happening[], string, string | null]>([
    [[{ kind: 'profile-set', name: '张\u200b三', staffNumber: '', team: '' }], '填写个人信息：张三', null],
    [[{ kind: 'track-started', track: 'new-hire', startsOn: '2026-11-20' }], '入职日期定为 11月20日', null],
    [
      [{ kind: 'lesson-read', lesson: 'red-lines', revision: 1 }],
      '读完课时《title of red-lines》',
      '/lessons/red-lines/',
    ],
    [[{ kind: 'lesson-read', lesson: 'gone', revision: 1 }], '读完课时（内容已下架，编号 gone）', null],
    [
      [answerInLesson('red-lines', 'q1', 'wrong'), answerInLesson('red-lines', 'q1', 'right')],
      '在课时《title of red-lines》里答了 2 次随堂题，答对 1 次',
      '/lessons/red-lines/',
    ],
    [
      attempt(bank, { q1: 'right', q2: 'wrong' }),
      '做完随堂练习《title of red-lines》，得分 50%',
      '/tests/banks/red-lines/',
    ],
    [
      attempt(bank, { q1: 'right', q3: 'right' }),
      '做完随堂练习《title of red-lines》，得分 100%（1 题已更新，不计分）',
      '/tests/banks/red-lines/',
    ],
    [
      attempt(bank, { q1: 'right', q2: 'wrong' }, false),
      '在做随堂练习《title of red-lines》，2 题答了 2 题，还没交',
      '/tests/banks/red-lines/',
    ],
    [attempt(week, { q1: 'right', q2: 'right' }), '考完《周测》，得分 100%，合格', '/tests/exams/week-1/'],
    [attempt(week, { q1: 'right', q2: 'wrong' }), '考完《周测》，得分 50%，不合格', '/tests/exams/week-1/'],
    [
      attempt(week, { q1: 'right', q2: 'right' }, false),
      '在考《周测》，2 题答了 2 题，还没交卷',
      '/tests/exams/week-1/',
    ],
    [
      attempt(week, { q1: 'right', q3: 'right' }),
      '考完《周测》，题目或试卷有变，不再评分',
      '/tests/exams/week-1/',
    ],
    [attempt(week, { q1: 'right' }), '考完《周测》，题目或试卷有变，不再评分', '/tests/exams/week-1/'],
    [
      attempt({ kind: 'exam', id: 'gone' }, { q1: 'right' }),
      '考完（内容已下架，编号 gone），题目或试卷有变，不再评分',
      null,
    ],
    [[run(['kind'])], '打完情景演练《首呼》，合格', '/scenarios/first-call/'],
    [[run(['harsh'])], '打完情景演练《首呼》，不合格', '/scenarios/first-call/'],
    [[run(['kind'], 2, true)], '倒回重打情景演练《首呼》，合格', '/scenarios/first-call/'],
    [
      [{ ...run(['kind']), assessed: true } as Happening],
      '考核走一遍情景演练《首呼》，合格',
      '/scenarios/first-call/',
    ],
    [[run(['kind'], 1)], '打完情景演练《首呼》，剧本已更新，这一通不再评分', '/scenarios/first-call/'],
    [
      [{ ...run(['kind']), scenario: 'gone' } as Happening],
      '打完情景演练（内容已下架，编号 gone），剧本已更新，这一通不再评分',
      null,
    ],
    [[{ kind: 'attested', track: 'new-hire', step: 'sign' }], '确认：签署承诺书', '/today/'],
    [
      [{ kind: 'attested', track: 'new-hire', step: 'toString' }],
      '确认：（内容已下架，编号 toString）',
      null,
    ],
    [[{ kind: 'attested', track: 'other', step: 'sign' }], '确认：（内容已下架，编号 sign）', null],
    [[accepted('2026-11-30')], '接收王老师派的任务“补训”，11月30日 截止', null],
  ])('after %j reads “%s” and leads to %s', (happened, words, href) => {
    expect(said(...happened)).toEqual([words, href]);
  });
});
