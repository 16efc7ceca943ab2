/**
 * The search itself, apart from where it runs: a worker gives it the site's files, a test gives it the bytes it built.
 * What was loaded once is kept.
 */
import { CORE_FILE, CORE_VERSION, type Core, type TextRow, textsFile, titlesFile } from './core.ts';
import type { DocumentKind } from './documents.ts';
import { lexiconFrom } from './lexicon.ts';
import { excerpt, type Marked, mark } from './marks.ts';
import { type Match, matchesOf } from './match.ts';
import { nearestTitles } from './nearest-titles.ts';
import { filesFor, planOf } from './plan.ts';
import { rank } from './rank.ts';
import { decodeShard } from './shard.ts';
import { spread } from './spread.ts';

export interface Hit {
  readonly kind: DocumentKind;
  readonly title: Marked;
  readonly heading: Marked;
  readonly excerpt: Marked;
  readonly address: string;
}

export interface Answer {
  /** The best, as many as were wanted. */
  readonly hits: readonly Hit[];
  /** More was found than is listed. */
  readonly hasMore: boolean;
  /** Only when there is no hit: titles and words that sound like the question. */
  readonly nearest: readonly string[];
}

/** Undeflated bytes of a file of the index. Rejects when it cannot be had. */
export type Load = (name: string) => Promise<Uint8Array>;

export interface Engine {
  /** The best `most`: the same question with more wanted begins with the same. Null for nothing to look up. */
  readonly search: (question: string, most: number) => Promise<Answer | null>;
}

/** A long question is known by a part of its terms. */
const MOST_FILES = 12;
const EXCERPT_LENGTH = 64;

/** Rejects when the core cannot be had or was written by another version. */
export async function openEngine(load: Load): Promise<Engine> {
  const core = fromJson<Core>(await load(CORE_FILE));
  if (core.version !== CORE_VERSION) throw new Error(`The index is of version ${core.version}`);
  const lexicon = lexiconFrom(core);
  const shards = keeping(async (name: string) => decodeShard(await load(name)));
  const texts = keeping(async (name: string) => fromJson<readonly TextRow[]>(await load(name)));
  const titles = keeping(async (name: string) => fromJson<readonly string[]>(await load(name)));

  const hitOf = async (document: number, needles: readonly string[]): Promise<Hit> => {
    const { file = -1, row = -1 } = lexicon.texts[document] ?? {};
    const [title, heading, address, text] = (await texts(textsFile(core.build, file)))[row] ?? NO_TEXT;
    return {
      kind: lexicon.documents[document]?.kind ?? 'lesson',
      title: mark(title, needles),
      heading: mark(heading, needles),
      excerpt: excerpt(text, needles, EXCERPT_LENGTH),
      address,
    };
  };
  const nearest = async (folded: string): Promise<string[]> => {
    // Words to try are a kindness: without the titles there are those of the thesaurus.
    const all = await titles(titlesFile(core.build)).catch(() => []);
    return nearestTitles(folded, [...all, ...core.groups.flat()], lexicon.sounds);
  };

  return {
    async search(question, most) {
      const plan = planOf(question, lexicon);
      if (!plan) return null;
      const loaded = await Promise.all(filesFor(plan, lexicon, MOST_FILES).map(shards));
      const matches = matchesOf(plan, loaded, lexicon.sounds);
      const documents = spread(rank(matches, plan, core), lexicon);
      const needles = needlesOf(matches, core);
      const hits = await Promise.all(documents.slice(0, most).map((document) => hitOf(document, needles)));
      const isFound = documents.length > 0;
      return { hits, hasMore: documents.length > most, nearest: isFound ? [] : await nearest(plan.folded) };
    },
  };
}

const NO_TEXT: TextRow = ['', '', '', ''];

function fromJson<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
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

/** The strings to mark: terms as they are, for a group all its words. */
function needlesOf(matches: readonly Match[], core: Core): string[] {
  const found = matches.flatMap(({ term }) => {
    if (!term.startsWith('~')) return [term];
    return core.groups[Number.parseInt(term.slice(1), 36)] ?? [];
  });
  return [...new Set(found)];
}
