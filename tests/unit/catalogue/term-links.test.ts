/** Laws of the cutting of texts at terms, and where the plugin puts them. */
import fc from 'fast-check';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { linkTerms, type Piece, termNames } from '#catalogue/term-links.ts';
import { termLinks } from '#catalogue/term-plugin.ts';

const term = (id: string, name: string, ...aliases: string[]) => ({ id, term: name, aliases });

const GLOSSARY = [
  term('contact', '联系人', '紧急联系人'),
  term('list', '失信名单', '失信被执行人名单'),
  term('person', '被执行人'),
  term('lpr', 'LPR', '四倍LPR'),
  term('due', '到期还款日', '还款日'),
  term('visit', '外访', '上门'),
  term('recording', '录音'),
  term('notice', '录音告知'),
];
const NAMES = termNames(GLOSSARY);

const textOf = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.before + piece.word + piece.after))
    .join('');
const marksOf = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
const cut = (text: string) => marksOf(linkTerms([[text]], NAMES, 99).flat(2));

describe('names', () => {
  test('stand longest first', () => {
    const lengths = NAMES.map(({ name }) => name.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(NAMES).toHaveLength(13);
  });

  test('a name of two terms is the one’s whose own name it is, else the first’s', () => {
    const names = termNames([term('a', '甲', '乙', '丙'), term('b', '乙', '丙')]);
    expect(Object.fromEntries(names.map(({ name, id }) => [name, id]))).toEqual({
      甲: 'a',
      乙: 'b',
      丙: 'a',
    });
  });
});

test.each([
  { text: '紧急联系人不担责', words: ['紧急联系人'], because: 'a name may end with another' },
  { text: '录音告知在先', words: ['录音告知'], because: 'the longest name at a place counts' },
  {
    text: '失信被执行人名单由法院定',
    words: ['失信被执行人名单'],
    because: 'no term is marked within another',
  },
  { text: '请核对还款日期', words: [], because: 'a name within a longer word is not that word' },
  {
    text: '先看还款日，再看录音',
    words: ['还款日', '录音'],
    because: 'terms are marked by any of their names',
  },
  { text: 'LPRS和ALPR都不是', words: [], because: 'Latin words have borders too' },
  {
    text: '外访以前想好上门说什么',
    words: ['外访'],
    because: 'a term is marked once, whatever it is called',
  },
  {
    text: '失信被执行人名单里有被执行人',
    words: ['失信被执行人名单', '被执行人'],
    because: 'the inner word is free elsewhere',
  },
])('$text: $because', ({ text, words }) => {
  expect(cut(text).map(({ word }) => word)).toEqual(words);
});

test('brackets, quotes and the punctuation behind go with the word, and not further', () => {
  const [pieces] = linkTerms([['先看（录音），再说“外访”。好。']], NAMES, 99).flat();
  expect(pieces).toEqual([
    '先看',
    { id: 'recording', before: '（', word: '录音', after: '），' },
    '再说',
    { id: 'visit', before: '“', word: '外访', after: '”。' },
    '好。',
  ]);
});

describe('laws', () => {
  const alphabet = [
    ...NAMES.map(({ name }) => name),
    '的',
    '，',
    '（',
    '。”',
    '期',
    'A',
    '名单',
    '人',
    '😀',
    ' ',
  ];
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }).map((parts) => parts.join(''));
  const sections = fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 });
  const most = fc.nat({ max: 4 });

  test('with the marks taken out, every text is what it was', () => {
    fc.assert(
      fc.property(sections, most, (all, limit) => {
        expect(linkTerms(all, NAMES, limit).map((texts) => texts.map(textOf))).toEqual(all);
      }),
    );
  });

  test('no term is marked twice, no section has more than its share, every word is a name of its term', () => {
    fc.assert(
      fc.property(sections, most, (all, limit) => {
        const marked = linkTerms(all, NAMES, limit).map((texts) => texts.flatMap(marksOf));
        const ids = marked.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const marks of marked) expect(marks.length).toBeLessThanOrEqual(limit);
        for (const { id, word } of marked.flat()) {
          const owner = GLOSSARY.find((each) => each.id === id);
          expect([owner?.term, ...(owner?.aliases ?? [])]).toContain(word);
        }
      }),
    );
  });

  test('no piece is empty, and no two plain pieces stand side by side', () => {
    fc.assert(
      fc.property(sections, most, (all, limit) => {
        for (const pieces of linkTerms(all, NAMES, limit).flat()) {
          for (const [at, piece] of pieces.entries()) {
            expect(piece).not.toBe('');
            expect(typeof piece === 'string' && typeof pieces[at + 1] === 'string').toBe(false);
          }
        }
      }),
    );
  });

  test('a text of a term alone is marked while there is room', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(GLOSSARY, { minLength: 1 }), most, (terms, limit) => {
        const marked = linkTerms([terms.map((each) => each.term)], NAMES, limit)
          .flat()
          .flatMap(marksOf);
        expect(marked.map(({ id }) => id)).toEqual(terms.slice(0, limit).map(({ id }) => id));
      }),
    );
  });
});

