/**
 * From a question to a ranking: which terms to look up, what stands in for those the index does not have, and the order
 * of what is found. Pure: the caller fetches the files in between.
 */
import lunr from 'lunr';
import { type Core, fileOf, groupTerm, placesOf, shardKey } from './core.ts';
import { type Postings, type Shard, scoreFromByte } from './shard.ts';
import { type Sounds, soundOf } from './sounds.ts';
import { fold, isHan, LONGEST_QUERY, type QueryTerm, queryTerms } from './tokens.ts';

export interface Plan {
  readonly folded: string;
  /** The most telling first. */
  readonly terms: readonly QueryTerm[];
  /** Groups of the thesaurus with a word in the question, by number, and where the word stands. */
  readonly groups: readonly { readonly group: number; readonly start: number; readonly end: number }[];
}

/** A term of the index that answers to a part of the question. */
export interface Match {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly postings: Postings;
  /** 1 for the very words, less for what stands in for them. */
  readonly credit: number;
}

export interface Ranked {
  readonly document: number;
  readonly score: number;
}

const CREDIT = { group: 0.85, homophone: 0.7, prefix: 0.8 } as const;
/** How much of a question, by the weight of its terms, a document must answer to be shown at all. */
const LEAST_COVERAGE = 0.22;
const MOST_STANDINGS_IN = 12;

/** Undefined for a question with nothing to look up: empty, spaces, signs alone. */
export function planOf(question: string, core: Core): Plan | undefined {
  const folded = fold(question.slice(0, LONGEST_QUERY)).slice(0, LONGEST_QUERY);
  const groups = core.groups.flatMap((words, group) =>
    words.flatMap((word) =>
      placesOf(word, folded).map((start) => ({ group, start, end: start + word.length })),
    ),
  );
  const found = queryTerms(folded);
  if (found.length === 0 && groups.length === 0) return undefined;
  // What a title or the thesaurus knows is worth a file; the seam between two words seldom is.
  const inTitles = (term: string) => core.items.some(([, title]) => fold(title).includes(term));
  const inHeadings = (term: string) => core.documents.some(([, heading]) => fold(heading).includes(term));
  const worth = (term: string) => (inTitles(term) ? 0 : inHeadings(term) ? 1 : 2);
  const ranked = found.map((term, at) => ({ term, at, worth: worth(term.term) }));
  ranked.sort((a, b) => a.worth - b.worth || a.at - b.at);
  return { folded, terms: ranked.map(({ term }) => term), groups };
}

/** The files of terms that a plan needs, at most `most`, the most telling first. */
export function filesFor(plan: Plan, core: Core, sounds: Sounds, most: number): string[] {
  const keys = plan.terms.map(({ term }) => shardKey(term, sounds));
  if (plan.groups.length > 0) keys.unshift('~');
  const files = keys.flatMap((key) => fileOf(core.shards, key) ?? []);
  return [...new Set(files)].slice(0, most);
}

/** What the index has for the plan. `shards`: the loaded ones. */
export function matchesOf(plan: Plan, shards: readonly Shard[], sounds: Sounds): Match[] {
  const matches: Match[] = [];
  for (const { term, start, end } of plan.terms) {
    for (const [stand, credit] of standingsIn(term, shards, sounds)) {
      const postings = lookUp(stand, shards);
      if (postings) matches.push({ term: stand, start, end, postings, credit });
    }
  }
  for (const { group, start, end } of plan.groups) {
    const postings = lookUp(groupTerm(group), shards);
    if (postings) matches.push({ term: groupTerm(group), start, end, postings, credit: CREDIT.group });
  }
  return matches;
}

function lookUp(term: string, shards: readonly Shard[]): Postings | undefined {
  for (const shard of shards) {
    const postings = shard.get(term);
    if (postings) return postings;
  }
  return undefined;
}

