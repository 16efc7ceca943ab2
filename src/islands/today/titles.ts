import type { ContentIndex } from '#domain/insight/content.ts';
import type { AssignedItem } from '#domain/record/assignment.ts';
import { todayText } from '#text/today.ts';

/** The title of assigned work; its id when it was withdrawn, so that it can be asked about. */
export function titleOf({ kind, id }: AssignedItem, content: ContentIndex): string {
  const titles = { lesson: content.lessons, bank: content.banks, scenario: content.scenarios }[kind];
  return titles.get(id)?.title ?? todayText.assignments.withdrawnItem(id);
}
