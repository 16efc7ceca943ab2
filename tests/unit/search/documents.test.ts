import { describe, expect, test } from 'vitest';
import type { Question } from '#domain/assessment/question.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import { type Addresses, documentsFrom, type SearchContent, thesaurusFrom } from '#search/documents.ts';

const addresses: Addresses = {
  course: (id) => `/courses/${id}/`,
  lesson: (id) => `/lessons/${id}/`,
  regulation: (id) => `/regulations/${id}/`,
  bank: (id) => `/tests/banks/${id}/`,
  exam: (id) => `/tests/exams/${id}/`,
  scenario: (id) => `/scenarios/${id}/`,
  glossary: '/glossary/',
  corrections: '/corrections/',
  faq: '/faq/',
  scripts: '/scripts/',
};

const nothing: SearchContent = {
  courses: [],
  lessons: [],
  sections: new Map(),
  regulations: [],
  banks: [],
  exams: [],
  scenarios: [],
  glossary: [],
  corrections: [],
  faq: [],
  scripts: [],
  topics: [],
};

const question: Question = {
  id: 'q',
  kind: 'single-choice',
  revision: 1,
  topic: 'T15',
  level: 'junior',
  difficulty: 1,
  rules: [],
  practiceBased: true,
  prompt: '还拨吗？',
  explanation: '解析在此',
  options: [{ id: 'a', text: '选项在此', correct: true, because: '理由在此' }],
};

const lesson = {
  id: 'red-lines',
  revision: 1,
  title: '红线与底线',
  summary: '什么不能做。',
  covers: ['T15', 'T99'],
  minutes: 20,
  objectives: ['能说出时段'],
  reviewBy: '2027-01-01',
  checks: [],
  practice: { banks: [], scenarios: [] },
};

const regulation: Regulation = {
  id: 'r',
  revision: 1,
  title: '时段',
  kind: 'conduct',
  issuer: '某机构',
  document: '《某指引》',
  article: '第三条',
  force: 'L5',
  status: 'in-force',
  scope: ['all'],
  topics: [],
  requirement: '夜里不打。',
  do: ['先看钟'],
  dont: ['抢着打'],
  source: { mark: 'public-page', note: '' },
  checkedOn: '2026-11-01',
  reviewBy: '2027-01-01',
  corrects: [],
  related: [],
};

test('collections that do not exist yet make no documents', () => {
  expect(documentsFrom(nothing, addresses)).toEqual([]);
});

describe('a lesson', () => {
  const sections = new Map([
    [
      'red-lines',
      [
        { heading: '', anchor: '', text: '清早的电话。' },
        { heading: '一天能打几次', anchor: '一天能打几次', text: '三次。' },
      ],
    ],
  ]);
  const topics = [{ id: 'T15', title: '红线与底线', part: 'C' }];

  test('is found as a whole and by its sections, each where it stands', () => {
    const found = documentsFrom({ ...nothing, lessons: [lesson], sections, topics }, addresses);
    expect(found.map(({ address, heading, item }) => [address, heading, item])).toEqual([
      ['/lessons/red-lines/', '', 'lesson/red-lines'],
      ['/lessons/red-lines/#一天能打几次', '一天能打几次', 'lesson/red-lines'],
    ]);
    expect(found[0]?.text).toBe('什么不能做。\n能说出时段\n清早的电话。');
    expect(found[0]?.weighed.headings).toBe('红线与底线\nT99');
  });

  test('is found by its summary when its text cannot be read', () => {
    expect(documentsFrom({ ...nothing, lessons: [lesson] }, addresses)).toHaveLength(1);
  });
});

test('a rule and a lesson are found by the questions they answer, and show nothing of them', () => {
  const faq = [
    { id: 'a', question: '老婆要还吗？', answer: '不一定。', rules: ['r'], lessons: ['l'] },
    { id: 'b', question: '老公呢？', answer: '也不一定。', rules: ['r'], lessons: [] },
  ];
  const found = documentsFrom(
    { ...nothing, faq, regulations: [regulation], lessons: [{ ...lesson, id: 'l' }] },
    addresses,
  );
  const [taught, ruled] = found;
  expect(taught?.weighed.body).toContain('老婆要还吗？');
  expect(taught?.weighed.body).not.toContain('老公呢？');
  expect(ruled?.weighed.body).toMatch(/老婆要还吗？\n老公呢？$/);
  expect([taught?.text, ruled?.text].join()).not.toContain('老婆');
});

