/** From a question to what must be looked up, and in which files. */
import { groupTerm, placesOf, shardAt, shardKey, termsFile } from './core.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, isHan, LONGEST_QUERY, type QueryTerm, queryTerms } from './tokens.ts';

export interface Plan {
  readonly folded: string;
  /** In reading order. */
  readonly terms: readonly QueryTerm[];
  readonly groups: readonly AskedGroup[];
}

/** A group of the thesaurus with a word in the question, by number, and where the word stands. */
interface AskedGroup {
  readonly group: number;
  readonly start: number;
  readonly end: number;
  /** The question only sounds like the word: it counts unless the characters are known as they are. */
  readonly heard: boolean;
}

/** Undefined for a question with nothing to look up: empty, spaces, signs alone. */
export function planOf(question: string, lexicon: Lexicon): Plan | undefined {
  const folded = fold(question.slice(0, LONGEST_QUERY)).slice(0, LONGEST_QUERY);
  const groups = askedGroups(folded, lexicon);
  const terms = queryTerms(folded);
  return terms.length === 0 && groups.length === 0 ? undefined : { folded, terms, groups };
}

/**
 * The files of terms that a plan needs, at most `most`. First those of words that the thesaurus knows, then those of the
 * other terms, last the files where longer terms begin; what may be but the seam of two known words gives way.
 */
export function filesFor({ terms, groups }: Plan, { core, sounds }: Lexicon, most: number): string[] {
  const at = (term: string) => shardAt(shardKey(term, sounds), core.shards);
  const isInside = ({ start, end }: QueryTerm) =>
    groups.some((word) => word.start <= start && end <= word.end);
  const isSeam = ({ start, end }: QueryTerm) =>
    groups.some((word) => word.end === end - 1) && groups.some((word) => word.start === start + 1);
  const urgency = (term: QueryTerm) => (isInside(term) ? 0 : isSeam(term) ? 2 : 1);
  const places = [
    ...groups.map(({ group }) => at(groupTerm(group))),
    ...terms.toSorted((a, b) => urgency(a) - urgency(b)).map(({ term }) => at(term)),
    ...terms.flatMap(({ term }) => {
      // A pair of characters is as long as a term of characters gets.
      if (isHan(term) && [...term].length > 1) return [];
      const first = at(term);
      const last = shardAt(`${shardKey(term, sounds)}\uffff`, core.shards);
      return Array.from({ length: last - first }, (_, step) => first + step + 1);
    }),
  ];
  return [...new Set(places)].slice(0, most).map((place) => termsFile(core.build, place));
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
