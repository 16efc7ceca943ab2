/** Single passages: what is said, offered and left, by the syntax of each story format. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../src/cli/twine/formats.ts';
import { readPassage } from '../../../src/cli/twine/passage.ts';
import type { Format } from '../../../src/cli/twine/pieces.ts';
import { draftFrom } from '../../../src/cli/twine/story.ts';
import { readTwee } from '../../../src/cli/twine/twee.ts';

function read(text: string, format: Format = 'plain') {
  return readPassage({ name: '门口', tags: [], metadata: undefined, line: 1, text }, format);
}

describe('a line is said by', () => {
  test.each([
    { row: '雨停了。', said: ['narrator', undefined, '雨停了。'], because: 'no name stands before it' },
    { row: '旁白：雨停了。', said: ['narrator', undefined, '雨停了。'], because: 'it says so' },
    { row: '系统：已接通', said: ['system', undefined, '已接通'], because: 'it says so' },
    { row: '客户： 喂？', said: ['customer', undefined, '喂？'], because: 'the persona has the name' },
    { row: '王先生:喂？', said: ['customer', '王先生', '喂？'], because: 'a Chinese name needs no space' },
    { row: 'Mr. Wang: hi', said: ['customer', 'Mr. Wang', 'hi'], because: 'a Latin name needs one' },
    { row: '徒弟：师傅！', said: ['colleague', '徒弟', '师傅！'], because: 'an apprentice works here' },
    { row: '妻子：哪位？', said: ['third-party', '妻子', '哪位？'], because: 'a wife is not the debtor' },
    { row: '坐席：您好', said: ['narrator', '坐席', '您好'], because: 'a learner has no lines' },
    { row: '10:05 到了', said: ['narrator', undefined, '10:05 到了'], because: 'it is a time' },
    { row: 'http://a', said: ['narrator', undefined, 'http://a'], because: 'it is an address' },
    {
      row: '他停了一下，说：好',
      said: ['narrator', undefined, '他停了一下，说：好'],
      because: 'a name has no comma',
    },
    { row: '王先生：', said: ['narrator', undefined, '王先生：'], because: 'nothing is said' },
  ])('$row: $because', ({ row, said: [who, name, text] }) => {
    expect(read(row).says).toEqual([{ who, name, text }]);
  });

  test('the learner is told by the line', () => {
    const found = read('\n旁白：到了。\n\n我：您好').findings.map(({ line, code }) => ({ line, code }));
    expect(found).toEqual([{ line: 5, code: 'T11' }]);
  });
});

describe('a link', () => {
  test.each([
    { link: '[[进去->屋里]]', text: '进去', target: '屋里', because: 'an arrow points at the target' },
    { link: '[[屋里<-进去]]', text: '进去', target: '屋里', because: 'either way' },
    { link: '[[进去|屋里]]', text: '进去', target: '屋里', because: 'a bar parts them too' },
    { link: '[[ 屋里 ]]', text: '屋里', target: '屋里', because: 'a target alone is the text' },
    { link: '[[a->b->c]]', text: 'a->b', target: 'c', because: 'the last arrow counts' },
    { link: '[[a<-b<-c]]', text: 'b<-c', target: 'a', because: 'the first arrow back counts' },
    { link: '[[a|b|c]]', text: 'a|b', target: 'c', because: 'the last bar counts' },
    { link: '[[a|b->c]]', text: 'a|b', target: 'c', because: 'an arrow counts before a bar' },
    { link: '[[进去|屋里][$x to 1]]', text: '进去', target: '屋里', because: 'a setter is no part of it' },
  ])('$link: $because', ({ link, text, target }) => {
    const { says, links } = read(`* ${link}`);
    expect(links.map((found) => ({ text: found.text, target: found.target }))).toEqual([{ text, target }]);
    expect(says).toEqual([]);
  });

  test('inside a sentence is a choice and stays in the sentence', () => {
    const { says, links } = read('你可以[[等一会->等]]再打。');
    expect(says.map(({ text }) => text)).toEqual(['你可以等一会再打。']);
    expect(links).toHaveLength(1);
  });

  test('with a variable keeps its place to be written, and tells the variable', () => {
    const { links, asides, findings } = read('[[打给$name->打]]', 'sugarcube');
    expect(links.map(({ text }) => text)).toEqual(['打给【待写】$name']);
    expect(asides.map(({ raw }) => raw)).toEqual(['$name']);
    expect(findings.map(({ code }) => code)).toEqual(['T05']);
  });

  test('to the web is words, not a choice', () => {
    const { says, links, findings } = read('[[规定->https://example.org/a]]');
    expect({ says: says.map(({ text }) => text), links }).toEqual({ says: ['规定'], links: [] });
    expect(findings.map(({ code }) => code)).toEqual(['T07']);
  });
});

describe('what is left, and what is heard all the same', () => {
  const cases: {
    format: Format;
    text: string;
    heard: string[];
    asides: string[];
    codes: string[];
    because: string;
  }[] = [
    {
      format: 'sugarcube',
      text: "<<set $a to it's>>他说'好'。",
      heard: ["他说'好'。"],
      asides: ["<<set $a to it's>>"],
      codes: ['T04'],
      because: 'an apostrophe does not hide the end',
    },
    {
      format: 'sugarcube',
      text: '<<set $a to ">>">>好。',
      heard: ['好。'],
      asides: ['<<set $a to ">>">>'],
      codes: ['T04'],
      because: 'a sign inside quotation marks ends nothing',
    },
    {
      format: 'sugarcube',
      text: '<<if $a>>甲<<elseif $b>>乙<</if>>',
      heard: ['甲', '乙'],
      asides: ['<<if $a>>', '<<elseif $b>>', '<</if>>'],
      codes: ['T04', 'T04'],
      because: 'branches are not one sentence, and an end is not told twice',
    },
    {
      format: 'sugarcube',
      text: '欠$a.b[0]元，<<没有收尾',
      heard: ['欠【待写】$a.b[0]元，<<没有收尾'],
      asides: ['$a.b[0]'],
      codes: ['T05'],
      because: 'a value leaves a hole, and what never ends is words',
    },
    {
      format: 'harlowe',
      text: '(text-style: "bold")+(if: ($a))[[轻声]说](set: $b to ")")',
      heard: ['[轻声]说'],
      asides: ['(text-style: "bold")', '(if: ($a))[[轻声]说]', '(set: $b to ")")'],
      codes: ['T04', 'T04', 'T04'],
      because: 'brackets and quotation marks are counted',
    },
    {
      format: 'harlowe',
      text: '(if: $a)[[[进去->屋里]]](link-style: "a")[[回去->门外]]|x>[等等]',
      heard: ['进去回去等等'],
      asides: ['(if: $a)[[[进去->屋里]]]', '(link-style: "a")', '|x>[等等]'],
      codes: ['T04', 'T04', 'T04'],
      because: 'a link alone in a hook has three brackets, and one beside a macro none of its own',
    },
    {
      format: 'harlowe',
      text: '(注: 不是宏) (a: 没有收尾',
      heard: ['(注: 不是宏) (a: 没有收尾'],
      asides: [],
      codes: [],
      because: 'macros have Latin names and an end',
    },
    {
      format: 'chapbook',
      text: 'a: 1\n\nb: 2\n--\n好。\n[if a]\n真好。\n[JavaScript]\nwrite()\n[continue]\n{a}',
      heard: ['好。', '真好。', '【待写】{a}'],
      asides: ['a: 1', 'b: 2', '[if a]', '[JavaScript]\nwrite()', '[continue]', '{a}'],
      codes: ['T05', 'T05', 'T04', 'T06', 'T04', 'T05'],
      because: 'code is not heard, what a modifier changes is',
    },
    {
      format: 'plain',
      text: '一<br>二<!-- 三 --><script>四()</script><%= 五 %><b>六</b> $七 {八} (九: 十)',
      heard: ['一', '二【待写】<%= 五 %>六 $七 {八} (九: 十)'],
      asides: ['<!-- 三 -->', '<script>四()</script>', '<%= 五 %>', '<b>', '</b>'],
      codes: ['T06', 'T06', 'T05', 'T06'],
      because: 'HTML stands in every format, the rest in none of these',
    },
  ];
  test.each(cases)('$format: $because', ({ format, text, heard, asides, codes }) => {
    const reading = read(text, format);
    expect(reading.says.map((said) => said.text)).toEqual(heard);
    expect(reading.asides.map(({ raw }) => raw)).toEqual(asides);
    expect(reading.findings.map(({ code }) => code)).toEqual(codes);
  });

  test('every macro is told by its line', () => {
    const row = fc.constantFrom(
      '',
      '话',
      '<!-- 两\n行 -->',
      '<<run>>',
      '[[去->门口]]',
      '<<if $a>>\n话\n<</if>>',
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const source = `:: 别处\n话\n\n\n:: 门口\n${rows.join('\n')}`;
        const lines = source.split('\n');
        const macros = lines.flatMap((line, index) => (/^<<[ri]/.test(line) ? [index + 1] : []));
        const found = draftFrom(readTwee(source))?.findings.filter(({ code }) => code === 'T04') ?? [];
        expect(found.map(({ line }) => line)).toEqual(macros);
      }),
    );
  });
});

describe('the story format', () => {
  test.each([
    { name: 'SugarCube', text: '(if: $a)[b]', is: 'sugarcube', because: 'the story says so' },
    { name: undefined, text: '<<if $a>>', is: 'sugarcube', because: 'it has its macros' },
    { name: 'Paperthin', text: '(set: $a to 1)', is: 'harlowe', because: 'an unknown name says nothing' },
    { name: undefined, text: '话\n[if a]\n', is: 'chapbook', because: 'a modifier has its own line' },
    { name: undefined, text: 'a: 1\n--\n', is: 'chapbook', because: 'two dashes end the variables' },
    { name: undefined, text: '[方括号] (括号) $5', is: 'plain', because: 'these are words' },
  ])('is $is: $because', ({ name, text, is }) => {
    expect(formatOf(name, [text])).toBe(is);
  });
});

describe('a header', () => {
  test.each([
    { header: '::门口', name: '门口', tags: [], because: 'spaces are for the eye' },
    { header: ':: 门口 [a  b] {"position":"1,2"}', name: '门口', tags: ['a', 'b'], because: 'all parts' },
    { header: ':: 门口 {"size":"1,2"}', name: '门口', tags: [], because: 'tags may be left out' },
    {
      header: ':: \\[a\\] \\\\ \\q [\\{t\\}]',
      name: '[a] \\ q',
      tags: ['{t}'],
      because: 'signs are escaped',
    },
  ])('$header: $because', ({ header, name, tags }) => {
    const { passages, findings } = readTwee(`${header}\n话`);
    expect(passages).toEqual([{ name, tags, metadata: undefined, line: 1, text: '话' }]);
    expect(findings).toEqual([]);
  });

  test.each([
    { header: ':: 门口 [a', name: '门口 [a', because: 'the tags never end' },
    { header: ':: 门口 [a] 里', name: '门口 [a] 里', because: 'something follows them' },
    { header: '::', name: '', because: 'there is no name' },
    { header: ':: 门口 {坏', name: '门口', because: 'the metadata is no JSON' },
    { header: ':: 门口 {"mood":"1"}', name: '门口', because: 'the metadata says more than a place' },
  ])('$header is told of: $because', ({ header, name }) => {
    const { passages, findings } = readTwee(`${header}\n话`);
    expect(passages.map((passage) => passage.name)).toEqual([name]);
    expect(findings.map(({ line, code }) => ({ line, code }))).toEqual([{ line: 1, code: 'T02' }]);
  });
});