test('a bank is found by what it asks, never by what it answers', () => {
  const bank = { id: 'b', title: '红线练习', summary: '选做法。', misconceptions: {}, questions: [question] };
  const [found] = documentsFrom({ ...nothing, banks: [bank] }, addresses);
  const all = JSON.stringify(found);
  expect(all).toContain('还拨吗？');
  for (const answer of ['选项在此', '理由在此', '解析在此']) expect(all).not.toContain(answer);
});

test('a rule is found by its document, its demand and what to do; a term by its other names; a correction by both', () => {
  const term = {
    id: 't',
    part: '通话与渠道' as const,
    term: '外访',
    english: 'visit',
    plain: '上门见面。',
    aliases: ['上门'],
    rules: [],
  };
  const was = '把可以联系的时段说成早上六点到晚上十点，等于清早两个小时也能打电话。';
  const correction = { id: 'S01', was, problem: '少两小时。', now: '八点起。', rules: [], holds: false };
  const found = documentsFrom(
    { ...nothing, regulations: [regulation], glossary: [term], corrections: [correction] },
    addresses,
  );
  expect(found.map(({ address }) => address)).toEqual([
    '/regulations/r/',
    '/glossary/#t',
    '/corrections/#S01',
  ]);
  expect(found[0]?.heading).toBe('《某指引》第三条');
  expect(found[0]?.text).toBe('夜里不打。\n先看钟\n抢着打');
  expect(found[1]?.weighed.headings).toContain('上门');
  expect(found[2]?.title).toHaveLength(28);
  expect(found[2]?.weighed.body).toContain(was);
});

describe('script lines and common questions', () => {
  const line = {
    id: 'l',
    channel: 'phone' as const,
    step: 'opening' as const,
    line: '我是银行的。',
    why: '冒充。',
    rules: [],
    lessons: [],
  };
  const scripts = [
    { ...line, verdict: 'forbidden' as const, instead: '我受银行委托。' },
    { ...line, id: 'g', line: '您好。', verdict: 'good' as const },
  ];
  const long = '客户说已经还了，系统里却没有，他又急着挂电话，这时候应该怎么回他才好？';
  const faq = [{ id: 'q', question: long, answer: '先核账。', rules: [], lessons: [] }];
  const [asked, forbidden, good] = documentsFrom({ ...nothing, faq, scripts }, addresses);

  test('a forbidden line is found, and shown as what takes its place', () => {
    expect(forbidden).toMatchObject({ kind: 'script', title: '我受银行委托。', address: '/scripts/#l' });
    expect(forbidden?.text).not.toContain('我是银行的');
    expect(forbidden?.weighed.body).toContain('我是银行的');
  });

  test('a good line is its own title, its words weighed once', () => {
    expect(good).toMatchObject({ title: '您好。', address: '/scripts/#g', text: '您好。\n冒充。' });
    expect(good?.weighed.body).toBe('您好。\n冒充。');
  });

  test('a question is shown in part and found by all of it', () => {
    expect(asked).toMatchObject({ kind: 'faq', address: '/faq/#q', text: '先核账。' });
    expect(asked?.title).toHaveLength(28);
    expect(asked?.weighed.headings).toBe(long);
    expect(asked?.weighed.title).toBe('');
  });
});

test('a term and its other names find each other; a term without any makes no group', () => {
  const term = (name: string, ...aliases: string[]) => ({
    id: name,
    part: '通话与渠道' as const,
    term: name,
    english: name,
    plain: name,
    aliases,
    rules: [],
  });
  expect(thesaurusFrom([['几点', '时段']], [term('外访', '上门'), term('录音')])).toEqual([
    ['几点', '时段'],
    ['外访', '上门'],
  ]);
});
