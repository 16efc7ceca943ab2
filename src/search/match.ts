/** What the index has for a plan, and what stands in for what it does not have. */
import { groupTerm } from './core.ts';
import type { Plan } from './plan.ts';
import { LEVEL, type Postings, type Shard } from './shard.ts';
import { type Sounds, soundOf } from './sounds.ts';
import type { QueryTerm } from './tokens.ts';

/** A term of the index that answers to the part of the question from `start` to `end`. */
export interface Match {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly postings: Postings;
  /** In how many documents it is, or anything else that stands in for the same part: what is in few, tells much. */
  readonly frequency: number;
  /** 1 for what a title or the thesaurus has, less for a pair that may be but the seam of two words. */
  readonly weight: number;
  /** 1 for the very words, less for what stands in for them. */
  readonly credit: number;
  /** It only sounds like what was asked. */
  readonly isGuess: boolean;
}

const WEIGHT = { [LEVEL.title]: 1, [LEVEL.heading]: 0.9, [LEVEL.text]: 0.6 } as const;
const CREDIT = { group: 0.85, prefix: 0.8, homophone: 0.7 } as const;
const MOST_STAND_INS = 12;

/** `shards`: those loaded for the plan. */
export function matchesOf(plan: Plan, shards: readonly Shard[], sounds: Sounds): Match[] {
  const known: Match[] = [];
  const unknown: QueryTerm[] = [];
  for (const asked of plan.terms) {
    const postings = lookUp(asked.term, shards);
    if (postings) known.push(matchOf(asked, postings, 1, false));
    else unknown.push(asked);
  }
  // The seam of a known word and its neighbour is no misspelling, and a lone character says little beside others.
  const isKnown = (part: { start: number; end: number }) =>
    known.some(({ start, end }) => start < part.end && part.start < end);
  const isAlone = new Set(plan.terms.map(({ start }) => start)).size === 1;
  const missing = isAlone ? plan.terms : unknown.filter((asked) => !isKnown(asked));
  const standing = missing.flatMap((asked) => standIns(asked, isAlone, shards, sounds));
  const meant = plan.groups.flatMap(({ group, start, end, heard }): Match[] => {
    const term = groupTerm(group);
    const postings = lookUp(term, shards);
    if (!postings || (heard && isKnown({ start, end }))) return [];
    const credit = heard ? CREDIT.homophone : CREDIT.group;
    return [matchOf({ term, start, end }, postings, credit, heard)];
  });
  return [...known, ...standing, ...meant];
}

function matchOf(asked: QueryTerm, postings: Postings, credit: number, isGuess: boolean): Match {
  const { frequency, level } = postings;
  return { ...asked, postings, frequency, weight: WEIGHT[level], credit, isGuess };
}

function lookUp(term: string, shards: readonly Shard[]): Postings | undefined {
  for (const shard of shards) {
    const postings = shard.get(term);
    if (postings) return postings;
  }
  return undefined;
}

/** Longer terms that a term begins, and terms that sound like it; the most frequent first, a handful. */
function standIns(asked: QueryTerm, isAlone: boolean, shards: readonly Shard[], sounds: Sounds): Match[] {
  const { term } = asked;
  const isSingle = [...term].length === 1;
  const sound = isSingle ? undefined : soundOf(term, sounds);
  const found: Match[] = [];
  const add = (candidate: string, shard: Shard, isGuess: boolean) => {
    const postings = shard.get(candidate);
    if (!postings || candidate === term) return;
    const credit = isGuess ? CREDIT.homophone : CREDIT.prefix;
    found.push(matchOf({ ...asked, term: candidate }, postings, credit, isGuess));
  };
  for (const shard of shards) {
    if (isAlone || !isSingle) {
      for (const candidate of shard.keys()) if (candidate.startsWith(term)) add(candidate, shard, false);
    }
    const heard = sound === undefined ? [] : (bySound(shard, sounds).get(sound) ?? []);
    for (const candidate of heard) add(candidate, shard, true);
  }
  const mostFrequent = found.toSorted(
    (a, b) => b.credit - a.credit || b.frequency - a.frequency || (a.term < b.term ? -1 : 1),
  );
  const few = mostFrequent.slice(0, MOST_STAND_INS);
  const together = few.reduce((sum, { frequency }) => sum + frequency, 0);
  return few.map((match) => ({ ...match, frequency: together }));
}

const heardIn = new WeakMap<Shard, ReadonlyMap<string, readonly string[]>>();

/** The terms of a shard by their sound, worked out when first asked for. */
function bySound(shard: Shard, sounds: Sounds): ReadonlyMap<string, readonly string[]> {
  const kept = heardIn.get(shard);
  if (kept) return kept;
  const terms = new Map<string, string[]>();
  for (const term of shard.keys()) {
    const sound = soundOf(term, sounds);
    if (sound !== undefined) terms.set(sound, [...(terms.get(sound) ?? []), term]);
  }
  heardIn.set(shard, terms);
  return terms;
}