describe('the plugin', () => {
  const glossary = `terms:
  - { id: visit, part: 通话与渠道, term: 外访, english: visit, plain: 上门见面。 }
  - { id: recording, part: 通话与渠道, term: 录音, english: recording, plain: 录下来的话。 }
`;
  const marked = async (mdx: string) => {
    const { code } = await mdxToJs(mdx, { hastPlugins: [termLinks(() => glossary)] });
    return [...code.matchAll(/_jsx\(Term, \{\s*id: "([^"]+)",\s*word: "([^"]+)"/g)].map(([, id]) => id);
  };

  test.each([
    { mdx: '去外访。', ids: ['visit'], where: 'a paragraph' },
    { mdx: '- **外访**先报备', ids: ['visit'], where: 'bold text in a list' },
    { mdx: '| 项 |\n| --- |\n| 录音 |', ids: ['recording'], where: 'a cell of a table' },
    {
      mdx: '<Situation>\n\n外访路上。\n\n</Situation>',
      ids: ['visit'],
      where: 'a block that shows what is in it',
    },
    { mdx: '## 外访\n\n外访和录音。', ids: ['visit', 'recording'], where: 'the text beneath a heading' },
  ])('marks a term in $where', async ({ mdx, ids }) => {
    expect(await marked(mdx)).toEqual(ids);
  });

  test.each([
    { mdx: '## 外访\n\n### 外访', where: 'headings' },
    { mdx: '[外访](#x)', where: 'links' },
    { mdx: '`外访`\n\n```\n外访\n```', where: 'code' },
    { mdx: '| 外访 |\n| --- |\n| 无 |', where: 'the head of a table' },
    { mdx: '~~外访~~', where: 'struck words' },
    { mdx: '![外访](x.svg)', where: 'what a picture says' },
    { mdx: '<Pair good="外访" bad="录音" why="外访" />', where: 'attributes' },
    { mdx: '<Card front="问">\n\n外访\n\n</Card>', where: 'a block that arranges its text anew' },
    {
      mdx: '<Card front="问">\n\n<Callout title="注">\n\n外访\n\n</Callout>\n\n</Card>',
      where: 'a block within such',
    },
  ])('leaves $where alone', async ({ mdx }) => {
    expect(await marked(mdx)).toEqual([]);
  });

  test('a section holds twelve, and the next takes up the rest', async () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯'];
    const many = `terms:\n${names.map((name, at) => `  - { id: t-${at}, part: 人与机构, term: ${name}方, english: x, plain: 某。 }\n`).join('')}`;
    const text = names.map((name) => `${name}方`).join('、');
    const { code } = await mdxToJs(`${text}\n\n## 又\n\n${text}`, { hastPlugins: [termLinks(() => many)] });
    expect(code.split('_jsx(Term').length - 1).toBe(14);
    const first = code.slice(0, code.indexOf('_components.h2,'));
    expect(first.split('_jsx(Term').length - 1).toBe(12);
  });

  test('plain Markdown has no components and is left alone', async () => {
    const { html } = await markdownToHtml('外访', { hastPlugins: [termLinks(() => glossary)] });
    expect(html.trim()).toBe('<p>外访</p>');
  });

  test('a glossary with a fault marks nothing, and breaks no lesson', async () => {
    const { code } = await mdxToJs('外访', { hastPlugins: [termLinks(() => 'terms: [{ id: visit }]')] });
    expect(code).not.toContain('Term');
  });
});
