/** Titles by id of everything that can be assigned, and where each is found. */
import type { AssignedItem } from '#domain/record/assignment.ts';
import { routes } from '#routes';

export type Titles = Readonly<Record<AssignedItem['kind'], Readonly<Record<string, string>>>>;

/** Undefined when the item is not, or no longer, on offer. */
export function titleOf({ kind, id }: AssignedItem, titles: Titles): string | undefined {
  return Object.hasOwn(titles[kind], id) ? titles[kind][id] : undefined;
}

export function addressOf({ kind, id }: AssignedItem): string {
  return routes[kind](id);
}
