import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CohortQuestion,
  cohortAssignments,
  extendCohort,
  type Member,
  mergeCohorts,
  mergeMembers,
  rowsFromCohort,
} from '#domain/insight/cohort.ts';
import type { Happening } from '#domain/record/fact.ts';
import {
  accepted,
  anyFiles,
  assignment,
  factsFor,
  member,
  misleads,
} from '../../../support/cohort-builders.ts';
import { contentOf, step, trackOf } from '../../../support/onboarding-builders.ts';
import { anyText } from '../../../support/record-arbitraries.ts';

const content = contentOf({ lessons: { first: {}, second: {} } });
const track = trackOf([
  [1, [step('read-first', { kind: 'lesson', lesson: 'first' })]],
  [2, [step('read-second', { kind: 'lesson', lesson: 'second' })]],
]);
const question = (rest: Partial<CohortQuestion> = {}): CohortQuestion => ({
  assignments: [],
  tracks: [],
  content,
  today: '2026-11-25',
  offsetMinutes: 480,
  ...rest,
});
const read = (lesson: string): Happening => ({ kind: 'lesson-read', lesson, revision: 1 });
const named = (name: string, staffNumber = '', team = ''): Happening => ({
  kind: 'profile-set',
  name,
  staffNumber,
  team,
});

describe('merging files into a cohort', () => {
  it('comes to the same in whatever order the files come, and however often', () => {
    fc.assert(
      fc.property(anyFiles, anyFiles, (some, others) => {
        const together = mergeCohorts(some, others);
        expect(mergeCohorts(others, some)).toEqual(together);
        expect(mergeCohorts(together, some)).toEqual(together);
        expect(mergeCohorts(...[...some, ...others].toReversed().map((file) => [file]))).toEqual(together);
      }),
    );
  });

  it('holds every fact of every file once, under its learner', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const merged = mergeCohorts(files);
        const owned = (list: readonly Member[]) =>
          [...new Set(list.flatMap(({ id, facts }) => facts.map((fact) => `${id} ${fact.id}`)))].sort();
        expect(owned(merged)).toEqual(owned(files));
        expect(merged.flatMap(({ facts }) => facts)).toHaveLength(owned(files).length);
        expect(merged.map(({ id }) => id)).toEqual([...new Set(files.map(({ id }) => id))].sort());
      }),
    );
  });

  it('believes the newest file about who the learner is', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        for (const { id, exportedAt, profile } of mergeCohorts(files)) {
          const instants = files.filter((file) => file.id === id).map((file) => file.exportedAt);
          expect(exportedAt).toBe(instants.toSorted().at(-1));
          const newest = files.filter((file) => file.id === id && file.exportedAt === exportedAt);
          expect(newest.map((file) => file.profile)).toContainEqual(profile);
        }
      }),
    );
  });

  it('is the same in steps as all at once', () => {
    fc.assert(
      fc.property(anyFiles, anyFiles, (some, others) => {
        const inSteps = extendCohort(mergeCohorts(some), mergeCohorts(others));
        expect(inSteps).toEqual(mergeCohorts(some, others));
      }),
    );
  });

  it('refuses to join two learners', () => {
    expect(() => mergeMembers(member('a'), member('b'))).toThrow('different learners');
  });
});

describe('the assignments to follow', () => {
  const early = assignment({ id: 'early', dueOn: '2026-11-20' });
  const late = assignment({ id: 'late', dueOn: '2026-12-20' });

  it('are those handed out here and those learners accepted, the latest due first', () => {
    expect(cohortAssignments([early], [member('a', [accepted(late)])])).toEqual([late, early]);
  });

  it('of one due day are in order of id', () => {
    const twin = assignment({ id: 'a-twin', dueOn: early.dueOn });
    expect(cohortAssignments([early, twin], [])).toEqual([twin, early]);
  });

  it('what was handed out stands against what came back under its id', () => {
    const changed = { ...early, dueOn: '2027-01-01' };
    expect(cohortAssignments([early], [member('a', [accepted(changed)])])).toEqual([early]);
  });

  it('of two versions that came back the same one is taken whoever comes first', () => {
    const changed = { ...early, title: 'Changed' };
    const a = member('a', [accepted(early)]);
    const b = member('b', [accepted(changed)]);
    expect(cohortAssignments([], [a, b])).toEqual(cohortAssignments([], [b, a]));
    expect(cohortAssignments([], [a, b])).toHaveLength(1);
  });
});