/** The term itself; for a single character also the pairs it begins; for one unknown, what begins or sounds like it. */
function standingsIn(term: string, shards: readonly Shard[], sounds: Sounds): [string, number][] {
  const known = lookUp(term, shards) !== undefined;
  const single = isHan(term) && [...term].length === 1;
  if (known && !single) return [[term, 1]];
  const found: [string, number][] = known ? [[term, 1]] : [];
  const sound = single || !isHan(term) ? undefined : soundOf(term, sounds);
  const begins = single || term.length > 1;
  for (const shard of shards) {
    for (const [candidate, { frequency }] of shard) {
      if (candidate === term || candidate.startsWith('~') || isHan(candidate) !== isHan(term)) continue;
      if (begins && candidate.startsWith(term)) found.push([candidate, CREDIT.prefix + frequency / 1e6]);
      else if (sound !== undefined && candidate.length === term.length && soundOf(candidate, sounds) === sound) {
        found.push([candidate, CREDIT.homophone + frequency / 1e6]);
      }
    }
  }
  // The fraction put the more frequent first; it is far below what a score can show.
  return found.toSorted(([, a], [, b]) => b - a).slice(0, MOST_STANDINGS_IN);
}

/**
 * Best first. lunr adds up what each term is worth in each document; the sum alone would let one frequent word
 * outweigh the rest of the question, so it is weighed by how much of the question the document answers.
 */
export function rank(matches: readonly Match[], plan: Plan, core: Core): Ranked[] {
  if (matches.length === 0) return [];
  const sums = lunrSums(matches, core);
  const highest = Math.max(...sums.values());
  const { weights, total } = weightsOf(matches, plan, core);
  const covered = new Map<number, Float64Array>();
  for (const { start, end, postings, credit } of matches) {
    const worth = idf(postings.frequency, core.documents.length) * credit;
    for (const document of postings.documents) {
      let places = covered.get(document);
      if (!places) covered.set(document, (places = new Float64Array(plan.folded.length)));
      for (let at = start; at < end; at += 1) places[at] = Math.max(places[at] ?? 0, worth);
    }
  }
  const ranked: Ranked[] = [];
  for (const [document, sum] of sums) {
    const places = covered.get(document) ?? new Float64Array(0);
    const coverage = places.reduce((all, worth, at) => all + Math.min(worth, weights[at] ?? 0), 0) / total;
    if (coverage < LEAST_COVERAGE) continue;
    ranked.push({ document, score: coverage * (0.4 + sum / highest) });
  }
  // Of equals the earlier: a lesson before its sections, a course before its lessons.
  return ranked.toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/** What each place of the question weighs: the rarest term over it, and for what the index lacks half the rarest of all. */
function weightsOf(matches: readonly Match[], plan: Plan, core: Core): { weights: Float64Array; total: number } {
  const weights = new Float64Array(plan.folded.length);
  for (const { start, end, postings } of matches) {
    const worth = idf(postings.frequency, core.documents.length);
    for (let at = start; at < end; at += 1) weights[at] = Math.max(weights[at] ?? 0, worth);
  }
  let total = 0;
  const unknown = idf(0, core.documents.length) / 2;
  const asked = new Set(plan.terms.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  for (const [at, weight] of weights.entries()) total += weight > 0 ? weight : asked.has(at) ? unknown : 0;
  return { weights, total };
}

/** By document: the sum of lunr's scores, from an index of the matches alone. */
function lunrSums(matches: readonly Match[], core: Core): Map<number, number> {
  const credits = new Map<string, number>();
  const postings = new Map<string, Postings>();
  for (const match of matches) {
    credits.set(match.term, Math.max(credits.get(match.term) ?? 0, match.credit));
    postings.set(match.term, match.postings);
  }
  const vectors = new Map<number, number[]>();
  const inverted = [...postings].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([term, listed], index) => {
    for (const [at, document] of listed.documents.entries()) {
      const vector = vectors.get(document) ?? [];
      vector.push(index, scoreFromByte(listed.scores[at] ?? 1, core.highestScore));
      vectors.set(document, vector);
    }
    const all = Object.fromEntries(listed.documents.map((document) => [document, {}]));
    return [term, { _index: index, all }];
  });
  const index = lunr.Index.load({
    version: lunr.version,
    fields: ['all'],
    fieldVectors: [...vectors].map(([document, vector]) => [`all/${document}`, vector]),
    invertedIndex: inverted,
    pipeline: [],
  });
  const results = index.query((query) => {
    for (const [term, boost] of credits) query.term(term, { usePipeline: false, boost });
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), score]));
}

function idf(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
