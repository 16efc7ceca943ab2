import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { boldBesidePunctuation, cjkStrong, noInlineStyle } from '../../../src/catalogue/markdown-plugins.mjs';

const html = (source: string) =>
  markdownToHtml(source, { mdastPlugins: [cjkStrong], hastPlugins: [noInlineStyle] }).html.trim();

describe('bold', () => {
  test.each([
    {
      source: '**重要：**首次',
      shown: '<p><strong>重要：</strong>首次</p>',
      because: 'a colon inside and a character after',
    },
    {
      source: '说**“您好”**再问',
      shown: '<p>说<strong>“您好”</strong>再问</p>',
      because: 'quotes on both sides',
    },
    {
      source: '说**您好**再问',
      shown: '<p>说<strong>您好</strong>再问</p>',
      because: 'plain bold stays as it was',
    },
    { source: '`**重要：**首`', shown: '<p><code>**重要：**首</code></p>', because: 'code is left alone' },
    { source: '3 ** 2', shown: '<p>3 ** 2</p>', because: 'spaced asterisks are not bold' },
  ])('$source: $because', ({ source, shown }) => {
    expect(html(source)).toBe(shown);
  });

  test('no bold is opened twice', () => {
    expect(html('**一：**二，**三**四')).toBe('<p><strong>一：</strong>二，<strong>三</strong>四</p>');
  });

  test('frontmatter is left alone', () => {
    const source = '---\ntitle: "**重要：**首次"\n---\n正文';
    expect(boldBesidePunctuation(source)).toBe(source);
  });
});

test('the time 8:30 keeps its minutes', () => {
  expect(html('8:30 再打')).toBe('<p>8:30 再打</p>');
});

test('aligned cells carry a class and no style', () => {
  const table = html('| 时段 | 次数 |\n|:-:|--:|\n| 8:00 | 3 |\n');
  expect(table).not.toContain('style=');
  expect(table).toContain('<th class="ta-center">时段</th>');
  expect(table).toContain('<td class="ta-right">3</td>');
});
