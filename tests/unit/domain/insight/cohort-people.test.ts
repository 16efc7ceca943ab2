import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CohortQuestion, rowsFromCohort, samePersons, sortedRows } from '#domain/insight/cohort.ts';
import type { Happening } from '#domain/record/fact.ts';
import { accepted, assignment, member } from '../../../support/cohort-builders.ts';
import { contentOf } from '../../../support/onboarding-builders.ts';

const question = (rest: Partial<CohortQuestion> = {}): CohortQuestion => ({
  assignments: [],
  tracks: [],
  content: contentOf({ lessons: { first: {} } }),
  today: '2026-11-25',
  offsetMinutes: 480,
  ...rest,
});
const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });
const named = (name: string, staffNumber = ''): Happening => ({
  kind: 'profile-set',
  name,
  staffNumber,
  team: '',
});

describe('learners of one name', () => {
  const rowsOf = (...profiles: readonly (readonly [string, string])[]) =>
    rowsFromCohort(
      profiles.map(([name, number], index) => member(`learner-${index}`, [named(name, number)])),
      question(),
    );

  it.each<{ because: string; names: readonly string[]; shared: readonly boolean[] }>([
    { because: 'the same characters', names: ['张三', '张三', '李四'], shared: [true, true, false] },
    { because: 'composed and decomposed', names: ['Zo\u00eb', 'Zoe\u0308'], shared: [true, true] },
    { because: 'full-width and plain', names: ['Ｌｉ', 'Li'], shared: [true, true] },
    { because: 'upper and lower case', names: ['LI', 'li'], shared: [true, true] },
    { because: 'with a space between', names: ['张 三', '张三'], shared: [true, true] },
    { because: 'with an invisible character between', names: ['张\u200b三', '张三'], shared: [true, true] },
    { because: 'without any name', names: ['', ''], shared: [true, true] },
    { because: 'different names', names: ['张三', '张叁'], shared: [false, false] },
  ])('are two rows that say so: $because', ({ names, shared }) => {
    const rows = rowsOf(...names.map((name, index) => [name, `${index}`] as const));
    expect(rows.map(({ sharesName }) => sharesName)).toEqual(shared);
  });

  it.each<{ because: string; people: readonly (readonly [string, string])[]; groups: readonly number[] }>([
    {
      because: 'one name and one number',
      people: [
        ['张三', '7'],
        ['张三', '7'],
        ['李四', '7'],
      ],
      groups: [2],
    },
    {
      because: 'a number in full-width digits',
      people: [
        ['张三', '７'],
        ['张三', '7'],
      ],
      groups: [2],
    },
    {
      because: 'one name, two numbers',
      people: [
        ['张三', '7'],
        ['张三', '8'],
      ],
      groups: [],
    },
    {
      because: 'one name, no numbers',
      people: [
        ['张三', ''],
        ['张三', ''],
      ],
      groups: [],
    },
  ])('may be one person with two records: $because', ({ people, groups }) => {
    expect(samePersons(rowsOf(...people)).map((group) => group.length)).toEqual(groups);
  });
});

describe('the order of rows', () => {
  const task = assignment({ lessons: ['first'], dueOn: '2026-11-24' });
  const rows = rowsFromCohort(
    [
      member('on-time', [named('白'), accepted(task), read('first')]),
      member('missed', [named('丁')]),
      member('late', [named('周'), accepted(task)]),
      member('a-twin', [named('安', '2'), read('first')]),
      member('twin-1b', [named('安', '1'), read('first')]),
      member('twin-1a', [named('安', '1'), read('first')]),
    ],
    question({ assignments: [task] }),
  );

  it('by lateness: late first, then those who missed it, then by name, number and id', () => {
    expect(sortedRows(rows, 'late').map(({ learner }) => learner)).toEqual([
      'late',
      'missed',
      'twin-1a',
      'twin-1b',
      'a-twin',
      'on-time',
    ]);
  });

  it('by name: in the order of pinyin', () => {
    expect(sortedRows(rows, 'name').map(({ profile }) => profile.name)).toEqual([
      '安',
      '安',
      '安',
      '白',
      '丁',
      '周',
    ]);
  });

  it('is the same whatever order they were in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(sortedRows(shuffled, 'late')).toEqual(sortedRows(rows, 'late'));
      }),
    );
  });
});
