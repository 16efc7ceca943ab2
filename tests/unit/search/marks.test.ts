import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, type Marked, mark } from '#search/marks.ts';

const character = fc.constantFrom(...'催收录音债，。 AＡ1<b>𠮷');
const text = fc.string({ unit: character, maxLength: 120 });
const needles = fc.array(fc.string({ unit: fc.constantFrom(...'催收催收a1'), maxLength: 4 }), {
  maxLength: 4,
});

function marked({ text: whole, marks }: Marked): string[] {
  return marks.map(([start, end]) => whole.slice(start, end));
}

describe('marks', () => {
  test('leave the text as it is, ascend and stand apart', () => {
    fc.assert(
      fc.property(text, needles, (written, sought) => {
        const found = mark(written, sought);
        expect(found.text).toBe(written);
        let last = -1;
        for (const [start, end] of found.marks) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(written.length);
      }),
    );
  });

  test('cover just the characters that a needle covers', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'催收'), maxLength: 40 }),
        needles,
        (written, sought) => {
          const covered = new Set<number>();
          for (const [start, end] of mark(written, sought).marks) {
            for (let at = start; at < end; at += 1) covered.add(at);
          }
          for (const at of Array.from(written).keys()) {
            const isSought = sought.some((needle) =>
              Array.from(needle).some((_, offset) => written.startsWith(needle, at - offset) && at >= offset),
            );
            expect(covered.has(at)).toBe(isSought);
          }
        },
      ),
    );
  });

  test('find what is written in full width or in capitals', () => {
    expect(marked(mark('按ＬＰＲ的4倍，Lpr', ['lpr']))).toEqual(['ＬＰＲ', 'Lpr']);
  });
});

describe('an excerpt', () => {
  test('is never longer than asked, but for its ellipses, and is cut out of the text', () => {
    fc.assert(
      fc.property(text, needles, fc.integer({ min: 5, max: 40 }), (written, sought, length) => {
        const shown = excerpt(written, sought, length).text;
        expect(shown.length).toBeLessThanOrEqual(length + 2);
        expect(written.replace(/\s+/g, ' ')).toContain(shown.replace(/^…|…$/g, ''));
      }),
    );
  });

  test('shows the place with most of what was asked', () => {
    const long = `${'开头的话。'.repeat(20)}录音在这里。${'中间的话。'.repeat(20)}录音和证据都在这里。${'结尾的话。'.repeat(20)}`;
    const found = excerpt(long, ['录音', '证据'], 40);
    expect(marked(found)).toEqual(['录音', '证据']);
    expect(found.text.startsWith('…录音和证据')).toBe(true);
  });

  test('shows the first of two places that have as much', () => {
    const twice = `${'前文。'.repeat(30)}录音在前。${'中间。'.repeat(30)}录音在后。`;
    expect(excerpt(twice, ['录音'], 20).text).toContain('录音在前');
  });

  test('begins at the beginning when nothing was asked', () => {
    expect(excerpt('一二三四五六七八九十', [], 5).text).toBe('一二三四五…');
  });
});
