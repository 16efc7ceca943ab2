import type { Condition } from './scenario.ts';

/** What a condition can see of a call. A required move counts as made whether or not it was in order. */
interface Seen {
  readonly trust: number;
  readonly calm: number;
  readonly flags: readonly string[];
  readonly moves: readonly { readonly id: string }[];
}

/** True when every stated part holds; a missing condition always holds. */
export function holds(condition: Condition | undefined, seen: Seen): boolean {
  if (!condition) return true;
  const { all = [], none = [], trustAtLeast = 0, calmAtLeast = 0 } = condition;
  const known = (name: string) => seen.flags.includes(name) || seen.moves.some(({ id }) => id === name);
  return all.every(known) && !none.some(known) && seen.trust >= trustAtLeast && seen.calm >= calmAtLeast;
}
