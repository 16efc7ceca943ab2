/**
 * The search itself, apart from where it runs: a worker gives it the site's files, a test gives it the bytes it built.
 * What was loaded once is kept.
 */
import { addressOf, CORE_FILE, CORE_VERSION, type Core, fileOf } from './core.ts';
import type { DocumentKind } from './documents.ts';
import { lexiconFrom } from './lexicon.ts';
import { excerpt, type Marked, mark } from './marks.ts';
import { type Match, matchesOf } from './match.ts';
import { nearestTitles } from './nearest-titles.ts';
import { filesFor, type Plan, planOf } from './plan.ts';
import { type Ranked, rank } from './rank.ts';
import { decodeShard } from './shard.ts';

export interface Hit {
  /** For asking for its excerpt. */
  readonly document: number;
  readonly kind: DocumentKind;
  readonly title: Marked;
  readonly heading: Marked;
  readonly address: string;
}

export interface Answer {
  /** The best, a handful. */
  readonly hits: readonly Hit[];
  /** More was found than is listed. */
  readonly hasMore: boolean;
  /** Only when there is no hit: titles and words that sound like the question. */
  readonly nearest: readonly string[];
}

/** Undeflated bytes of a file of the index. Rejects when it cannot be had. */
export type Load = (name: string) => Promise<Uint8Array>;

export interface Engine {
  /** Null for a question with nothing to look up. */
  readonly search: (question: string) => Promise<Answer | null>;
  /** One for each of the first six documents, in their order, marked for the question. */
  readonly excerpts: (question: string, documents: readonly number[]) => Promise<Marked[]>;
}

const MOST_HITS = 10;
const MOST_FILES = 6;
/** Each excerpt may cost a file of its own; what stands lower is known by its title and heading. */
const MOST_EXCERPTS = 6;
/** Sections of one lesson that may stand in a list: more would push other pages out of it. */
const MOST_OF_ONE_ITEM = 2;
const EXCERPT_LENGTH = 64;

/** Rejects when the core cannot be had or was written by another version. */
export async function openEngine(load: Load): Promise<Engine> {
  const core = fromJson<Core>(await load(CORE_FILE));
  if (core.version !== CORE_VERSION) throw new Error(`The index is of version ${core.version}`);
  const lexicon = lexiconFrom(core);
  const shards = keeping(async (name: string) => decodeShard(await load(name)));
  const texts = keeping(async (name: string) => fromJson<readonly string[]>(await load(name)));

  const matchesFor = async (plan: Plan): Promise<Match[]> => {
    const files = filesFor(plan, lexicon, MOST_FILES);
    return matchesOf(plan, await Promise.all(files.map(shards)), lexicon.sounds);
  };
  const textOf = async (document: number): Promise<string> => {
    const [first, file] = fileOf(core.texts, document) ?? [0, undefined];
    return file === undefined ? '' : ((await texts(file))[document - first] ?? '');
  };

  return {
    async search(question) {
      const plan = planOf(question, lexicon);
      if (!plan) return null;
      const matches = await matchesFor(plan);
      const needles = needlesOf(matches, core);
      const documents = spread(rank(matches, plan, core), core);
      const hits = documents.slice(0, MOST_HITS).map((document) => hitOf(document, core, needles));
      const hasMore = documents.length > hits.length;
      return { hits, hasMore, nearest: hits.length > 0 ? [] : nearestTitles(plan.folded, lexicon) };
    },
    async excerpts(question, documents) {
      const plan = planOf(question, lexicon);
      const needles = plan ? needlesOf(await matchesFor(plan), core) : [];
      const found = await Promise.all(documents.slice(0, MOST_EXCERPTS).map(textOf));
      return found.map((text) => excerpt(text, needles, EXCERPT_LENGTH));
    },
  };
}

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

/** Without the lesser sections of a lesson that has several among the found. */
function spread(ranked: readonly Ranked[], core: Core): number[] {
  const taken = new Map<number, number>();
  return ranked.flatMap(({ document }) => {
    const item = core.documents[document]?.[0] ?? -1;
    const before = taken.get(item) ?? 0;
    taken.set(item, before + 1);
    return before < MOST_OF_ONE_ITEM ? [document] : [];
  });
}

function hitOf(document: number, core: Core, needles: readonly string[]): Hit {
  const [item = -1, heading = ''] = core.documents[document] ?? [];
  const [kind = 'lesson', title = ''] = core.items[item] ?? [];
  return {
    document,
    kind,
    title: mark(title, needles),
    heading: mark(heading, needles),
    address: addressOf(document, core),
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
