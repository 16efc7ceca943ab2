/** The oracle is the full parser: what the quick reader answers must be what that one reads, and sound. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainYaml } from '#catalogue/plain-yaml.ts';
import { parsedYaml } from '#catalogue/yaml-source.ts';
import { readContent } from '../../../src/cli/read-content.ts';
import { fixtureFolder } from '../../support/content-fixtures.ts';

/** Agrees with the full parser, or leaves the text to it. Tells whether it answered. */
function agrees(text: string): boolean {
  const plain = plainYaml(text);
  if (plain === undefined) return false;
  const { value, diagnostics } = parsedYaml('x.yaml', text);
  expect({ text, value: plain, diagnostics: [] }).toEqual({ text, value, diagnostics });
  return true;
}

describe('it answers', () => {
  test.each([
    { text: 'a: 1\nb: -2.5\nc: true\nd: 文字', because: 'values of one line are the usual case' },
    {
      text: '# 说明\n\na:\n  b:\n    - x\n    - y\n  c: z\n',
      because: 'comments and blank lines part blocks',
    },
    { text: 'a:\n- x\n- y\nb: 1', because: 'a list may stand at the column of its key' },
    { text: 'a:\n  - id: x\n    b: [1, two]\n  - id: y', because: 'a mapping may begin beside the dash' },
    { text: 'a:\n  -\n    b: 1', because: 'or below it' },
    { text: '- a\n- b', because: 'a list alone is data too' },
    { text: "a: '8:00、it''s'\nb: \"x: y\"\nc: { d: '1,5', e: [], f: {} }", because: 'quotes hold any sign' },
    { text: 'a: 22:00至次日8:00\nb: 2026-03\nc: C#', because: 'signs inside a word are the word' },
    { text: 'a: 　第一周　', because: 'the wide space of Chinese is a letter' },
  ])('$text — $because', ({ text }) => {
    expect(agrees(text)).toBe(true);
  });
});

describe('it leaves to the full parser', () => {
  test.each([
    { text: '', because: 'nothing is no data' },
    { text: 'a', because: 'a lone word is no file' },
    { text: 'a: b\n c', because: 'the value goes on' },
    { text: 'a: |\n  b', because: 'text by lines' },
    { text: 'a: &x b\nc: *x', because: 'references are a fault' },
    { text: 'a: b: c', because: 'a colon that the author did not mean' },
    { text: 'a: b # c', because: 'a comment beside a value' },
    { text: 'a: b\na: c', because: 'a field written twice' },
    { text: 'a: { b: 1, b: 2 }', because: 'twice in braces' },
    { text: 'a: { b: 8,000 }', because: 'a comma that the author did not mean' },
    { text: 'a: { b: 1,\n  c: 2 }', because: 'braces over lines' },
    { text: 'a: [1, 2', because: 'a bracket left open' },
    { text: "a: 'b' c", because: 'more after the quote' },
    { text: 'a: "\\n"', because: 'escapes' },
    { text: 'a:\n  b: 1\n c: 2', because: 'columns that do not meet' },
    { text: 'a:\n  - x\n  b: 1', because: 'a list and a field side by side' },
    { text: 'a:', because: 'no value' },
    { text: 'a: null', because: 'nothing in words' },
    { text: 'a: 0x1F', because: 'figures of other kinds' },
    { text: 'a: 007', because: 'leading noughts' },
    { text: 'a: .inf', because: 'no end' },
    { text: 'true: 1', because: 'a word that is not text as a field' },
    { text: '一: 1', because: 'fields are ASCII' },
    { text: 'a:\tb', because: 'tabs' },
    { text: 'a: 1\n---\nb: 2', because: 'two documents' },
    { text: 'a: [x y, - z]', because: 'a dash in brackets' },
  ])('$text — $because', ({ text }) => {
    expect(agrees(text)).toBe(false);
  });
});

test('of data written by the full library it reads the same, or leaves it', () => {
  const key = fc.stringMatching(/^[A-Za-z][\w-]{0,5}$/);
  const scalar = fc.oneof(
    fc.string({
      unit: fc.constantFrom('a', '字', ' ', ':', '#', '-', ',', "'", '"', '[', '}', '1', '.', '　', '\n'),
    }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const { data } = fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('data'), { maxLength: 4 }),
      fc.dictionary(key, tie('data'), { maxKeys: 4 }),
    ),
  }));
  const style = fc.record({
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20),
    flowLevel: fc.nat({ max: 3 }),
  });
  let answered = 0;
  fc.assert(
    fc.property(fc.dictionary(key, data, { maxKeys: 4 }), style, (value, { flowLevel, ...options }) => {
      const text = stringify(value, { ...options, collectionStyle: flowLevel === 0 ? 'flow' : 'any' });
      if (agrees(text)) answered += 1;
    }),
    { numRuns: 500 },
  );
  expect(answered).toBeGreaterThan(20);
});

test('of content cut and mended anywhere it reads the same, or leaves it', () => {
  const files = readContent(fixtureFolder('valid')).flatMap((file) =>
    file.kind === 'text' && file.path.endsWith('.yaml') ? [file.text] : [],
  );
  const put = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\n  ',
    '- ',
    ': ',
    ':',
    '*x',
    '{',
    '}',
    ', ',
    '#',
    ' # ',
    "'",
    '"',
    '|',
    '~',
    '1',
    '-1',
    '　',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), put), { minLength: 1, maxLength: 3 }),
      (text, cuts) => {
        const start = text.length > 1500 ? text.indexOf('\n', text.length - 1500) + 1 : 0;
        const broken = cuts.reduce(
          (whole, [from, length, words]) => {
            const at = from % (whole.length + 1);
            return whole.slice(0, at) + words + whole.slice(at + length);
          },
          text.slice(0, 1500),
        );
        agrees(broken);
        agrees(text.slice(start));
      },
    ),
    { numRuns: 1500 },
  );
});
