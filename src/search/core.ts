/** What every search loads first: what can be found, which file holds which terms, and the words that mean the same. */
import type { DocumentKind } from './documents.ts';
import type { Sounds, SoundTable } from './sounds.ts';
import { isHan } from './tokens.ts';

export const CORE_FILE = 'core.bin';

/** Raised when an older browser tab could misread what a newer build wrote. */
export const CORE_VERSION = 1;

export interface Core {
  readonly version: number;
  /** Things that can be found; a lesson is one, whatever its sections. */
  readonly items: readonly (readonly [kind: DocumentKind, title: string, address: string])[];
  /** By document number: its item, its heading, its anchor where `anchorFrom` does not give it. */
  readonly documents: readonly (readonly [item: number, heading: string, anchor?: string])[];
  /** The score that a byte of 255 stands for. */
  readonly highestScore: number;
  /** First key held by each file, ascending. */
  readonly shards: readonly (readonly [key: string, file: string])[];
  /** First document whose text each file holds, ascending. */
  readonly texts: readonly (readonly [document: number, file: string])[];
  /** Groups of words that find each other, folded. */
  readonly groups: readonly (readonly string[])[];
  readonly sounds: SoundTable;
}

/** The id that a page most often gives a heading. What differs is written out in the core. */
export function anchorFrom(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** Address of a document; `''` for a number the core does not have. */
export function addressOf(document: number, core: Core): string {
  const [item = -1, heading = '', anchor = anchorFrom(heading)] = core.documents[document] ?? [];
  const address = core.items[item]?.[2] ?? '';
  return anchor === '' ? address : `${address}#${anchor}`;
}

/** The term under which documents with a word of a group are listed. No typed word begins like it. */
export function groupTerm(group: number): string {
  return `~${group.toString(36)}`;
}

/** Terms with the same key are in the same file. */
export function shardKey(term: string, sounds: Sounds): string {
  const [first = ''] = [...term];
  if (term.startsWith('~')) return '~';
  if (!isHan(term)) return ` ${first}`;
  return sounds.get(first) ?? '{';
}

/** The file that holds a key, with the first key it holds, of a list in ascending order. */
export function fileOf<Key extends string | number>(
  files: readonly (readonly [first: Key, file: string])[],
  key: Key,
): readonly [first: Key, file: string] | undefined {
  return files.findLast(([first]) => first <= key);
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
