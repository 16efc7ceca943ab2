/**
 * Builds the files that the browser searches. Pure: the same documents give the same bytes. Build time only.
 * lunr weighs the terms (BM25; title ×6, headings ×3); its index is then cut into small files, since one search needs a
 * handful of terms and the whole weighs ten times what a search may move.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import lunr from 'lunr';
import {
  CORE_FILE,
  CORE_VERSION,
  type Core,
  groupTerm,
  placesOf,
  shardKey,
  type TextRow,
  termsFile,
  textsFile,
  titlesFile,
} from './core.ts';
import type { SearchDocument } from './documents.ts';
import { encodeShard, LEVEL, type Level, type Postings, scoreToByte } from './shard.ts';
import { soundTable } from './sound-table.ts';
import { type Sounds, soundsFrom } from './sounds.ts';
import { documentTerms, fold } from './tokens.ts';

export interface SearchFile {
  /** The core's is always the same; all other names have the build in them. */
  readonly name: string;
  /** Deflated, without a header. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Limits {
  /** At most this many things to find go into one file of terms. */
  readonly itemsInOneShard: number;
  /** Bytes of a file of terms, before deflating, roughly. */
  readonly shardBytes: number;
  /** Bytes of a file of texts, before deflating. */
  readonly textBytes: number;
  /** A term lists no more documents than this, the best: one that very many have tells them apart by little else. */
  readonly postings: number;
}

export const LIMITS: Limits = { itemsInOneShard: 30, shardBytes: 2000, textBytes: 1800, postings: 256 };

/**
 * Documents of one item stand together, the whole before its sections. `groups`: words that find each other. Throws when
 * there is no document.
 */
export function buildIndex(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  limits: Limits = LIMITS,
): SearchFile[] {
  if (documents.length === 0) throw new Error('Nothing to search: no document was given');
  const folded = groups.map((words) => [...new Set(words.map(fold))]);
  const table = soundTable(documents.flatMap(({ weighed }) => Object.values(weighed)));
  const items = itemsOf(documents);
  const { postings, highestScore } = weigh(documents, folded, limits);

  const target = items.length <= limits.itemsInOneShard ? Infinity : limits.shardBytes;
  const shards = cut(postings, soundsFrom(table), target);
  const texts = textChunks(documents, limits.textBytes);
  const titles = [...new Set(items.map(({ whole: { title } }) => title))];
  const core: Omit<Core, 'build'> = {
    version: CORE_VERSION,
    documents: documents.length,
    items: itemRuns(items),
    highestScore,
    shards: shards.map(([key]) => key),
    texts: texts.map((rows) => rows.length),
    groups: folded,
    sounds: table,
  };

  const termBytes = shards.map(([, terms]) => deflate(encodeShard(terms)));
  const textBytes = texts.map(deflatedJson);
  const titleBytes = deflatedJson(titles);
  const hash = createHash('sha256').update(JSON.stringify(core));
  for (const bytes of [...termBytes, ...textBytes, titleBytes]) hash.update(bytes);
  const build = hash.digest('hex').slice(0, 8);
  return [
    { name: CORE_FILE, bytes: deflatedJson({ ...core, build } satisfies Core) },
    ...termBytes.map((bytes, at) => ({ name: termsFile(build, at), bytes })),
    ...textBytes.map((bytes, at) => ({ name: textsFile(build, at), bytes })),
    { name: titlesFile(build), bytes: titleBytes },
  ];
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

  const levels = levelsOf(documents, groups);
  const postings = new Map<string, Postings>();
  for (const [term, byDocument] of scores) {
    const best = [...byDocument].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, limits.postings);
    const listed = best.toSorted(([a], [b]) => a - b);
    postings.set(term, {
      frequency: byDocument.size,
      documents: listed.map(([document]) => document),
      scores: listed.map(([, score]) => scoreToByte(score, highestScore)),
      level: levels.get(term) ?? LEVEL.text,
    });
  }
  return { postings, highestScore };
}

/** For each term the best place it stands in; words of the thesaurus are worth a title's. */
function levelsOf(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
): Map<string, Level> {
  const levels = new Map<string, Level>();
  const raise = (text: string, level: Level) => {
    for (const term of documentTerms(text)) levels.set(term, level);
  };
  for (const { weighed } of documents) raise(weighed.headings, LEVEL.heading);
  for (const { weighed } of documents) raise(weighed.title, LEVEL.title);
  for (const [group, words] of groups.entries()) {
    levels.set(groupTerm(group), LEVEL.title);
    for (const word of words) raise(word, LEVEL.title);
  }
  return levels;
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

/** A bank asks about everything in its lesson, in everyone's words; who asks wants to read the answer. */
const BOOST: Readonly<Partial<Record<SearchDocument['kind'], number>>> = { bank: 0.6 };

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
  for (const [number, { kind, weighed }] of documents.entries()) {
    // Terms are cut already: lunr's own tokenizer passes a list on as it is.
    builder.add(
      {
        number,
        title: allTerms(weighed.title, groups),
        headings: allTerms(weighed.headings, groups),
        body: allTerms(weighed.body, groups),
      },
      { boost: BOOST[kind] ?? 1 },
    );
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
  const keyed = [...postings].map(([term, listed]) => ({ key: shardKey(term, sounds), term, listed }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.term < b.term ? -1 : 1));
  const shards: [string, Map<string, Postings>][] = [];
  let size = 0;
  let last: string | undefined;
  for (const { key, term, listed } of keyed) {
    // All terms of a key are in one file.
    if (shards.length === 0 || (key !== last && size > target)) {
      shards.push([key, new Map()]);
      size = 0;
    }
    shards.at(-1)?.[1].set(term, listed);
    size += BYTES_OF_TERM + 2 * listed.documents.length;
    last = key;
  }
  return shards;
}

/** A term's second character, level, frequency and number of documents. */
const BYTES_OF_TERM = 6;

function textChunks(documents: readonly SearchDocument[], target: number): TextRow[][] {
  const chunks: TextRow[][] = [];
  let size = Infinity;
  for (const { title, heading, address, text } of documents) {
    const bytes = new TextEncoder().encode(text).length;
    if (size + bytes > target) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push([title, heading, address, text]);
    size += bytes;
  }
  return chunks;
}

interface Item {
  /** The first document of each is the whole, the others are its sections. */
  readonly whole: SearchDocument;
  readonly size: number;
}

function itemsOf(documents: readonly SearchDocument[]): Item[] {
  const starts = documents.flatMap(({ item }, at) => (item === documents[at - 1]?.item ? [] : [at]));
  return starts.flatMap((start, at) => {
    const whole = documents[start];
    return whole ? [{ whole, size: (starts[at + 1] ?? documents.length) - start }] : [];
  });
}

function itemRuns(items: readonly Item[]): Core['items'] {
  const runs: [SearchDocument['kind'], number, number][] = [];
  for (const { whole, size } of items) {
    const last = runs.at(-1);
    if (last?.[0] === whole.kind && last[1] === size) last[2] += 1;
    else runs.push([whole.kind, size, 1]);
  }
  return runs;
}

function deflatedJson(value: unknown): Uint8Array<ArrayBuffer> {
  return deflate(new TextEncoder().encode(JSON.stringify(value)));
}

function deflate(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(raw, { level: 9 }));
}
