/** Teaching blocks: what the rules let pass, what counts as a citation, what a reader can search for. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '#catalogue/citations.ts';
import { COMPONENTS } from '#catalogue/components.ts';
import { lessonSections } from '#catalogue/lesson-sections.ts';
import { teachingRules } from '#catalogue/rules/teaching.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { textFile } from '../../support/content-fixtures.ts';

const guide = readFileSync(fileURLToPath(new URL('../../../content/README.md', import.meta.url)), 'utf8');

/** A lesson of this text alone. */
const sourcesOf = (body: string) =>
  sourcesFrom([textFile('lessons/x/index.mdx', `---\ntitle: 题\n---\n\n${body}\n`)]);
const told = (body: string) =>
  teachingRules(sourcesOf(body)).map(({ code, message }) => `${code} ${message}`);

const cases = (...places: (number | string)[]) =>
  `<Triage title="先办谁">\n\n${places
    .map((place) => `<Case name="周先生" facts="刚换号码" place="${place}" why="要失联了。" />`)
    .join('\n\n')}\n\n</Triage>`;

describe('what is sound', () => {
  it('is all that the authoring guide shows', () => {
    const shown = [...guide.matchAll(/```mdx\n(<Steps[\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(shown).toHaveLength(1);
    expect(told(shown.join('\n'))).toEqual([]);
    const names = Object.keys(COMPONENTS).filter((name) => !guide.includes(`<${name}`));
    expect(names).toEqual([]);
  });

  it.each([
    { body: cases(3, 1, 2), because: 'cases may be written in any order' },
    { body: cases(1, 2, 3, 4, 5, 6, 7), because: 'seven is the most' },
    {
      body: '<Steps title="步骤">\n\n先看这句。\n\n1. **核身：**先确认是本人\n2. **说事** 说金额\n\n</Steps>',
      because: 'words may stand beside the list, and bold may end in a mark',
    },
    {
      body: '<Annotated title="信" form="letter">\n\n{/* 摘自一封真信 */}\n\n<Line verdict="fault" note="夸大">还钱，约<Sample>15%</Sample>**马上**</Line>\n<Line verdict="sound" note="平和">\n\n您好\n\n</Line>\n\n</Annotated>',
      because: 'comments are not seen; a line may hold bold words and a sample',
    },
    { body: '<Instalments amount="52,000.50" months="60" first="0" />', because: 'figures may be grouped' },
    {
      body: '<Chart title="图" kind="line" unit="件" series="甲" data="1月 0；2月 0" sample="yes" />',
      because: 'nothing is a figure too',
    },
    {
      body: '<Worked title="例">\n\n<Cards title="卡">\n\n<Card front="甲">\n\n1. 一\n\n</Card>\n\n<Card front="乙">\n\n二\n\n</Card>\n\n</Cards>\n\n</Worked>',
      because: 'cards may stand in an example and hold lists',
    },
  ])('$because', ({ body }) => {
    expect(told(body)).toEqual([]);
  });
});

describe('what is not', () => {
  it.each([
    { body: cases(1, 2), says: ['C410 <Triage> 里有 2 个 <Case>'] },
    { body: cases(1, 2, 3, 4, 5, 6, 7, 8), says: ['C410 <Triage> 里有 8 个 <Case>'] },
    { body: cases(1, 2, 4), says: ['C411 各个 <Case> 的 place 排不成先后：1、2、4'] },
    { body: cases(1, 2, '第三'), says: ['C411 各个 <Case> 的 place 排不成先后：1、2、第三'] },
    {
      body: `${cases(1, 2, 3)}\n\n${cases(1, 3, 3)}`,
      says: ['C411 各个 <Case> 的 place 排不成先后：1、3、3'],
    },
    {
      body: '<Compare title="对照">\n\n<Worked title="例">\n\n<Side title="甲">\n\n一\n\n</Side>\n\n</Worked>\n\n</Compare>',
      says: ['C410 <Compare> 里有 <Side> 以外的东西：<Worked>', 'C410 <Side> 没有直接放在 <Compare> 里'],
    },
    { body: '<Sample></Sample>', says: ['C410 <Sample> 里没有文字'] },
    {
      body: '旧说法<Sample><Sample>1</Sample></Sample>',
      says: ['C410 <Sample> 里只能写文字，这里有<Sample>'],
    },
    {
      body: '<Steps title="步">\n\n- **核身** 一\n\n</Steps>',
      says: ['C410 <Steps> 里要有一个步骤列表，恰好一个'],
    },
    {
      body: '<Decision title="表">\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n再来\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n</Decision>',
      says: ['C410 <Decision> 里要有一张表格，恰好一张'],
    },
    { body: '<Instalments amount="100" months="12" first="100" />', says: ['C411 分期的数字算不了'] },
    { body: '<Instalments amount="100" months="12" first="" />', says: ['C411 分期的数字算不了'] },
    {
      body: '<Chart title="图" kind="bar" unit="件" series="甲、乙" data="1月 1；2月 2 3" />',
      says: ['C411 图画不出来：“1月 1”后面要有 2 个数，这里有 1 个'],
    },
    {
      body: '<Chart title="图" kind="bar" unit="件" series="甲、甲" data="1月 1 2；2月 2 3" />',
      says: ['C411 图画不出来：series 里有两个“甲”'],
    },
    {
      body: '<Chart title="图" kind="bar" unit="件" series="甲" data="1月 1" />',
      says: ['C411 图画不出来：data 有 1 项，要 2 到 24 项'],
    },
    {
      body: '<Chart title="图" kind="bar" unit="件" series="、" data="1月 1；2月 3" />',
      says: ['C411 图画不出来：series 有 0 个名称，要 1 到 3 个'],
    },
    {
      body: '<Chart title="图" kind="bar" unit="件" series="甲" data="1月 1；1月 3" />',
      says: ['C411 图画不出来：data 里有两个“1月”'],
    },
  ])('is told: $says', ({ body, says }) => {
    expect(told(body)).toEqual(says);
  });
});

it('a rule named by a line or a case is cited', () => {
  const sources = sourcesOf(
    '<Annotated title="信" form="letter">\n\n<Line verdict="fault" note="夸大" rule="r-line">\n\n还钱\n\n</Line>\n\n</Annotated>\n\n<Triage title="先">\n\n<Case name="周" facts="甲" place="1" why="乙" rule="r-case" />\n\n</Triage>',
  );
  expect(citationsIn(sources).map(({ rule, by, id }) => ({ rule, by, id }))).toEqual([
    { rule: 'r-line', by: 'lessons', id: 'x' },
    { rule: 'r-case', by: 'lessons', id: 'x' },
  ]);
});

it('a reader finds the words of every block', () => {
  const sections = lessonSections(
    '<Annotated title="一封信" form="letter">\n\n<Line who="催收员" verdict="fault" note="夸大了">\n\n马上还钱\n\n</Line>\n\n</Annotated>\n\n<Timeline title="经过">\n\n<Event when="3月1日">\n\n来电\n\n</Event>\n\n</Timeline>\n\n<Cards title="翻卡">\n\n<Card front="正面">\n\n背面\n\n</Card>\n\n</Cards>\n\n<Triage title="先后">\n\n<Case name="周先生" facts="刚换号码" place="1" why="要失联" />\n\n</Triage>\n\n旧说法<Sample>76%</Sample>',
  );
  expect(sections.map(({ text }) => text.split('\n'))).toEqual([
    [
      '一封信',
      '催收员',
      '夸大了',
      '马上还钱',
      '经过',
      '3月1日',
      '来电',
      '翻卡',
      '正面',
      '背面',
      '先后',
      '周先生',
      '刚换号码',
      '要失联',
      '旧说法76%',
    ],
  ]);
});
