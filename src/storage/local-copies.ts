/**
 * Copies of records in localStorage: of the latest facts beside the database, so that its loss is noticed and the last
 * facts survive it; of the whole record where there is no database. A copy that cannot be read is put aside under a
 * key of its own before anything is written in its place.
 */
import * as z from 'zod/mini';
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';
import { factsFrom } from './fact-schema.ts';
import { isFull } from './full.ts';
import type { Rescue } from './sealed.ts';
import { sha256 } from './sha256.ts';

const COPY = 'shouzheng.record.';
const ASIDE = 'shouzheng.rescue.';
const VERSION = 1;

export type LocalCopy =
  | { readonly kind: 'absent' }
  /** The browser gives no localStorage. */
  | { readonly kind: 'denied' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'damaged' }
  /** Written by a newer release: left alone. */
  | { readonly kind: 'future-version' }
  | {
      readonly kind: 'copy';
      /** Facts in the record when it was written. */
      readonly total: number;
      readonly facts: readonly Fact[];
    };

type CopyOutcome = 'written' | 'full' | 'denied' | 'erased';

export interface LocalCopies {
  /** False when the browser gives no localStorage at all. */
  available(): boolean;
  /** Puts aside what it cannot read. */
  read(learner: string): LocalCopy;
  /** Mirrors the last facts of a record that has `total` of them. */
  mirror(learner: string, latest: readonly Fact[], total: number): CopyOutcome;
  /** Keeps the whole record, joined with what another tab has kept. */
  keepWhole(learner: string, facts: readonly Fact[]): CopyOutcome;
  /** Leaves a mark, so that another tab does not write the facts back. */
  erase(learner: string): void;
  /** Takes the mark away. */
  revive(learner: string): void;
  /** Learners with a copy. */
  learners(): readonly string[];
  rescued(learner: string): readonly Rescue[];
}

/** `storage` may throw: where a browser denies it, reading the property `localStorage` does. */
export function createLocalCopies(storage: () => Storage | undefined, now: () => Date): LocalCopies {
  /** Learners whose copy must not be written: it could not be read, nor put aside. */
  const untouchable = new Set<string>();

  const textOf = (key: string): string | null | undefined =>
    attempt(() => storage()?.getItem(key), undefined);

  const read = (learner: string): LocalCopy => {
    const text = textOf(COPY + learner);
    if (text === undefined) return { kind: 'denied' };
    if (text === null) return { kind: 'absent' };
    const copy = copyFrom(text, learner);
    if (copy.kind === 'future-version') untouchable.add(learner);
    if (copy.kind === 'damaged') putAside(learner, text);
    return copy;
  };

  const putAside = (learner: string, text: string): void => {
    const rescue: Rescue = { learner, at: now().toISOString(), reason: 'damaged', bytes: text };
    const moved = attempt(() => {
      storage()?.setItem(`${ASIDE}${learner}.${rescue.at}`, JSON.stringify(rescue));
      storage()?.removeItem(COPY + learner);
      return true;
    }, false);
    if (!moved) untouchable.add(learner);
  };

  const write = (learner: string, content: Omit<Content, 'version'>): CopyOutcome => {
    if (untouchable.has(learner)) return 'denied';
    try {
      const local = storage();
      local?.setItem(COPY + learner, sealedText({ version: VERSION, ...content }));
      return local ? 'written' : 'denied';
    } catch (error) {
      return isFull(error) ? 'full' : 'denied';
    }
  };

  const keys = (prefix: string): readonly string[] =>
    attempt(() => {
      const local = storage();
      const all = Array.from({ length: local?.length ?? 0 }, (_, i) => local?.key(i) ?? '');
      return all.filter((key) => key.startsWith(prefix));
    }, []);

  return {
    available: () => textOf(COPY) !== undefined,
    read,
    mirror(learner, latest, total) {
      if (isErased(textOf(COPY + learner))) return 'erased';
      return write(learner, { erased: false, total, facts: latest });
    },
    keepWhole(learner, facts) {
      const held = read(learner);
      if (held.kind === 'erased') return 'erased';
      const all = held.kind === 'copy' ? mergeFacts(held.facts, facts) : facts;
      return write(learner, { erased: false, total: all.length, facts: all });
    },
    erase(learner) {
      untouchable.delete(learner);
      for (const key of [...keys(`${ASIDE}${learner}.`), COPY + learner]) {
        attempt(() => storage()?.removeItem(key), undefined);
      }
      write(learner, { erased: true, total: 0, facts: [] });
    },
    revive(learner) {
      if (isErased(textOf(COPY + learner))) attempt(() => storage()?.removeItem(COPY + learner), undefined);
    },
    learners: () =>
      keys(COPY)
        .map((key) => key.slice(COPY.length))
        .filter((learner) => read(learner).kind === 'copy'),
    rescued: (learner) =>
      keys(`${ASIDE}${learner}.`).map((key) => ({
        learner,
        at: key.slice(`${ASIDE}${learner}.`.length),
        reason: 'damaged',
        bytes: textOf(key),
      })),
  };
}

/** The checksum and a line feed stand before the JSON. */
const SUM_LENGTH = 65;
/** The mark of an erasure, told without reading the rest: keys of canonical JSON are sorted. */
const ERASED = '{"erased":true';
function isErased(text: string | null | undefined): boolean {
  return text?.startsWith(ERASED, SUM_LENGTH) ?? false;
}

const contentSchema = z.strictObject({
  version: z.literal(VERSION),
  erased: z.boolean(),
  total: z.int(),
  facts: z.array(z.unknown()),
});
type Content = Omit<z.output<typeof contentSchema>, 'facts'> & { readonly facts: readonly unknown[] };

function sealedText(content: Content): string {
  const json = canonicalJson(content);
  return `${sha256(json)}\n${json}`;
}

function copyFrom(text: string, learner: string): LocalCopy {
  const json = text.slice(SUM_LENGTH);
  if (text.slice(0, SUM_LENGTH) !== `${sha256(json)}\n`) return { kind: 'damaged' };
  const value: unknown = attempt(() => JSON.parse(json), undefined);
  const content = contentSchema.safeParse(value);
  if (!content.success) return { kind: isNewer(value) ? 'future-version' : 'damaged' };
  const { erased, total } = content.data;
  if (erased) return { kind: 'erased' };
  const facts = factsFrom(content.data.facts);
  const own = facts.ok && facts.value.every((fact) => fact.learner === learner);
  return own ? { kind: 'copy', total, facts: facts.value } : { kind: 'damaged' };
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('version' in value)) return false;
  return typeof value.version === 'number' && value.version > VERSION;
}

function attempt<Value>(action: () => Value, otherwise: Value): Value {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
