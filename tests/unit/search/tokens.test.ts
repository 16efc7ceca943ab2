import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { documentTerms, fold, foldInPlace, queryTerms } from '#search/tokens.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'催收债务怎么的吗三十八条次，。！ ＡＢ１２22:0+/-%*(['),
    maxLength: 40,
  }),
);
const han = fc.string({ unit: fc.constantFrom(...'催收债务电话录音录证据'), minLength: 1, maxLength: 20 });

describe('any text', () => {
  test('becomes terms without an exception, none of them empty', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(documentTerms(text).every((term) => term.length > 0)).toBe(true);
      }),
    );
  });

  test('becomes query terms that stand inside it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text);
        for (const { term, start, end } of queryTerms(folded)) {
          expect(term.length).toBeGreaterThan(0);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded.length);
        }
      }),
    );
  });

  test('keeps its length when folded in place', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldInPlace(text)).toHaveLength(text.length);
      }),
    );
  });
});

test('whatever stretch of a Han text is asked for, each of its terms is among the terms of the text or begins one', () => {
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length;
      const asked = text.slice(start, start + 1 + (length % (text.length - start)));
      const terms = documentTerms(text);
      for (const { term } of queryTerms(asked)) {
        expect(terms.some((known) => known.startsWith(term))).toBe(true);
      }
    }),
  );
});

test('a Han text of n characters has its n - 1 pairs, in order, and its last character', () => {
  fc.assert(
    fc.property(han, (text) => {
      const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
      expect(documentTerms(text)).toEqual([...pairs, text.slice(-1)]);
    }),
  );
});

describe('terms of a document', () => {
  it.each([
    ['热线12378', ['12378'], 'a hotline is asked for by its number'],
    ['LPR的4倍', ['lpr', '4倍', '倍'], 'letters are folded; a number keeps its unit'],
    ['T+1到账', ['t+1'], 'signs inside a run belong to it'],
    ['GB/T 45251—2025', ['gb/t', 'gb', '45251', '2025'], 'a standard is asked for in whole and in part'],
    ['２２：００以后', ['22:00', '以后'], 'full width is typed by mistake'],
    ['9:00-18:00', ['9:00', '18:00'], 'both ends of a span are times'],
    ['第六十八条', ['68条', '六十', '第六'], 'statutes count in characters, people in digits'],
    ['每天三次', ['3次', '三次'], 'the same for counts'],
    ['二百一十三条', ['213条'], 'hundreds too'],
    ['逾期24%', ['24%', '24'], 'a rate is asked for with its sign or without'],
    ['M1阶段', ['m1'], 'one letter and a digit are one name'],
    ['GBT45251', ['gbt', '45251'], 'people leave out the stroke'],
  ])('%s → %j: %s', (text, expected) => {
    expect(documentTerms(text)).toEqual(expect.arrayContaining(expected));
  });

  it('does not take a year or a telephone number for a count', () => {
    expect(documentTerms('二〇二五年')).not.toContain('5年');
    expect(documentTerms('二五年')).not.toContain('5年');
  });
});

describe('terms of a question', () => {
  const asked = (question: string) => queryTerms(fold(question)).map(({ term }) => term);

  it.each([
    ['什么是失联', ['是失', '失联'], 'question words say nothing of the page'],
    ['催收员可以怎么做吗', ['催收', '收员', '做'], 'wherever they stand'],
    ['债', ['债'], 'one character is a question'],
    ['怎么办', ['怎么', '么办'], 'with nothing else, they are all there is'],
    ['t+1', ['t+1'], 'a letter out of a code is in every second page'],
    ['微信能不能用', ['微信', '用'], 'whether one may is asked of everything'],
    ['微信能用吗', ['微信', '用'], 'in short, too'],
    ['什么时候不能打', ['不能', '能打'], 'what one may not do is the matter itself'],
    ['没能力还', ['没能', '能力', '力还'], 'but not where it is a part of a word'],
    ['功能表', ['功能', '能表'], 'before it or behind'],
    ['3次', ['3', '3次', '次'], 'the unit counts'],
  ])('%s → %j: %s', (question, expected) => {
    expect(asked(question)).toEqual(expected);
  });

  it.each(['', ' ', '？！', '🎂', '(.*+[', '～'])('there are none in %j', (question) => {
    expect(asked(question)).toEqual([]);
  });
});
