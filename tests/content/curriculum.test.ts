/** The curriculum as a whole: nothing of it is left out. */
import { expect, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from '../../src/cli/read-content.ts';

const { topics, lessons, courses, parts } = catalogueFrom(sourcesFrom(readContent('content')));

test('the curriculum has the topics T01 to T50', () => {
  const all = Array.from({ length: 50 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
  expect(topics.map(({ id }) => id).toSorted()).toEqual(all);
});

test('every topic is taught by a lesson that belongs to a course', () => {
  const placed = new Set(courses.flatMap((course) => course.lessons));
  const taught = new Set(lessons.filter(({ id }) => placed.has(id)).flatMap(({ covers }) => covers));
  expect(topics.filter(({ id }) => !taught.has(id)).map(({ id, title }) => `${id} ${title}`)).toEqual([]);
});

test('every part of the curriculum is a course, and the courses stand in its order', () => {
  const order = courses.map(({ id }) => parts.get(id));
  expect(order).toEqual([...new Set(topics.map(({ part }) => part))].toSorted());
});
