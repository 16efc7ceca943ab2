/**
 * What every search loads first: enough to plan a question and to rank what answers it. Titles, addresses and texts are
 * in files of their own, loaded for the results that are shown.
 */
import type { DocumentKind } from './documents.ts';
import type { Sounds, SoundTable } from './sounds.ts';
import { isHan } from './tokens.ts';

export const CORE_FILE = 'core.bin';

/** Raised when an older browser tab could misread what a newer build wrote. */
export const CORE_VERSION = 2;

export interface Core {
  readonly version: number;
  /** Part of the name of every other file, so that files of two builds are never mixed. */
  readonly build: string;
  /** How many documents there are. They are numbered in order. */
  readonly documents: number;
  /** Things to find in document order: `count` in a row of a kind, each of `size` documents (a whole and its sections). */
  readonly items: readonly (readonly [kind: DocumentKind, size: number, count: number])[];
  /** The score that the highest byte stands for. */
  readonly highestScore: number;
  /** First key held by each file of terms, ascending. */
  readonly shards: readonly string[];
  /** How many documents each file of texts holds, in document order. */
  readonly texts: readonly number[];
  /** Groups of words that find each other, folded. */
  readonly groups: readonly (readonly string[])[];
  readonly sounds: SoundTable;
}

/** One document as a file of texts has it. The address has the base path, and a section's its anchor. */
export type TextRow = readonly [title: string, heading: string, address: string, text: string];

/** Name of a file of terms, by its place in `shards`. */
export function termsFile(build: string, at: number): string {
  return `terms-${build}-${at}.bin`;
}

/** Name of a file of texts, by its place in `texts`. */
export function textsFile(build: string, at: number): string {
  return `texts-${build}-${at}.bin`;
}

/** Name of the file with all titles, loaded only when nothing was found. */
export function titlesFile(build: string): string {
  return `titles-${build}.bin`;
}

/** The term under which documents with a word of a group are listed. No typed word begins like it. */
export function groupTerm(group: number): string {
  return `~${group.toString(36)}`;
}

/**
 * Terms with the same key are in the same file, and a term's stand-ins lie with it or right behind it: terms that sound
 * the same share its key, longer ones have a key that begins with its own.
 */
export function shardKey(term: string, sounds: Sounds): string {
  if (term.startsWith('~')) return term;
  if (!isHan(term)) return ` ${term}`;
  return Array.from(term, (character) => sounds.get(character) ?? '{').join(' ');
}

/** Place of the file that holds a key. The first file holds all that comes before the second. */
export function shardAt(key: string, shards: readonly string[]): number {
  return Math.max(
    0,
    shards.findLastIndex((first) => first <= key),
  );
}

/** Where words of a group stand in a folded text. A word of letters or digits counts only where it stands alone. */
export function placesOf(word: string, folded: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const before = LATIN.test(word[0] ?? '') && LATIN.test(folded[at - 1] ?? '');
    const behind = LATIN.test(word.at(-1) ?? '') && LATIN.test(folded[at + word.length] ?? '');
    if (!before && !behind) places.push(at);
  }
  return places;
}

const LATIN = /[a-z0-9]/;
