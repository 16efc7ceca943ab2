// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hitNode, markedNodes, node } from '#elements/search-nodes.ts';
import { mark } from '#search/marks.ts';

const hostile = fc.string({
  unit: fc.constantFrom(
    '<b>',
    '</mark>',
    '<img src=x onerror=alert(1)>',
    '&lt;',
    '录音',
    '<script>',
    '"',
    '催',
  ),
  maxLength: 12,
});

test('a text is shown as it is, whatever it holds, with nothing but text and marks', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = node('p', {}, ...markedNodes(mark(text, ['录音', '<b>', 'script'])));
      expect(shown.textContent).toBe(text);
      expect([...shown.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'MARK')).toEqual([]);
    }),
  );
});

test('what is marked is what was asked', () => {
  const shown = node('p', {}, ...markedNodes(mark('先告知录音，再录音', ['录音'])));
  expect([...shown.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['录音', '录音']);
});

test('a result is a link with its kind, title, second line and excerpt', () => {
  const plain = (text: string) => ({ text, marks: [] });
  const hit = {
    kind: 'term',
    title: plain('录音'),
    heading: plain('recording'),
    excerpt: plain('录下通话。'),
    address: '/g/#a',
  } as const;
  const link = hitNode(hit, 'x');
  expect(link.getAttribute('href')).toBe('/g/#a');
  expect(link.getAttribute('role')).toBe('option');
  expect(link.textContent).toBe('术语录音recording录下通话。');
  expect(link.querySelector('[lang=en]')?.textContent).toBe('recording');
  expect(
    hitNode({ ...hit, kind: 'lesson', heading: plain('') }, 'x').querySelector('.search-hit__heading'),
  ).toBeNull();
});
