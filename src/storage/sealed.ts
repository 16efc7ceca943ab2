/**
 * What the database holds: a text with its checksum, so that a flipped bit is found and not believed.
 */
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Fact } from '#domain/record/fact.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';
import { factFrom, factsFrom } from './fact-schema.ts';
import { sha256 } from './sha256.ts';

export interface Sealed {
  /** Canonical JSON. */
  readonly json: string;
  /** Of `json`. */
  readonly sha256: string;
}

/** One fact in the database. */
export interface FactRow extends Sealed {
  readonly id: string;
  readonly learner: string;
}

/** All facts of a learner at one time. Each learner has two, written in turn. */
export interface SnapshotRow extends Sealed {
  readonly learner: string;
  readonly slot: 'A' | 'B';
  /** Counts up: the lower one is overwritten next. */
  readonly turn: number;
  readonly takenAt: string;
}

/**
 * Why bytes were put aside. `damaged`: not what was once written. `unknown-kind`: sound, but of a kind this release
 * does not know. `replaced`: another fact came under the same id.
 */
export type RescueReason = 'damaged' | 'unknown-kind' | 'replaced';

export interface Rescue {
  readonly learner: string;
  readonly at: string;
  readonly reason: RescueReason;
  /** As it was found: a row of the database, or the text from localStorage. */
  readonly bytes: unknown;
}

export function seal(value: unknown): Sealed {
  const json = canonicalJson(value);
  return { json, sha256: sha256(json) };
}

export function rowFromFact(fact: Fact): FactRow {
  return { id: fact.id, learner: fact.learner, ...seal(fact) };
}

/** The fact in a row; refused too when the row stands under another id or learner than its fact. */
export function factFromRow(row: unknown, learner: string): Result<Fact, RescueReason> {
  const value = unseal(row);
  if (!value.ok) return value;
  const fact = factFrom(value.value, 0);
  if (!fact.ok) return fail(fact.refusal.kind === 'unknown-fact-kind' ? 'unknown-kind' : 'damaged');
  const inPlace = (row as Partial<FactRow>).id === fact.value.id && learner === fact.value.learner;
  return inPlace ? fact : fail('damaged');
}

/** The facts of a snapshot; refused whole when one is bad or belongs to someone else. */
export function factsFromSnapshot(row: unknown, learner: string): Result<readonly Fact[], RescueReason> {
  const value = unseal(row);
  if (!value.ok) return value;
  if (!Array.isArray(value.value)) return fail('damaged');
  const facts = factsFrom(value.value);
  if (!facts.ok) return fail(facts.refusal.kind === 'unknown-fact-kind' ? 'unknown-kind' : 'damaged');
  return facts.value.every((fact) => fact.learner === learner) ? facts : fail('damaged');
}

/** The value in a seal; refused when it is not exactly what `seal` made. */
export function unseal(kept: unknown): Result<unknown, 'damaged'> {
  if (typeof kept !== 'object' || kept === null || !('json' in kept) || !('sha256' in kept)) {
    return fail('damaged');
  }
  const { json, sha256: sum } = kept;
  if (typeof json !== 'string' || sum !== sha256(json)) return fail('damaged');
  try {
    return ok(JSON.parse(json));
  } catch {
    return fail('damaged');
  }
}
