import { expect, test } from 'vitest';
import { sourcesFrom } from '#catalogue/sources.ts';
import { textFile, told } from '../../support/content-fixtures.ts';

const question = (rest: string) =>
  textFile(
    'questions/hours.yaml',
    `title: 时段
summary: 时段
misconceptions: { hours-a: 以为 }
questions:
  - { kind: number, id: hours-a, revision: 1, topic: T15, level: junior, difficulty: 1, practiceBased: true, prompt: 几次？, explanation: 两次。, answer: 2, unit: 次, working: 一加一, slips: [{ value: 3, misconception: hours-a, because: 多了。 }], otherwise: { misconception: hours-a, because: 再数。 }${rest} }
`,
  );

const scenario = (leadsTo: string) =>
  textFile(
    'scenarios/call/scenario.yaml',
    `moments:
  - id: opening
    says: [{ who: customer, text: 喂 }]
    choices:
      - id: greet
        text: 您好
        verdict: good
        leadsTo: ${leadsTo}
  - { id: end, says: [{ who: customer, text: 好 }], ending: { title: 完, text: 完, result: 1 } }
`,
  );

test.each([
  {
    file: question(', difficulty2: 4'),
    says: [
      '不认识的字段“difficulty2”',
      '是不是想写 difficulty？这里可以写：kind、id、',
      'working、slips、otherwise。',
    ],
    because: 'the fields offered are those of this kind of question',
  },
  {
    file: textFile('questions/hours.yaml', '[]'),
    says: ['整个文件不对：写的是列表', '应是一组“字段: 值”。'],
    because: 'a file is a mapping',
  },
  {
    file: textFile('courses/law.yaml', 'title: 法律\nlessons: [1, true, null]\n'),
    says: [
      '“lessons › 第 1 项”的值不对：写的是“1”',
      '“lessons › 第 3 项”的值不对：写的是空值',
      '应是文字；看着像数字或 true 的文字要加单引号。',
    ],
    because: 'a number is no text',
  },
  {
    file: textFile('questions/hours.yaml', 'misconceptions: { Hours_A: 以为, hours-b: 3 }\n'),
    says: [
      '“misconceptions”里的名字“Hours_A”不能用',
      '编号只能用小写字母',
      '“misconceptions › hours-b”的值不对',
    ],
    because: 'names of misconceptions are ids',
  },
  {
    file: scenario('3'),
    says: ['leadsTo”的值不对：“3”', '应是文字或列表'],
    because: 'neither branch of a union fits',
  },
  {
    file: scenario('[{ to: end }]'),
    says: ['leadsTo”的值不对：只有 1 项', '至少 2 项。'],
    because: 'a fork has two ways at least',
  },
  {
    file: scenario('[{ when: {}, too: end }, { to: end }]'),
    says: ['不认识的字段“too”', '是不是想写 to？这里可以写：when、to。', '缺少字段“to”'],
    because: 'in a list the list is meant',
  },
  {
    file: textFile('regulations/hours.yaml', `title: ${'很'.repeat(60)}\nkind: ${'长'.repeat(60)}\n`),
    says: [
      `“kind”的值不对：“${'长'.repeat(40)}…”`,
      '可以写：conduct、statute、background。',
      '缺少字段“revision”',
      '补上 revision：从 1 起',
    ],
    because: 'a long value is shown in part',
  },
  {
    file: textFile('regulations/hours.yaml', 'source: { mark: public-page, notes: }\n'),
    says: ['不认识的字段“notes”', '是不是想写 note？', '缺少字段“note”', '补上 note：看过什么、没看过什么。'],
    because: 'an empty field is told apart from text cut at a comma',
  },
  {
    file: textFile('reference/synonyms.yaml', 'groups: [[失联, 找不到], [夜间]]\n'),
    says: ['“groups › 第 2 项”的值不对：只有 1 项'],
    because: 'lists of lists are counted too',
  },
])('$says.0, because $because', ({ file, says }) => {
  const text = told(sourcesFrom([file]));
  for (const words of says) expect(text).toContain(words);
});

test('a difficulty that does not exist is answered with those that do', () => {
  const file = question('');
  if (file.kind !== 'text') throw new Error('a text file');
  const text = told(sourcesFrom([{ ...file, text: file.text.replace('difficulty: 1', 'difficulty: 4') }]));
  expect(text).toBe(
    'content/questions/hours.yaml:5:86  C008  “questions › 第 1 项 › difficulty”的值不对：“4”\n    可以写：1、2、3。\n',
  );
});
