/** The order of what was found. */
import lunr from 'lunr';
import type { Core } from './core.ts';
import type { Match } from './match.ts';
import type { Plan } from './plan.ts';
import { type Postings, scoreFromByte } from './shard.ts';

export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** How much of a question, by the weight of its parts, a document must answer to be shown at all. */
const LEAST_COVERAGE = 0.22;
/** The same when nothing of it was found as it was written: two characters that sound alike prove little. */
const LEAST_HEARD = 0.5;
/** What covering the question is worth beside the sum of its terms, which is 1 for the best document. */
const COVERAGE_ALONE = 0.4;

/**
 * Best first. lunr adds up what each term is worth in each document; the sum alone would let one frequent word
 * outweigh the rest of the question, so it is weighed by how much of the question the document answers.
 */
export function rank(matches: readonly Match[], plan: Plan, core: Core): Ranked[] {
  if (matches.length === 0) return [];
  const sums = lunrSums(matches, core);
  const highest = Math.max(...sums.values());
  const covered = coverageOf(matches, plan, core);
  const written = new Set(matches.flatMap(({ isGuess, postings }) => (isGuess ? [] : postings.documents)));
  const ranked: Ranked[] = [];
  for (const [document, sum] of sums) {
    const coverage = covered.get(document) ?? 0;
    if (coverage < (written.has(document) ? LEAST_COVERAGE : LEAST_HEARD)) continue;
    ranked.push({ document, score: coverage * (COVERAGE_ALONE + sum / highest) });
  }
  // Of equals the earlier: a course before its lessons, a lesson before its sections.
  return ranked.toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/**
 * By document: the share of the question it answers, 0 to 1. Each place of the question weighs as much as the most
 * telling term over it; a place that the index knows nothing of weighs half of what the rarest term would.
 */
function coverageOf(matches: readonly Match[], plan: Plan, core: Core): Map<number, number> {
  const weights = new Float64Array(plan.folded.length);
  const answered = new Map<number, Float64Array>();
  for (const { start, end, postings, frequency, weight, credit } of matches) {
    const worth = rarity(frequency, core) * weight;
    raise(weights, start, end, worth);
    for (const document of postings.documents) {
      const places = answered.get(document) ?? new Float64Array(plan.folded.length);
      raise(places, start, end, worth * credit);
      answered.set(document, places);
    }
  }
  const unknown = new Float64Array(plan.folded.length);
  for (const { start, end } of plan.terms) raise(unknown, start, end, rarity(0, core) / 2);
  const total = weights.reduce((sum, weight, at) => sum + (weight > 0 ? weight : (unknown[at] ?? 0)), 0);
  const shares = [...answered].map(([document, places]) => {
    return [document, places.reduce((sum, worth) => sum + worth, 0) / total] as const;
  });
  return new Map(shares);
}

function raise(places: Float64Array, start: number, end: number, worth: number): void {
  for (let at = start; at < end; at += 1) places[at] = Math.max(places[at] ?? 0, worth);
}

/** By document: the sum of lunr's scores, from an index of the matches alone. */
export function lunrSums(matches: readonly Match[], core: Pick<Core, 'highestScore'>): Map<number, number> {
  const boosts = new Map<string, number>();
  const postings = new Map<string, Postings>();
  for (const match of matches) {
    boosts.set(match.term, Math.max(boosts.get(match.term) ?? 0, match.credit * match.weight));
    postings.set(match.term, match.postings);
  }
  const vectors = new Map<number, number[]>();
  const inTermOrder = [...postings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const invertedIndex = inTermOrder.map(([term, { documents, scores }], index) => {
    for (const [at, document] of documents.entries()) {
      const vector = vectors.get(document) ?? [];
      vector.push(index, scoreFromByte(scores[at] ?? 1, core.highestScore));
      vectors.set(document, vector);
    }
    return [term, { _index: index, all: Object.fromEntries(documents.map((document) => [document, {}])) }];
  });
  const index = lunr.Index.load({
    version: lunr.version,
    fields: ['all'],
    fieldVectors: [...vectors].map(([document, vector]) => [`all/${document}`, vector]),
    invertedIndex,
    pipeline: [],
  });
  const results = index.query((query) => {
    for (const [term, boost] of boosts) query.term(term, { usePipeline: false, boost });
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), score]));
}

/** Inverse document frequency, as BM25 has it. Above 0 whatever the frequency. */
function rarity(frequency: number, core: Core): number {
  const others = Math.max(0, core.documents - frequency);
  return Math.log(1 + (others + 0.5) / (frequency + 0.5));
}
