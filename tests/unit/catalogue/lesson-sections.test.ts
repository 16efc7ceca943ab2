import { readdirSync, readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it, test } from 'vitest';
import { lessonSections } from '#catalogue/lesson-sections.ts';
import { cjkStrong, noInlineStyle } from '../../../src/catalogue/markdown-plugins.mjs';

const folder = new URL('../../../content/lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => !name.startsWith('.'));
const textOf = (id: string) => readFileSync(new URL(`${id}/index.mdx`, folder), 'utf8');

/** Heading ids as the site's own renderer gives them. */
async function renderedIds(mdx: string): Promise<string[]> {
  const processor = satteri({
    mdastPlugins: [cjkStrong],
    hastPlugins: [noInlineStyle],
    features: { smartPunctuation: false },
  });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false } as never, {} as never);
  if (!renderer) throw new Error('The processor renders no MDX');
  const rendered = await renderer.process(mdx, '/lesson/index.mdx', {});
  const listed = /getHeadings\(\) \{ return (\[.*?\]); \}/.exec(rendered.code)?.[1] ?? '[]';
  return (JSON.parse(listed) as { slug: string }[]).map(({ slug }) => slug);
}

describe('the anchors are those of the rendered page', () => {
  it.each(lessons)('%s', async (id) => {
    const mdx = textOf(id);
    const anchors = lessonSections(mdx).map(({ anchor }) => anchor);
    expect(anchors).toEqual(['', ...(await renderedIds(mdx))]);
  });

  it('also for doubled headings, signs, marks, and a heading inside a component', async () => {
    const mdx = [
      '## 一天能打几次？',
      '## 一天能打几次？',
      '### **重要：**T+1 与 `LPR`',
      '<Callout title="注意">',
      '',
      '#### 8:30 之前',
      '',
      '</Callout>',
    ].join('\n');
    const anchors = lessonSections(mdx).map(({ anchor }) => anchor);
    expect(anchors).toEqual(['', ...(await renderedIds(mdx))]);
    expect(anchors).toContain('一天能打几次-1');
  });
});

test('a section has the words of its paragraphs, tables and components, and no marks', () => {
  const mdx = [
    '---',
    'title: 题',
    '---',
    '开头**重要：**一句<Rule id="cba-2026-hours" />。',
    '',
    '## 第一节',
    '',
    '| 步 | 动作 |',
    '|---|---|',
    '| 1 | 问候 |',
    '',
    '<Pair good="这样说" bad="别这样" why="因为" rule="x" />',
    '',
    '<Worked title="示例">',
    '',
    '坐席：您好。',
    '',
    '</Worked>',
    '',
    '<Check id="opening-order" />',
  ].join('\n');
  expect(lessonSections(mdx)).toEqual([
    { heading: '', anchor: '', text: '开头重要：一句。' },
    {
      heading: '第一节',
      anchor: '第一节',
      text: ['步', '动作', '1', '问候', '这样说', '别这样', '因为', '示例', '坐席：您好。'].join('\n'),
    },
  ]);
});

test('a text that does not parse has no sections: the content check tells of it', () => {
  expect(lessonSections('<Pair good="没有收尾">')).toEqual([]);
});
