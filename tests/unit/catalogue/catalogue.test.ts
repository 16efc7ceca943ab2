import { describe, expect, test } from 'vitest';
import { catalogueFrom, rulesOf } from '#catalogue/catalogue.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { fixtureSources, textFile } from '../../support/content-fixtures.ts';

const catalogue = catalogueFrom(fixtureSources('valid'));

test('everything carries the id of its file', () => {
  const { regulations, courses, lessons, banks, exams, scenarios, tracks } = catalogue;
  const ids = [regulations, courses, lessons, banks, exams, scenarios, tracks].map((list) =>
    list.map(({ id }) => id),
  );
  expect(ids).toEqual([
    ['card-letter', 'night-hours', 'unclear-hours'],
    ['law-and-red-lines'],
    ['contact-hours'],
    ['contact-hours', 'contact-people'],
    ['law-exam'],
    ['first-call'],
    ['four-weeks'],
  ]);
});

test('a lesson knows its checks in the order of the text, and its rules', () => {
  expect(catalogue.lessons[0]?.checks).toEqual(['hours-evening', 'hours-morning']);
  expect(catalogue.citedIn.get('contact-hours')).toEqual(['night-hours']);
});

test('a rule knows who cites it', () => {
  const cited = catalogue.citedBy.get('night-hours');
  expect(cited?.lessons.map(({ id }) => id)).toEqual(['contact-hours']);
  expect(cited?.questions).toEqual(catalogue.banks.flatMap(({ questions }) => questions));
  expect(cited?.questions).toHaveLength(10);
  expect(cited?.scenarios.map(({ id }) => id)).toEqual(['first-call']);
});

test('walks belong to their scenario, and the reference tables are read', () => {
  expect(catalogue.walks.get('first-call')?.map(({ endsAt }) => endsAt)).toEqual(['agreed', 'hung-up']);
  expect(catalogue.glossary.map(({ term }) => term)).toEqual(['逾期']);
  expect(catalogue.corrections.map(({ id }) => id)).toEqual(['S01']);
  expect(catalogue.topics.map(({ id }) => id)).toEqual(['T08', 'T15']);
  expect(catalogue.synonyms).toEqual([['晚上', '夜间']]);
  expect(catalogue.faq.map(({ id, lessons }) => [id, lessons])).toEqual([['early-call', ['contact-hours']]]);
  expect(catalogue.scripts.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['greet', 'good'],
    ['shout', 'forbidden'],
  ]);
});

describe('order', () => {
  const course = (id: string, after: string[], lessons: string[]) =>
    textFile(
      `courses/${id}.yaml`,
      `revision: 1\ntitle: 课\nsummary: 课\naudience: 新员工\nlessons: [${lessons.join(', ')}]\nafter: [${after.join(', ')}]\n`,
    );
  const lesson = (id: string) =>
    textFile(
      `lessons/${id}/index.mdx`,
      `---\nrevision: 1\ntitle: 课时\nsummary: 课时\ncovers: [T15]\nminutes: 5\nobjectives: [能说出, 能判断]\nreviewBy: '2027-05-31'\npractice: {}\n---\n`,
    );

  test('a course comes after those it builds on, else by id', () => {
    const { courses } = catalogueFrom(
      sourcesFrom([
        course('a', ['c'], ['x']),
        course('b', [], ['y']),
        course('c', ['b'], ['z']),
        course('d', [], ['w']),
      ]),
    );
    expect(courses.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd']);
  });

  test('courses in a ring are all still there', () => {
    const { courses } = catalogueFrom(sourcesFrom([course('a', ['b'], ['x']), course('b', ['a'], ['y'])]));
    expect(courses.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('lessons stand as their courses list them, strays last', () => {
    const { lessons } = catalogueFrom(
      sourcesFrom([
        course('a', ['b'], ['later', 'last']),
        course('b', [], ['first']),
        ...['first', 'last', 'later', 'apart'].map(lesson),
      ]),
    );
    expect(lessons.map(({ id }) => id)).toEqual(['first', 'later', 'last', 'apart']);
  });

  test('regulations stand from the most binding to the least', () => {
    const rule = (id: string, force: string) =>
      textFile(
        `regulations/${id}.yaml`,
        `revision: 1\ntitle: 规则\nkind: statute\nissuer: 机关\ndocument: 《规则》\nforce: ${force}\nstatus: in-force\nscope: [all]\ntopics: [T15]\nrequirement: 要求。\nsource: { mark: public-page, note: 示例 }\ncheckedOn: '2026-11-01'\nreviewBy: '2027-05-31'\n`,
      );
    const { regulations } = catalogueFrom(
      sourcesFrom([rule('a', 'L5'), rule('b', 'L1'), rule('c', 'L5'), rule('d', 'L2')]),
    );
    expect(regulations.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  });
});

test('the rules of a question are its own and those of every answer, each once', () => {
  const questions = catalogue.banks.flatMap((bank) => bank.questions);
  expect(new Set(questions.map(({ kind }) => kind)).size).toBe(8);
  for (const question of questions) expect(rulesOf(question)).toEqual(['night-hours']);

  const single = catalogue.banks[0]?.questions[0];
  if (single?.kind !== 'single-choice') throw new Error('the fixture changed');
  const [right, ...wrong] = single.options;
  if (!right) throw new Error('the fixture changed');
  const more = { ...single, options: [{ ...right, rule: 'right-rule' }, ...wrong] };
  expect(rulesOf(more)).toEqual(['night-hours', 'right-rule']);
});
