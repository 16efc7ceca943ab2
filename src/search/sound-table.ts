/** Makes the table of sounds. Build time only: the dictionary behind it is two hundred times the table's size. */
import { pinyin } from 'pinyin-pro';
import { commonCharacters, foldSyllable, type SoundTable } from './sounds.ts';
import { isHan } from './tokens.ts';

/** Characters whose reading in this trade is not the one a dictionary lists first. */
const READ_HERE: Readonly<Record<string, string>> = {
  还: 'huan',
  率: 'lv',
  调: 'tiao',
  重: 'zhong',
  行: 'hang',
};

/** Covers the common characters and all those in `texts`. */
export function soundTable(texts: Iterable<string>): SoundTable {
  const common = commonCharacters();
  const known = new Set(common);
  const rare = new Set<string>();
  for (const text of texts) {
    for (const character of text) if (!known.has(character) && isHan(character)) rare.add(character);
  }
  const commonSounds = common.map(reading);
  const rareSounds = [...rare].toSorted().map((character) => [character, reading(character)] as const);
  const syllables = [...new Set([...commonSounds, ...rareSounds.map(([, sound]) => sound)])].toSorted();
  const indexOf = new Map(syllables.map((syllable, index) => [syllable, index]));

  const runs: number[] = [];
  let last = '';
  for (const sound of commonSounds) {
    if (sound === last) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(indexOf.get(sound) ?? 0, 1);
    last = sound;
  }
  const others = new Map<number, string>();
  for (const [character, sound] of rareSounds) {
    const index = indexOf.get(sound) ?? 0;
    others.set(index, (others.get(index) ?? '') + character);
  }
  return { syllables, runs, others: [...others].toSorted(([a], [b]) => a - b) };
}

function reading(character: string): string {
  const plain = READ_HERE[character] ?? pinyin(character, { toneType: 'none', v: true });
  // What the dictionary does not know comes back as it was, and sounds like itself alone.
  return foldSyllable(plain);
}
