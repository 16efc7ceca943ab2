/**
 * Builds the files that the browser searches. Pure: the same documents give the same bytes. Build time only.
 * lunr weighs the terms (BM25; title ×6, headings ×3); its index is then cut into small files, since one search needs a
 * handful of terms and the whole weighs ten times what a search may move.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import lunr from 'lunr';
import { anchorFrom, CORE_FILE, CORE_VERSION, type Core, groupTerm, placesOf, shardKey } from './core.ts';
import type { SearchDocument } from './documents.ts';
import { encodeShard, type Postings, scoreToByte } from './shard.ts';
import { soundTable } from './sound-table.ts';
import { type Sounds, soundsFrom } from './sounds.ts';
import { documentTerms, fold } from './tokens.ts';

export interface SearchFile {
  /** Names of all but the core change with their content. */
  readonly name: string;
  /** Deflated, without a header. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Limits {
  /** At most this many things to find go into one file of terms. */
  readonly itemsInOneShard: number;
  /** Bytes of a file of terms, deflated, roughly. */
  readonly shardBytes: number;
  /** Bytes of a file of texts, before deflating. */
  readonly textBytes: number;
  /** Above this many documents a term lists only `postings` of them. */
  readonly documentsUncapped: number;
  readonly postings: number;
}

export const LIMITS: Limits = {
  itemsInOneShard: 30,
  shardBytes: 3000,
  textBytes: 2500,
  documentsUncapped: 1000,
  postings: 256,
};

