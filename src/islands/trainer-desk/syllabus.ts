/** What the desk knows of the content, as the page passes it: enough to pick from and to name by. */
import type { Track } from '#domain/onboarding/track.ts';
import type { AssignedItem } from '#domain/record/assignment.ts';

export interface Pickable {
  readonly id: string;
  readonly title: string;
}

export interface Syllabus {
  readonly courses: readonly (Pickable & { readonly lessons: readonly PickableLesson[] })[];
  readonly scenarios: readonly (Pickable & { readonly minutes: number })[];
  readonly banks: readonly (Pickable & { readonly questions: number })[];
  readonly tracks: readonly Track[];
}

interface PickableLesson extends Pickable {
  readonly minutes: number;
}

/** An item's title, or null when it is not, or no longer, on offer. */
export function titleOf({ kind, id }: AssignedItem, syllabus: Syllabus): string | null {
  return listOf(kind, syllabus).find((each) => each.id === id)?.title ?? null;
}

function listOf(kind: AssignedItem['kind'], syllabus: Syllabus): readonly Pickable[] {
  switch (kind) {
    case 'lesson':
      return syllabus.courses.flatMap(({ lessons }) => lessons);
    case 'scenario':
      return syllabus.scenarios;
    case 'bank':
      return syllabus.banks;
  }
}
