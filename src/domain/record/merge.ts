/**
 * Merging records. A record is the union of facts by id, so a merge may be repeated, reordered and regrouped and comes
 * to the same: tabs, devices and import files need no agreement beyond it.
 */
import { canonicalJson } from './canonical.ts';
import type { Fact } from './fact.ts';

/** Order of the record: instant, then sequence number, then id. */
function inOrder(a: Fact, b: Fact): number {
  return order(a.at, b.at) || a.seq - b.seq || order(a.id, b.id);
}

/**
 * Order in which later facts supersede earlier ones. A new fact's number is above all its author had seen, so unlike
 * the wall clock it never runs backwards: a clock once set wrong must not freeze a name or drop an answer.
 */
export function bySequence(a: Fact, b: Fact): number {
  return a.seq - b.seq || order(a.at, b.at) || order(a.id, b.id);
}

/** The fact that supersedes all the others, or null when there is none. */
export function latest<Kind extends Fact>(facts: readonly Kind[]): Kind | null {
  return facts.reduce<Kind | null>((last, fact) => (last && bySequence(last, fact) > 0 ? last : fact), null);
}

/** Union by fact id, in the order of the record. */
export function mergeFacts(...lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of lists.flat()) {
    const held = byId.get(fact.id);
    if (held === undefined || supersedes(fact, held)) byId.set(fact.id, fact);
  }
  return [...byId.values()].sort(inOrder);
}

/** Number for the next fact: above every number seen so far. */
export function nextSequence(facts: readonly Fact[]): number {
  return facts.reduce((highest, { seq }) => Math.max(highest, seq), -1) + 1;
}

/** Facts never change, so two texts under one id mean tampering or damage: any choice does, if all make the same. */
function supersedes(fact: Fact, held: Fact): boolean {
  return fact !== held && canonicalJson(fact) < canonicalJson(held);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
