/** Handing out assignments and receiving them: what the islands need of links. */
import { type AssignmentDraft, type LinkRefusal, shownAssignment } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { assignmentFromFragment, linkFragment } from '#storage/assignment-link.ts';
import { decodePreferences, PREFERENCES_KEY } from '#storage/preferences-codec.ts';

interface HandedOut {
  readonly assignment: Assignment;
  /** From `#` on, to stand behind the address of the assignment page. */
  readonly fragment: string;
}

type TooLong = Extract<LinkRefusal, { kind: 'too-long' }>;

/** Makes an assignment of a draft without faults. */
export function handOut(draft: AssignmentDraft, id: string): Result<HandedOut, TooLong> {
  const assignment = shownAssignment({ ...draft, id });
  const fragment = linkFragment(assignment);
  return fragment.ok ? ok({ assignment, fragment: fragment.value }) : fragment;
}

/** The fragment of an assignment that was handed out before. */
export const fragmentOf = linkFragment;

/** The assignment in the fragment of an address, as it was written: clean its texts before showing them. */
export const receive: (fragment: string) => Result<Assignment, LinkRefusal> = assignmentFromFragment;

/**
 * Whether this browser really keeps an assignment that was handed out: where the storage is denied or full the
 * preferences hold it only as long as the page lives.
 */
export function isKept(
  id: string,
  localStorage: () => Storage | undefined = () => window.localStorage,
): boolean {
  try {
    const text = localStorage()?.getItem(PREFERENCES_KEY) ?? '';
    return decodePreferences(text).preferences.assignments.some((assignment) => assignment.id === id);
  } catch {
    return false;
  }
}
