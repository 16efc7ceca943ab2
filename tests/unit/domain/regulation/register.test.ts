import { expect, test } from 'vitest';
import { registerEntry } from '#domain/regulation/register.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';

const rule: Regulation = {
  id: 'card-hours',
  revision: 1,
  title: 'ＬＰＲ与时段',
  kind: 'conduct',
  issuer: '示例机关',
  document: '《示例规则》（2026）',
  article: '第八条',
  force: 'L5',
  status: 'in-force',
  scope: ['card', 'micro-loan'],
  topics: ['T15', 'T08'],
  requirement: '22：00以后不联系。',
  do: [],
  dont: ['夜里拨号'],
  source: { mark: 'public-page', note: '示例' },
  checkedOn: '2026-11-01',
  reviewBy: '2027-05-31',
  corrects: [],
  related: [],
};

test('an entry is found by its words whatever their width and case, and by what it binds', () => {
  expect(registerEntry(rule)).toEqual({
    text: 'lpr与时段\n示例机关\n《示例规则》(2026)\n第八条\n22:00以后不联系。',
    scope: 'card micro-loan',
    force: 'L5',
    topic: 'T15 T08',
    status: 'in-force',
  });
});

test('a rule whose article is unknown is found by the rest', () => {
  const { article: _, ...without } = rule;
  expect(registerEntry(without).text).not.toContain('undefined');
});
