import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { eachPart, type KeyPath, readYaml } from '#catalogue/yaml-source.ts';

const TEXT = `title: 时段
options:
  - id: wait
    text: 等
  - { id: send, text: 发 }
rules:
  - night-hours
`;

test.each([
  { keys: [], at: '1:1', because: 'the whole document' },
  { keys: ['title'], at: '1:8', because: 'a plain value at itself' },
  { keys: ['options'], at: '2:1', because: 'a list at its key' },
  { keys: ['options', 0], at: '3:5', because: 'a list entry at its first character' },
  { keys: ['options', 1, 'text'], at: '5:23', because: 'a value in braces' },
  { keys: ['rules', 0], at: '7:5', because: 'an item of a plain list' },
  { keys: ['options', 0, 'rule'], at: '3:5', because: 'a missing field at what should hold it' },
  { keys: ['options', 7, 'text'], at: '2:1', because: 'a missing entry at its list' },
] satisfies { keys: KeyPath; at: string; because: string }[])('$because is found at $at', ({ keys, at }) => {
  const { line, column } = readYaml('x.yaml', TEXT).at(keys);
  expect(`${line}:${column}`).toBe(at);
});

test('a key is found on request', () => {
  expect(readYaml('x.yaml', TEXT).at(['options', 1, 'text'], 'key')).toEqual({
    path: 'x.yaml',
    line: 5,
    column: 17,
  });
});

test('the place of every part is where its own text stands', () => {
  const word = fc
    .stringMatching(/^[a-z]{3,6}$/)
    .filter((text) => text !== 'true' && text !== 'false' && text !== 'null');
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.dictionary(word, tie('node'), { maxKeys: 3 }),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(word, tree, { minKeys: 1, maxKeys: 3 }), (data) => {
      const text = stringify(data);
      const { value, at } = readYaml('x.yaml', text);
      expect(value).toEqual(data);
      const lines = text.split('\n');
      for (const { keys, value: part } of eachPart(value)) {
        if (typeof part !== 'string') continue;
        const { line, column } = at(keys);
        expect(lines[line - 1]?.slice(column - 1, column - 1 + part.length)).toBe(part);
      }
    }),
  );
});

test.each([
  { text: 'a: >-\n  夜里不打，\n  也不发。\n', told: 1, because: 'a folded block puts a space at the break' },
  { text: "a: '夜里不打，\n  也不发。'\n", told: 1, because: 'so does a quoted text over two lines' },
  { text: 'a: |\n  夜里不打，\n  也不发。\n', told: 0, because: 'a literal block keeps the break' },
  { text: 'a: 夜里不打， 也不发。\n', told: 0, because: 'a space on one line was typed' },
  { text: 'a: called at night\n  and once more\n', told: 0, because: 'between words a space belongs' },
  { text: 'a: >-\n  夜里不打。\n\n  也不发。\n', told: 0, because: 'a blank line is a line break' },
])('$because', ({ text, told }) => {
  expect(readYaml('x.yaml', text).diagnostics.map(({ code }) => code)).toEqual(Array(told).fill('C009'));
});

test.each([
  { text: 'a: [1\nb: 2\n', words: '括号、引号有没有收尾' },
  { text: 'a: !好\n', words: '以“!”或“&”开头' },
  { text: 'a: *好\n', words: '以“*”或“&”开头' },
  { text: 'a: &x 1\nb: *x\n', words: '以“*”或“&”开头' },
  { text: "a: '好\n", words: '少了引号、冒号或括号' },
  { text: 'a: @好\n', words: '意外的符号' },
  { text: 'a:\n  - b\n c: 1\n', words: '缩进对不齐' },
  { text: 'a: 1\n好\n', words: 'YAML 语法不对' },
])('$text is told as C004 in Chinese', ({ text, words }) => {
  const [first] = readYaml('x.yaml', text).diagnostics;
  expect(first?.code).toBe('C004');
  expect(`${first?.message}${first?.hint}`).toContain(words);
});