describe('a row', () => {
  const task = assignment({ lessons: ['first', 'second', 'gone'], dueOn: '2026-11-24' });

  it.each<{
    because: string;
    today: string;
    happenings: readonly Happening[];
    statuses: readonly string[];
    late: number;
    missed: number;
    acceptedOn: string | null;
  }>([
    {
      because: 'who has not accepted is not late but has missed it after the due day',
      today: '2026-11-25',
      happenings: [],
      statuses: ['not-accepted', 'not-accepted', 'withdrawn'],
      late: 0,
      missed: 1,
      acceptedOn: null,
    },
    {
      because: 'who has not accepted has missed nothing on the due day',
      today: '2026-11-24',
      happenings: [],
      statuses: ['not-accepted', 'not-accepted', 'withdrawn'],
      late: 0,
      missed: 0,
      acceptedOn: null,
    },
    {
      because: 'work done shows as done though the assignment was never accepted',
      today: '2026-11-25',
      happenings: [read('first'), read('second')],
      statuses: ['done', 'done', 'withdrawn'],
      late: 0,
      missed: 0,
      acceptedOn: null,
    },
    {
      because: 'who accepted is late with what is not done, and never with what was withdrawn',
      today: '2026-11-25',
      happenings: [accepted(task), read('first')],
      statuses: ['done', 'late', 'withdrawn'],
      late: 1,
      missed: 0,
      acceptedOn: '2026-11-23',
    },
    {
      because: 'on the due day nobody is late yet',
      today: '2026-11-24',
      happenings: [accepted(task)],
      statuses: ['today', 'today', 'withdrawn'],
      late: 0,
      missed: 0,
      acceptedOn: '2026-11-23',
    },
    {
      because: 'a due day that the learner changed in the link does not count',
      today: '2026-11-25',
      happenings: [accepted({ ...task, dueOn: '2030-01-01' })],
      statuses: ['late', 'late', 'withdrawn'],
      late: 2,
      missed: 0,
      acceptedOn: '2026-11-23',
    },
  ])('$because', ({ today, happenings, statuses, late, missed, acceptedOn }) => {
    const [row] = rowsFromCohort([member('a', happenings)], question({ assignments: [task], today }));
    expect(row?.work[0]?.cells.map(({ status }) => status)).toEqual(statuses);
    expect(row).toMatchObject({ late, missed, work: [{ assignment: task.id, acceptedOn }] });
  });

  it('has the onboarding of each track the learner has started, and counts its late steps', () => {
    const start: Happening = { kind: 'track-started', track: track.id, startsOn: '2026-11-23' };
    const [begun, idle] = rowsFromCohort(
      [member('a', [start, read('second')]), member('b')],
      question({ tracks: [track] }),
    );
    expect(begun?.onboarding).toEqual([{ track: track.id, startsOn: '2026-11-23', done: 1, of: 2, late: 1 }]);
    expect(begun?.late).toBe(1);
    expect(idle?.onboarding).toEqual([]);
  });

  it('adds late steps to late items', () => {
    const start: Happening = { kind: 'track-started', track: track.id, startsOn: '2026-11-23' };
    const asked = question({ tracks: [track], assignments: [task] });
    expect(rowsFromCohort([member('a', [start, accepted(task)])], asked)[0]?.late).toBe(4);
  });

  it.each([
    { because: 'in Shanghai it is the next day already', offsetMinutes: 480, day: '2026-11-24' },
    { because: 'in London it is not', offsetMinutes: 0, day: '2026-11-23' },
  ])('dates the last activity and the file where the trainer is: $because', ({ offsetMinutes, day }) => {
    const at = '2026-11-23T16:30:00.000Z';
    const facts = factsFor('a', read('first')).map((fact) => ({ ...fact, at }));
    const [row] = rowsFromCohort([member('a', [], { facts, exportedAt: at })], question({ offsetMinutes }));
    expect(row).toMatchObject({ lastActiveOn: day, exportedOn: day });
  });

  it('has no last activity when nothing was ever done', () => {
    expect(rowsFromCohort([member('a')], question())[0]?.lastActiveOn).toBeNull();
  });

  it('names the learner as last stated in the record, else as the file says', () => {
    const [stated, silent] = rowsFromCohort(
      [member('a', [named('张三'), named('张叁', '7', '一组')]), member('b', [])],
      question(),
    );
    expect(stated?.profile).toEqual({ name: '张叁', staffNumber: '7', team: '一组' });
    expect(silent?.profile.name).toBe('name of b');
  });

  it('shows no character that hides or reorders text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (name, staffNumber, team) => {
        const [row] = rowsFromCohort([member('a', [named(name, staffNumber, team)])], question());
        const shown = Object.values(row?.profile ?? {}).join('');
        expect(misleads(shown)).toBe(false);
      }),
    );
  });
});
