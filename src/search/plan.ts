/** From a question to what must be looked up, and in which files. */
import { fileOf, placesOf, shardKey } from './core.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, LONGEST_QUERY, type QueryTerm, queryTerms } from './tokens.ts';

export interface Plan {
  readonly folded: string;
  /** The most telling first. */
  readonly terms: readonly AskedTerm[];
  readonly groups: readonly AskedGroup[];
}

export interface AskedTerm extends QueryTerm {
  /** 1 for what a title or the thesaurus knows, less for a pair that may be but the seam of two words. */
  readonly weight: number;
}

/** A group of the thesaurus with a word in the question, by number, and where the word stands. */
interface AskedGroup {
  readonly group: number;
  readonly start: number;
  readonly end: number;
  /** The question only sounds like the word: it counts unless the characters are known as they are. */
  readonly heard: boolean;
}

const WEIGHT = { title: 1, heading: 0.9, other: 0.6 } as const;

/** Undefined for a question with nothing to look up: empty, spaces, signs alone. */
export function planOf(question: string, lexicon: Lexicon): Plan | undefined {
  const folded = fold(question.slice(0, LONGEST_QUERY)).slice(0, LONGEST_QUERY);
  const groups = askedGroups(folded, lexicon);
  const terms = queryTerms(folded).map((asked) => ({ ...asked, weight: weightOf(asked.term, lexicon) }));
  if (terms.length === 0 && groups.length === 0) return undefined;
  return { folded, terms: terms.toSorted((a, b) => b.weight - a.weight || a.start - b.start), groups };
}

/** The files of terms that a plan needs, at most `most`, the most telling first. */
export function filesFor(plan: Plan, { core, sounds }: Lexicon, most: number): string[] {
  const keys = plan.terms.map(({ term }) => shardKey(term, sounds));
  if (plan.groups.length > 0) keys.unshift('~');
  const files = keys.flatMap((key) => fileOf(core.shards, key)?.[1] ?? []);
  return [...new Set(files)].slice(0, most);
}

function weightOf(term: string, { titles, words, headings }: Lexicon): number {
  if (titles.includes(term) || words.includes(term)) return WEIGHT.title;
  return headings.includes(term) ? WEIGHT.heading : WEIGHT.other;
}

function askedGroups(folded: string, { synonyms, sounds }: Lexicon): AskedGroup[] {
  const heard = Array.from(folded, (character) => sounds.get(character));
  // Places are counted in UTF-16 units; with a wide character among them, sounds are left alone.
  const isPlain = heard.length === folded.length;
  return synonyms.flatMap(({ group, word, syllables }) => {
    const written = placesOf(word, folded);
    const places = written.map((start) => ({ start, heard: false }));
    for (let start = 0; isPlain && syllables && start + syllables.length <= heard.length; start += 1) {
      const isHeard = syllables.every((syllable, at) => heard[start + at] === syllable);
      if (isHeard && !written.includes(start)) places.push({ start, heard: true });
    }
    return places.map((place) => ({ group, end: place.start + word.length, ...place }));
  });
}
