/**
 * Assignments: what a trainer may hand out, what is wrong with a draft of one, and how one may be shown. An assignment
 * reaches the learner by link, so what it says is foreign text until it has been through `shownAssignment`.
 */
import { type Day, isDay } from '../shared/calendar.ts';
import type { Assignment } from './fact.ts';
import { shownName } from './profile.ts';

export type AssignmentDraft = Omit<Assignment, 'id'>;

/** One thing to do. */
export interface AssignedItem {
  readonly kind: 'lesson' | 'scenario' | 'bank';
  readonly id: string;
}

/** Longest texts, in characters: a link has to fit into a message and into a QR code. */
export const ASSIGNMENT_LIMITS = { title: 60, from: 30, to: 60, why: 200 } as const;

type AssignmentText = keyof typeof ASSIGNMENT_LIMITS;

/** What is wrong with a draft, by field. */
export type DraftFault =
  | { readonly field: 'title' | 'from' | 'dueOn'; readonly kind: 'missing' }
  | { readonly field: AssignmentText; readonly kind: 'too-long'; readonly limit: number }
  /** Before today. Today itself is allowed. */
  | { readonly field: 'dueOn'; readonly kind: 'past' }
  | { readonly field: 'items'; readonly kind: 'nothing-picked' };

/** Why a link was not taken for an assignment. */
export type LinkRefusal =
  /** The address carries none. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  /** The end is missing: the link was not copied whole. */
  | { readonly kind: 'truncated' }
  /** Whole, but not what was handed out. */
  | { readonly kind: 'damaged' }
  /** Not an assignment of this platform. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'future-version'; readonly version: number; readonly newest: number };

/** Every fault of a draft, in the order of the form; none when it can be handed out. */
export function draftFaults(draft: AssignmentDraft, today: Day): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  for (const field of ['title', 'from', 'to', 'why'] as const) {
    const limit = ASSIGNMENT_LIMITS[field];
    const needed = field === 'title' || field === 'from';
    if (needed && shownName(draft[field]) === '') faults.push({ field, kind: 'missing' });
    else if ([...draft[field]].length > limit) faults.push({ field, kind: 'too-long', limit });
  }
  if (!isDay(draft.dueOn)) faults.push({ field: 'dueOn', kind: 'missing' });
  else if (draft.dueOn < today) faults.push({ field: 'dueOn', kind: 'past' });
  if (itemsOf(draft).length === 0) faults.push({ field: 'items', kind: 'nothing-picked' });
  return faults;
}

/** What is to be done: lessons, then scenarios, then banks, each once. */
export function itemsOf(
  assignment: Pick<Assignment, 'lessons' | 'scenarios' | 'banks'>,
): readonly AssignedItem[] {
  const items = (kind: AssignedItem['kind'], ids: readonly string[]): AssignedItem[] =>
    [...new Set(ids)].map((id) => ({ kind, id }));
  return [
    ...items('lesson', assignment.lessons),
    ...items('scenario', assignment.scenarios),
    ...items('bank', assignment.banks),
  ];
}

/** The assignment with every text fit for the screen; ids and the day stay as they are. */
export function shownAssignment(assignment: Assignment): Assignment {
  return {
    ...assignment,
    title: shownName(assignment.title),
    from: shownName(assignment.from),
    to: shownName(assignment.to),
    why: shownName(assignment.why),
  };
}
