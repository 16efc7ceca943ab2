import { expect, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { choicesCiting, partTaught } from '#catalogue/traces.ts';
import { fixtureSources, textFile } from '../../support/content-fixtures.ts';

const frontmatter = `---\nrevision: 1\ntitle: 课时\nsummary: 课时\ncovers: [T15]\nminutes: 5\nobjectives: [能说出, 能判断]\nreviewBy: '2027-05-31'\npractice: {}\n---\n`;

test('a rule is cited under numbered headings, each once, the opening being 0', () => {
  const text = `${frontmatter}
开头<Rule id="a" />。

## 一

甲<Rule id="a" />，又甲<Rule id="a" />，乙<Rule id="b" />。

<Worked title="算">

### 二

丙<Rule id="a" />。

</Worked>

## 三

<Pair good="好" bad="坏" why="因为" rule="b" />
`;
  const { citedAt } = catalogueFrom(sourcesFrom([textFile('lessons/one/index.mdx', text)]));
  expect(citedAt).toEqual(
    new Map([
      ['a', new Map([['one', [0, 1, 2]]])],
      ['b', new Map([['one', [1, 3]]])],
    ]),
  );
});

test('choices count, not scenarios nor the moves', () => {
  const [scenario] = catalogueFrom(fixtureSources('valid')).scenarios;
  if (!scenario) throw new Error('the fixture changed');
  expect(choicesCiting(scenario, 'night-hours')).toBe(1);
  expect(choicesCiting(scenario, 'card-letter')).toBe(0);
  const again = { ...scenario, moments: [...scenario.moments, ...scenario.moments] };
  expect(choicesCiting(again, 'night-hours')).toBe(2);
  const move = { id: 'm', label: '动作', after: [], rules: ['card-letter'] };
  expect(choicesCiting({ ...scenario, moves: [...scenario.moves, move] }, 'card-letter')).toBe(0);
});

const topics = [
  { id: 'T01', title: '一', part: 'A 行业' },
  { id: 'T02', title: '二', part: 'B 流程' },
  { id: 'T03', title: '三', part: 'B 流程' },
];

test.each([
  { covers: ['T01', 'T02', 'T03'], part: 'B 流程', because: 'two of its topics are of B' },
  { covers: ['T02', 'T01'], part: 'A 行业', because: 'of two that are level the first letter' },
  { covers: ['T09'], part: '', because: 'the topic is not known' },
  { covers: [], part: '', because: 'nothing is taught yet' },
])('$covers is part $part: $because', ({ covers, part }) => {
  expect(partTaught(covers, topics)).toBe(part);
});

test('courses that build on nothing stand by the part they teach, not by their id', () => {
  const lesson = (id: string, topic: string) =>
    textFile(`lessons/${id}/index.mdx`, frontmatter.replace('T15', topic));
  const course = (id: string, lessons: string, after = '') =>
    textFile(
      `courses/${id}.yaml`,
      `revision: 1\ntitle: 课\nsummary: 课\naudience: 新员工\nlessons: [${lessons}]\nafter: [${after}]\n`,
    );
  const table = topics.map(({ id, title, part }) => `  - { id: ${id}, title: ${title}, part: ${part} }\n`);
  const { courses, parts } = catalogueFrom(
    sourcesFrom([
      course('alpha', 'later'),
      course('beta', 'early'),
      course('gamma', 'first', 'alpha'),
      lesson('later', 'T02'),
      lesson('early', 'T01'),
      lesson('first', 'T01'),
      textFile('reference/topics.yaml', `topics:\n${table.join('')}`),
    ]),
  );
  expect(courses.map(({ id }) => id)).toEqual(['beta', 'alpha', 'gamma']);
  expect(parts.get('alpha')).toBe('B 流程');
});
