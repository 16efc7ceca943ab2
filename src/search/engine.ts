/**
 * The search itself, apart from where it runs: a worker gives it the site's files, a test gives it the bytes it built.
 * What was loaded once is kept.
 */
import { CORE_FILE, CORE_VERSION, type Core, fileOf } from './core.ts';
import type { DocumentKind } from './documents.ts';
import { excerpt, type Marked, mark } from './marks.ts';
import { nearestTitles } from './nearest-titles.ts';
import { filesFor, type Match, matchesOf, planOf, rank } from './query.ts';
import { decodeShard, type Shard } from './shard.ts';
import { type Sounds, soundsFrom } from './sounds.ts';

export interface Hit {
  /** For asking for its excerpt. */
  readonly document: number;
  readonly kind: DocumentKind;
  readonly title: Marked;
  readonly heading: Marked;
  readonly address: string;
}

export interface Answer {
  readonly hits: readonly Hit[];
  /** Only when there is no hit: titles that look or sound like the question. */
  readonly nearest: readonly string[];
}

/** Undeflated bytes of a file of the index. Rejects when it cannot be had. */
export type Load = (name: string) => Promise<Uint8Array>;

const MOST_HITS = 20;
const MOST_FILES = 6;
/** Sections of one lesson that may stand in a list: more would push other pages out of it. */
const MOST_OF_ONE_ITEM = 2;
const EXCERPT_LENGTH = 64;

export interface Engine {
  /** Null for a question with nothing to look up. */
  readonly search: (question: string) => Promise<Answer | null>;
  /** One for each document, for the question last searched. */
  readonly excerpts: (documents: readonly number[]) => Promise<Marked[]>;
}

/** Rejects when the core cannot be had or was written by another version. */
export async function openEngine(load: Load): Promise<Engine> {
  const core = JSON.parse(new TextDecoder().decode(await load(CORE_FILE))) as Core;
  if (core.version !== CORE_VERSION) throw new Error(`The index is of version ${core.version}`);
  const sounds = soundsFrom(core.sounds);
  const shards = keeping(async (name: string) => decodeShard(await load(name)));
  const texts = keeping(async (name: string) => JSON.parse(new TextDecoder().decode(await load(name))) as string[]);
  let needles: readonly string[] = [];

  return {
    async search(question) {
      const plan = planOf(question, core);
      if (!plan) return null;
      const files = filesFor(plan, core, sounds, MOST_FILES);
      const matches = matchesOf(plan, await Promise.all(files.map(shards)), sounds);
      needles = needlesOf(matches, core);
      const hits = chosen(rank(matches, plan, core), core).map((document) => hitOf(document, core, needles));
      return { hits, nearest: hits.length > 0 ? [] : nearestTitles(plan.folded, core, sounds) };
    },
    async excerpts(documents) {
      const marked = needles;
      return Promise.all(
        documents.map(async (document) => {
          const first = core.texts.findLast(([number]) => number <= document)?.[0] ?? 0;
          const file = fileOf(core.texts, document);
          const text = file === undefined ? '' : ((await texts(file))[document - first] ?? '');
          return excerpt(text, marked, EXCERPT_LENGTH);
        }),
      );
    },
  };
}

/** Loads each name once; a failure is forgotten, so that it can be tried again. */
function keeping<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const loading = load(name);
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    return loading;
  };
}

function chosen(ranked: readonly { readonly document: number }[], core: Core): number[] {
  const taken = new Map<number, number>();
  const documents: number[] = [];
  for (const { document } of ranked) {
    const item = core.documents[document]?.[0] ?? -1;
    const before = taken.get(item) ?? 0;
    if (before >= MOST_OF_ONE_ITEM) continue;
    taken.set(item, before + 1);
    documents.push(document);
    if (documents.length === MOST_HITS) break;
  }
  return documents;
}

function hitOf(document: number, core: Core, needles: readonly string[]): Hit {
  const [item = 0, heading = '', anchor = ''] = core.documents[document] ?? [];
  const [kind = 'lesson', title = '', address = ''] = core.items[item] ?? [];
  return {
    document,
    kind,
    title: mark(title, needles),
    heading: mark(heading, needles),
    address: anchor === '' ? address : `${address}#${anchor}`,
  };
}

/** The strings to mark: terms as they are, for a group all its words. */
function needlesOf(matches: readonly Match[], core: Core): string[] {
  const found = matches.flatMap(({ term }) => {
    if (!term.startsWith('~')) return [term];
    return core.groups[Number.parseInt(term.slice(1), 36)] ?? [];
  });
  return [...new Set(found)];
}
