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
