/** Where a lesson's text first uses each term of the glossary. Pure: it cuts text into pieces and changes none of it. */
import type { Term } from '#domain/reference/reference.ts';

/** One name of a term, as it may stand in a text. */
export interface TermName {
  /** Id of the term. */
  readonly id: string;
  readonly name: string;
}

/** The use of a term, with the brackets and quotes before it and the punctuation behind: no line may break there. */
export interface Use {
  readonly id: string;
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Plain text, or the use of a term. Joined in order, pieces are the text they were cut from. */
export type Piece = string | Use;

const OPENING = /[（“‘《〈「『【]+$/u;
const CLOSING = /^[，。；：、！？）”’》〉」』】…]+/u;

/** Every name of every term, the longest first; a name of two terms belongs to the first of them. */
export function termNames(glossary: readonly Pick<Term, 'id' | 'term' | 'aliases'>[]): TermName[] {
  const owners = new Map<string, string>();
  for (const { id, term } of glossary) if (!owners.has(term)) owners.set(term, id);
  for (const { id, aliases } of glossary) {
    for (const alias of aliases) if (!owners.has(alias)) owners.set(alias, id);
  }
  return [...owners].map(([name, id]) => ({ id, name })).toSorted((a, b) => b.name.length - a.name.length);
}

/**
 * The texts of a lesson, section by section in reading order, each cut at the first use of every term. Of names that
 * begin at one place the longest counts. A term is marked once in the lesson, and a section has at most `most` marks;
 * a term that found no room is marked in a later section. `names` as `termNames` gives them.
 */
export function linkTerms(
  sections: readonly (readonly string[])[],
  names: readonly TermName[],
  most: number,
): Piece[][][] {
  const linked = new Set<string>();
  return sections.map((texts) => {
    let room = most;
    return texts.map((text) => {
      const pieces: Piece[] = [];
      let from = 0;
      for (const { start, name, id } of usesIn(text, names)) {
        if (room === 0 || linked.has(id)) continue;
        linked.add(id);
        room -= 1;
        const plain = text.slice(from, start);
        const before = OPENING.exec(plain)?.[0] ?? '';
        const after = CLOSING.exec(text.slice(start + name.length))?.[0] ?? '';
        if (plain !== before) pieces.push(plain.slice(0, plain.length - before.length));
        pieces.push({ id, before, word: name, after });
        from = start + name.length + after.length;
      }
      return from < text.length ? [...pieces, text.slice(from)] : pieces;
    });
  });
}

/** All uses in a text from left to right, none within another. */
function usesIn(text: string, names: readonly TermName[]): (TermName & { readonly start: number })[] {
  const present = names.filter(({ name }) => text.includes(name));
  if (present.length === 0) return [];
  const borders = wordBorders(text);
  const uses: (TermName & { readonly start: number })[] = [];
  for (let at = 0; at < text.length; ) {
    const use = borders.has(at)
      ? present.find(({ name }) => text.startsWith(name, at) && borders.has(at + name.length))
      : undefined;
    if (use) uses.push({ ...use, start: at });
    at += use?.name.length ?? 1;
  }
  return uses;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin and end: 还款日 is no word of 还款日期, nor LPR of LPRS. */
function wordBorders(text: string): ReadonlySet<number> {
  return new Set([0, text.length, ...[...words.segment(text)].map(({ index }) => index)]);
}
