/** The core as a question meets it, worked out once when it is loaded. */
import type { Core } from './core.ts';
import { type Sounds, soundsFrom } from './sounds.ts';
import { fold } from './tokens.ts';

export interface Lexicon {
  readonly core: Core;
  readonly sounds: Sounds;
  /** All titles, folded, one a line; likewise all headings and all words of the thesaurus. */
  readonly titles: string;
  readonly headings: string;
  readonly words: string;
  /** Every word of the thesaurus with its group and, for two Han characters and more, how they sound. */
  readonly synonyms: readonly {
    readonly group: number;
    readonly word: string;
    readonly syllables: readonly string[] | undefined;
  }[];
}

export function lexiconFrom(core: Core): Lexicon {
  const sounds = soundsFrom(core.sounds);
  return {
    core,
    sounds,
    titles: fold(core.items.map(([, title]) => title).join('\n')),
    headings: fold(core.documents.map(([, heading]) => heading).join('\n')),
    words: core.groups.flat().join('\n'),
    synonyms: core.groups.flatMap((words, group) =>
      words.map((word) => ({ group, word, syllables: syllablesOf(word, sounds) })),
    ),
  };
}

function syllablesOf(word: string, sounds: Sounds): string[] | undefined {
  const syllables = Array.from(word).flatMap((character) => sounds.get(character) ?? []);
  return syllables.length > 1 && syllables.length === word.length ? syllables : undefined;
}
