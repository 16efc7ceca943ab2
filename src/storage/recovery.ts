/**
 * What can be believed of everything kept about a learner. Facts are only ever added, so whatever a row, a snapshot or
 * the local copy still proves is part of the record: recovery is their union.
 */
import type { Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';
import type { LocalCopy } from './local-copies.ts';
import type { BadRow, StoredRows } from './record-database.ts';
import { type FactRow, factFromRow, factsFromSnapshot, type SnapshotRow } from './sealed.ts';

export interface Recovery {
  readonly facts: readonly Fact[];
  /** Facts the database does not hold. */
  readonly missing: readonly Fact[];
  /** How many facts no readable snapshot holds. */
  readonly unsnapped: number;
  /** Rows to put aside. */
  readonly bad: readonly BadRow[];
  /** Facts that were kept are gone, or unreadable bytes were found; the first includes the second. */
  readonly loss: 'evicted' | 'damaged' | null;
}

export function recover(learner: string, stored: StoredRows, copy: LocalCopy): Recovery {
  const bad: BadRow[] = [];
  const kept: Fact[] = [];
  for (const row of stored.facts) {
    const fact = factFromRow(row, learner);
    if (fact.ok) kept.push(fact.value);
    else bad.push({ store: 'facts', row: row as FactRow, reason: fact.refusal });
  }
  const snapshots = stored.snapshots.flatMap((row) => {
    const facts = factsFromSnapshot(row, learner);
    if (facts.ok) return facts.value;
    bad.push({ store: 'snapshots', row: row as SnapshotRow, reason: facts.refusal });
    return [];
  });
  const copied = copy.kind === 'copy' ? copy.facts : [];
  const facts = mergeFacts(kept, snapshots, copied);
  const ids = new Set(kept.map(({ id }) => id));
  const snapped = new Set(snapshots.map(({ id }) => id));
  return {
    facts,
    missing: facts.filter(({ id }) => !ids.has(id)),
    unsnapped: facts.filter(({ id }) => !snapped.has(id)).length,
    bad,
    loss: wasEvicted(facts, copy) ? 'evicted' : bad.length > 0 || copy.kind === 'damaged' ? 'damaged' : null,
  };
}

/** The copy counted the facts of the whole record: there are fewer now, in the database and the copy together. */
function wasEvicted(facts: readonly Fact[], copy: LocalCopy): boolean {
  return copy.kind === 'copy' && facts.length < copy.total;
}
