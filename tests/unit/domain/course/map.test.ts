import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseMap } from '#domain/course/map.ts';

const course = (id: string, ...after: string[]) => ({ id, after });

test('each stands one column after the furthest of those it builds on', () => {
  const map = courseMap([
    course('a'),
    course('b', 'a'),
    course('c', 'a'),
    course('d', 'c'),
    course('e', 'a', 'd'),
  ]);
  expect(map).toEqual([
    { id: 'a', column: 1, row: 1, from: [] },
    { id: 'b', column: 2, row: 1, from: ['a'] },
    { id: 'c', column: 2, row: 2, from: ['a'] },
    { id: 'd', column: 3, row: 1, from: ['c'] },
    { id: 'e', column: 4, row: 1, from: ['d'] },
  ]);
});

test.each([
  { given: [course('a', 'gone')], because: 'a course that is not there holds nobody up' },
  { given: [course('a', 'a')], because: 'nor does the course itself' },
])('passed over: $because', ({ given }) => {
  expect(courseMap(given)).toEqual([{ id: 'a', column: 1, row: 1, from: [] }]);
});

test('a course named twice is one', () => {
  expect(courseMap([course('a'), course('b', 'a', 'a')])[1]?.from).toEqual(['a']);
});

test('no two share a place, columns rise along every link, and the links lead to all that is built on', () => {
  const courses = fc
    .array(fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), { maxLength: 10 })
    .map((list) =>
      list.map((after, at) =>
        course(`c${at}`, ...after.filter((each) => each < at).map((each) => `c${each}`)),
      ),
    );
  fc.assert(
    fc.property(courses, (given) => {
      const map = courseMap(given);
      const place = new Map(map.map((each) => [each.id, each]));
      expect(new Set(map.map(({ column, row }) => `${column} ${row}`)).size).toBe(given.length);
      /** All courses reached by following the drawn lines backwards. */
      const reached = (id: string): Set<string> =>
        new Set((place.get(id)?.from ?? []).flatMap((each) => [each, ...reached(each)]));
      for (const { id, after } of given) {
        for (const each of after) {
          expect(place.get(each)?.column).toBeLessThan(place.get(id)?.column ?? 0);
          expect(reached(id)).toContain(each);
        }
        // No line that another way already draws.
        const from = place.get(id)?.from ?? [];
        for (const each of from) {
          expect(from.some((other) => other !== each && reached(other).has(each))).toBe(false);
        }
      }
    }),
  );
});
