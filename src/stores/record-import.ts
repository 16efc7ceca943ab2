/** What an import would add, worked out before anything is kept. */
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Fact } from '#domain/record/fact.ts';
import type { DecodedRecord, ExportLearner } from '#storage/codec.ts';

/** What an import would do. */
export interface ImportPreview {
  /** Whose file it is, as typed. */
  readonly learner: ExportLearner;
  readonly exportedAt: string;
  readonly facts: readonly Fact[];
  readonly newFacts: number;
  readonly alreadyHere: number;
  /** Facts held here under the same id with another content: one of the two was tampered with. */
  readonly differing: number;
  /** `same`: the learner at work. `blank`: nobody has begun here. `other`: will be kept apart and become active. */
  readonly owner: 'same' | 'blank' | 'other';
}

/** `here`: the facts this machine holds of the file's learner. */
export function previewOf(
  file: DecodedRecord,
  here: readonly Fact[],
  owner: ImportPreview['owner'],
): ImportPreview {
  const held = new Map(here.map((fact) => [fact.id, canonicalJson(fact)]));
  const known = file.facts.filter(({ id }) => held.has(id));
  return {
    learner: file.learner,
    exportedAt: file.exportedAt,
    facts: file.facts,
    newFacts: file.facts.length - known.length,
    alreadyHere: known.length,
    differing: known.filter((fact) => held.get(fact.id) !== canonicalJson(fact)).length,
    owner,
  };
}

/** Facts of the merged record that were not held as they are now. */
export function lacking(merged: readonly Fact[], held: readonly Fact[]): readonly Fact[] {
  const before = new Set(held);
  return merged.filter((fact) => !before.has(fact));
}
