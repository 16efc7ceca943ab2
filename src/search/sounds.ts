/**
 * How characters sound, toneless and with the differences folded that southern speakers and hurried typists drop
 * (zh/z, ch/c, sh/s, -ng/-n). Index shards are keyed by it, so that a word and its misspelling lie in the same shard.
 */

/** Built with the index; the browser makes a lookup of it. */
export interface SoundTable {
  readonly syllables: readonly string[];
  /** Index of a syllable and a count, in turn, over the common characters in their standard order. */
  readonly runs: readonly number[];
  /** Index of a syllable and the other characters of the content that sound so. */
  readonly others: readonly (readonly [syllable: number, characters: string])[];
}

/** Character → syllable. A character that is neither common nor in the content is absent. */
export type Sounds = ReadonlyMap<string, string>;

/**
 * The 3,755 common characters of GB 2312 in their standard order, which is by pinyin: every browser carries the list in
 * its decoder, so that the table need only tell where one syllable ends and the next begins.
 */
export function commonCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    // The last row is filled up to 0xf9.
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))];
}

export function soundsFrom(table: SoundTable): Sounds {
  const sounds = new Map<string, string>();
  const common = commonCharacters();
  let at = 0;
  for (let run = 0; run + 1 < table.runs.length; run += 2) {
    const syllable = table.syllables[table.runs[run] ?? -1] ?? '';
    for (let left = table.runs[run + 1] ?? 0; left > 0; left -= 1) sounds.set(common[at++] ?? '', syllable);
  }
  for (const [syllable, characters] of table.others) {
    for (const character of characters) sounds.set(character, table.syllables[syllable] ?? '');
  }
  return sounds;
}

/** `zhuang` → `zuan`. */
export function foldSyllable(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** Syllables of a term of Han characters, joined; undefined when one of them is unknown or there is another sign. */
export function soundOf(term: string, sounds: Sounds): string | undefined {
  const syllables: string[] = [];
  for (const character of term) {
    const syllable = sounds.get(character);
    if (syllable === undefined) return undefined;
    syllables.push(syllable);
  }
  return syllables.join(' ');
}