/** `groups`: words that find each other. Throws when there is no document. */
export function buildIndex(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  limits: Limits = LIMITS,
): SearchFile[] {
  if (documents.length === 0) throw new Error('Nothing to search: no document was given');
  const folded = groups.map((words) => [...new Set(words.map(fold))]);
  const table = soundTable(documents.flatMap(({ weighed }) => Object.values(weighed)));
  const sounds = soundsFrom(table);
  const { postings, highestScore } = weigh(documents, folded, limits);

  const shards = cut(
    postings,
    sounds,
    items(documents).length <= limits.itemsInOneShard ? Infinity : limits.shardBytes,
  );
  const shardFiles = shards.map(([key, terms]) => [key, file('terms', encodeShard(terms))] as const);
  const textFiles = textChunks(documents, limits.textBytes).map(
    ([first, texts]) => [first, file('texts', new TextEncoder().encode(JSON.stringify(texts)))] as const,
  );

  const core: Core = {
    version: CORE_VERSION,
    items: items(documents).map(
      ({ kind, title, address }) => [kind, title, address.replace(/#.*$/, '')] as const,
    ),
    documents: documentRows(documents),
    highestScore,
    shards: shardFiles.map(([key, { name }]) => [key, name]),
    texts: textFiles.map(([first, { name }]) => [first, name]),
    groups: folded,
    sounds: table,
  };
  const bytes = deflate(new TextEncoder().encode(JSON.stringify(core)));
  const all = [...shardFiles, ...textFiles].map(([, written]) => written);
  // Two files of the same bytes are one.
  return [{ name: CORE_FILE, bytes }, ...new Map(all.map((written) => [written.name, written])).values()];
}

interface LunrDump {
  readonly fieldVectors: readonly (readonly [ref: string, elements: readonly number[]])[];
  readonly invertedIndex: readonly (readonly [term: string, posting: { readonly _index: number }])[];
}

function weigh(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  limits: Limits,
): { postings: Map<string, Postings>; highestScore: number } {
  const scores = termScores(documents, groups);
  let highestScore = 0;
  for (const byDocument of scores.values()) highestScore = Math.max(highestScore, ...byDocument.values());

  const cap = documents.length > limits.documentsUncapped ? limits.postings : Infinity;
  const postings = new Map<string, Postings>();
  for (const [term, byDocument] of scores) {
    const best = [...byDocument].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, cap);
    const listed = best.toSorted(([a], [b]) => a - b);
    postings.set(term, {
      frequency: byDocument.size,
      documents: listed.map(([document]) => document),
      scores: listed.map(([, score]) => scoreToByte(score, highestScore)),
    });
  }
  return { postings, highestScore };
}

/** Term → document number → lunr's score, over all fields. */
function termScores(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
): Map<string, Map<number, number>> {
  const dump = lunrIndex(documents, groups).toJSON() as LunrDump;
  const termAt = new Map(dump.invertedIndex.map(([term, { _index }]) => [_index, term]));
  const scores = new Map<string, Map<number, number>>(dump.invertedIndex.map(([term]) => [term, new Map()]));
  for (const [ref, elements] of dump.fieldVectors) {
    const document = Number(ref.slice(ref.indexOf('/') + 1));
    for (let at = 0; at + 1 < elements.length; at += 2) {
      const byDocument = scores.get(termAt.get(elements[at] ?? -1) ?? '');
      byDocument?.set(document, (byDocument.get(document) ?? 0) + (elements[at + 1] ?? 0));
    }
  }
  return scores;
}

/** The whole index, as lunr has it. Documents are known by their number. */
export function lunrIndex(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('number');
  builder.field('title', { boost: 6 });
  builder.field('headings', { boost: 3 });
  builder.field('body');
  for (const [number, { weighed }] of documents.entries()) {
    // Terms are cut already: lunr's own tokenizer passes a list on as it is.
    builder.add({
      number,
      title: allTerms(weighed.title, groups),
      headings: allTerms(weighed.headings, groups),
      body: allTerms(weighed.body, groups),
    });
  }
  return builder.build();
}

function allTerms(text: string, groups: readonly (readonly string[])[]): string[] {
  const folded = fold(text);
  const meant = groups.flatMap((words, group) =>
    words.flatMap((word) => placesOf(word, folded).map(() => groupTerm(group))),
  );
  return [...documentTerms(text), ...meant];
}

/** Terms in files of about `target` bytes each, with the first key of each file. */
function cut(
  postings: ReadonlyMap<string, Postings>,
  sounds: Sounds,
  target: number,
): [key: string, terms: Map<string, Postings>][] {
  const byKey = new Map<string, Map<string, Postings>>();
  for (const [term, listed] of postings) {
    const key = shardKey(term, sounds);
    if (!byKey.has(key)) byKey.set(key, new Map());
    byKey.get(key)?.set(term, listed);
  }
  const keys = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shards: [string, Map<string, Postings>][] = [];
  let size = Infinity;
  for (const [key, terms] of keys) {
    const weight = deflate(encodeShard(terms)).length;
    const current = shards.at(-1);
    // A file may end a little over its target, but not by half.
    if (current && size + weight <= target * 1.25) {
      for (const [term, listed] of terms) current[1].set(term, listed);
      size += weight;
    } else {
      shards.push([key, new Map(terms)]);
      size = weight;
    }
  }
  return shards;
}

function textChunks(
  documents: readonly SearchDocument[],
  target: number,
): [first: number, texts: string[]][] {
  const chunks: [number, string[]][] = [];
  let size = Infinity;
  for (const [number, { text }] of documents.entries()) {
    const bytes = new TextEncoder().encode(text).length;
    if (size + bytes > target) {
      chunks.push([number, []]);
      size = 0;
    }
    chunks.at(-1)?.[1].push(text);
    size += bytes;
  }
  return chunks;
}

/** The first document of each item: it is the whole, the others are its sections. */
function items(documents: readonly SearchDocument[]): SearchDocument[] {
  const seen = new Set<string>();
  return documents.filter(({ item }) => !seen.has(item) && seen.add(item));
}

function documentRows(documents: readonly SearchDocument[]): Core['documents'] {
  const numbers = new Map(items(documents).map(({ item }, number) => [item, number]));
  return documents.map(({ item, heading, address }) => {
    const anchor = /#(.*)$/.exec(address)?.[1] ?? '';
    const number = numbers.get(item) ?? 0;
    return anchor === anchorFrom(heading) ? [number, heading] : [number, heading, anchor];
  });
}

function file(kind: string, raw: Uint8Array): SearchFile {
  const bytes = deflate(raw);
  return { name: `${kind}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.bin`, bytes };
}

function deflate(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(raw, { level: 9 }));
}
