import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, offer } from '#catalogue/nearest.ts';

describe('nearest', () => {
  test.each([
    { name: 'cba-2026-hour', offered: ['cba-2026-hours'], because: 'one letter is missing' },
    { name: 'hours', offered: ['gbt-45251-hours', 'cba-2026-hours'], because: 'an id ends with it' },
    { name: 'visits', offered: [], because: 'nothing looks like it' },
    { name: 'S02', offered: [], because: 'short names differ too easily' },
  ])('offers $offered for $name, because $because', ({ name, offered }) => {
    const known = ['cba-2026-hours', 'gbt-45251-hours', 'recording-notice', 'S47'];
    expect(new Set(nearest(name, known))).toEqual(new Set(offered));
  });

  test('a candidate itself always comes first, and never more than three are offered', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), fc.nat(), (names, pick) => {
        const wanted = names[pick % names.length] ?? '';
        const offered = nearest(wanted, names);
        expect(offered[0]).toBe(wanted);
        expect(offered.length).toBeLessThanOrEqual(3);
        expect(names).toEqual(expect.arrayContaining(offered));
      }),
    );
  });
});

describe('offer', () => {
  test('names the nearest', () =>
    expect(offer('opning', ['opening', 'closing'])).toBe('最接近的有：opening。'));
  test('lists all of a few when none is near', () =>
    expect(offer('xyz', ['ab', 'cd'])).toBe('现有：ab、cd。'));
  test('says nothing when all are many and none is near', () => {
    expect(
      offer(
        'xyzxyz',
        Array.from({ length: 13 }, (_, index) => `rule-${index}`),
      ),
    ).toBe('');
  });
});
