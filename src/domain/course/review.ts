/** What has to be read again: texts past their date, and texts that cite a rule which has changed since. */
import type { Regulation } from '../regulation/regulation.ts';
import { addDays, type Day } from '../shared/calendar.ts';

/** Rule id → the revision a text was last read against. A rule that is absent was read at revision 1. */
export type Reviewed = Readonly<Record<string, number>>;

/** Of the rules a text cites, those that were revised after it was last read against them, in the order given. */
export function changedSince(
  cited: readonly Pick<Regulation, 'id' | 'revision'>[],
  reviewed: Reviewed = {},
): string[] {
  const read = new Map(Object.entries(reviewed));
  return cited.filter(({ id, revision }) => revision > (read.get(id) ?? 1)).map(({ id }) => id);
}

/** How near a review is. The last day itself still counts as in time. */
export type Urgency = 'overdue' | 'soon';

/** How many days ahead a review is announced. */
export const REVIEW_NOTICE_DAYS = 30;

/** Nothing when `reviewBy` lies more than `REVIEW_NOTICE_DAYS` after `today`. */
export function urgencyOf(reviewBy: Day, today: Day): Urgency | undefined {
  if (reviewBy < today) return 'overdue';
  return reviewBy <= addDays(today, REVIEW_NOTICE_DAYS) ? 'soon' : undefined;
}

/** Those of the items that are due, the earliest first, then by id. */
export function dueBy<Item extends { readonly id: string; readonly reviewBy: Day }>(
  items: readonly Item[],
  today: Day,
): { readonly item: Item; readonly urgency: Urgency }[] {
  return items
    .flatMap((item) => {
      const urgency = urgencyOf(item.reviewBy, today);
      return urgency === undefined ? [] : [{ item, urgency }];
    })
    .toSorted(({ item: a }, { item: b }) => compare(a.reviewBy, b.reviewBy) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
