/** Short ways to write assignments and members of a cohort: everything not named has the plainest value. */
import fc from 'fast-check';
import type { Member } from '#domain/insight/cohort.ts';
import type { Assignment, Fact, Happening } from '#domain/record/fact.ts';
import { anyInstant, anyText, overlappingLists } from './record-arbitraries.ts';

export function assignment(rest: Partial<Assignment> = {}): Assignment {
  return {
    id: 'task-1',
    title: 'First week',
    from: 'Trainer Wang',
    to: '',
    why: '',
    dueOn: '2026-11-27',
    lessons: [],
    scenarios: [],
    banks: [],
    ...rest,
  };
}

/** A learner's facts, a minute apart, in the order given. */
export function factsFor(learner: string, ...happenings: readonly Happening[]): Fact[] {
  return happenings.map((happening, seq) => ({
    ...happening,
    id: `${learner}-${seq}`,
    at: new Date(Date.UTC(2026, 10, 23, 1, seq)).toISOString(),
    seq,
    learner,
  }));
}

export function member(
  id: string,
  happenings: readonly Happening[] = [],
  rest: Partial<Member> = {},
): Member {
  return {
    id,
    profile: { name: `name of ${id}`, staffNumber: '', team: '' },
    exportedAt: '2026-11-23T10:00:00.000Z',
    facts: factsFor(id, ...happenings),
    ...rest,
  };
}

export const accepted = (task: Assignment): Happening => ({ kind: 'assignment-accepted', assignment: task });

const profile = fc.record({ name: anyText, staffNumber: anyText, team: anyText });

/** Files of a few learners, several of each, that share facts: as they come from devices, copies and repeated exports. */
export const anyFiles: fc.Arbitrary<readonly Member[]> = fc
  .tuple(
    ...['learner-a', 'learner-b', 'learner-c'].map((id) =>
      overlappingLists(id, 3).chain((lists) =>
        fc.tuple(
          ...lists.map((facts) =>
            fc.record({ id: fc.constant(id), profile, exportedAt: anyInstant, facts: fc.constant(facts) }),
          ),
        ),
      ),
    ),
  )
  .chain((files) => fc.shuffledSubarray(files.flat(), { minLength: 0 }));

/** Whether a text has a character that hides, breaks or reorders the text around it, by code point. */
export function misleads(text: string): boolean {
  return [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    const within = (from: number, to: number) => code >= from && code <= to;
    const control = within(0, 0x1f) || within(0x7f, 0x9f) || within(0xd800, 0xdfff);
    const bidi = code === 0x61c || within(0x200e, 0x200f) || within(0x202a, 0x202e) || within(0x2066, 0x2069);
    return control || bidi || code === 0x200b || code === 0xfeff;
  });
}
