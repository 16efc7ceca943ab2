/** The core as a question meets it, worked out once when it is loaded. */
import type { Core } from './core.ts';
import type { DocumentKind } from './documents.ts';
import { type Sounds, soundsFrom } from './sounds.ts';

export interface Lexicon {
  readonly core: Core;
  readonly sounds: Sounds;
  /** By document number: what it is, and the number of the thing it is a part of. */
  readonly documents: readonly { readonly kind: DocumentKind; readonly item: number }[];
  /** By document number: the file of texts that holds it, and its place there. */
  readonly texts: readonly { readonly file: number; readonly row: number }[];
  /** Every word of the thesaurus with its group and, for two Han characters and more, how they sound. */
  readonly synonyms: readonly {
    readonly group: number;
    readonly word: string;
    readonly syllables: readonly string[] | undefined;
  }[];
}

export function lexiconFrom(core: Core): Lexicon {
  const sounds = soundsFrom(core.sounds);
  const items = core.items.flatMap(([kind, size, count]) =>
    Array.from({ length: count }, () => ({ kind, size })),
  );
  return {
    core,
    sounds,
    documents: items.flatMap(({ kind, size }, item) => Array.from({ length: size }, () => ({ kind, item }))),
    texts: core.texts.flatMap((held, file) => Array.from({ length: held }, (_, row) => ({ file, row }))),
    synonyms: core.groups.flatMap((words, group) =>
      words.map((word) => ({ group, word, syllables: syllablesOf(word, sounds) })),
    ),
  };
}

function syllablesOf(word: string, sounds: Sounds): string[] | undefined {
  const syllables = Array.from(word).flatMap((character) => sounds.get(character) ?? []);
  return syllables.length > 1 && syllables.length === word.length ? syllables : undefined;
}
