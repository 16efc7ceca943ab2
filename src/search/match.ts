/** What the index has for a plan, and what stands in for what it does not have. */
import { groupTerm } from './core.ts';
import type { AskedTerm, Plan } from './plan.ts';
import type { Postings, Shard } from './shard.ts';
import { type Sounds, soundOf } from './sounds.ts';

/** A term of the index that answers to the part of the question from `start` to `end`. */
export interface Match {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  readonly postings: Postings;
  /** How telling the part of the question is, whatever answers to it. */
  readonly weight: number;
  /** 1 for the very words, less for what stands in for them. */
  readonly credit: number;
}

const CREDIT = { group: 0.85, prefix: 0.8, homophone: 0.7 } as const;
const MOST_STAND_INS = 12;

/** `shards`: those loaded for the plan. */
export function matchesOf(plan: Plan, shards: readonly Shard[], sounds: Sounds): Match[] {
  const known: Match[] = [];
  const unknown: AskedTerm[] = [];
  for (const asked of plan.terms) {
    const postings = lookUp(asked.term, shards);
    if (postings) known.push({ ...asked, postings, credit: 1 });
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
    return [{ term, start, end, postings, weight: 1, credit: heard ? CREDIT.homophone : CREDIT.group }];
  });
  return [...known, ...standing, ...meant];
}

function lookUp(term: string, shards: readonly Shard[]): Postings | undefined {
  for (const shard of shards) {
    const postings = shard.get(term);
    if (postings) return postings;
  }
  return undefined;
}

/** Longer terms that a term begins, and terms that sound like it; the most frequent first, a handful. */
function standIns(asked: AskedTerm, isAlone: boolean, shards: readonly Shard[], sounds: Sounds): Match[] {
  const { term } = asked;
  const isSingle = [...term].length === 1;
  const sound = isSingle ? undefined : soundOf(term, sounds);
  const found: Match[] = [];
  for (const shard of shards) {
    for (const [candidate, postings] of shard) {
      if (candidate === term || candidate.startsWith('~')) continue;
      const isBegun = candidate.startsWith(term) && (isAlone || !isSingle);
      const isHeard = sound !== undefined && soundOf(candidate, sounds) === sound;
      if (!isBegun && !isHeard) continue;
      const credit = isBegun ? CREDIT.prefix : CREDIT.homophone;
      found.push({ ...asked, term: candidate, postings, credit });
    }
  }
  const mostFrequent = found.toSorted(
    (a, b) =>
      b.credit - a.credit || b.postings.frequency - a.postings.frequency || (a.term < b.term ? -1 : 1),
  );
  return mostFrequent.slice(0, MOST_STAND_INS);
}
