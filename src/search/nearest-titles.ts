/** What to offer when nothing was found: titles and terms that share characters or sounds with the question. */
import type { Sounds } from './sounds.ts';
import { fold } from './tokens.ts';

const MOST = 4;
/** Share of the smaller text's parts that must be in the other. */
const LEAST_SHARED = 0.4;

/** Of `titles` the most alike first; none when none shares two neighbouring sounds. `folded` is the question. */
export function nearestTitles(folded: string, titles: Iterable<string>, sounds: Sounds): string[] {
  const wanted = partsOf(folded, sounds);
  return [...new Set(titles)]
    .map((title) => ({ title, alike: likeness(wanted, partsOf(fold(title), sounds)) }))
    .filter(({ alike }) => alike >= LEAST_SHARED)
    .toSorted((a, b) => b.alike - a.alike || (a.title < b.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ title }) => title);
}

interface Parts {
  readonly single: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** What is heard: each character, and each two neighbours. */
function partsOf(folded: string, sounds: Sounds): Parts {
  const heard = [...folded.replace(/[^\p{L}\p{N}]/gu, '')].map(
    (character) => sounds.get(character) ?? character,
  );
  return {
    single: new Set(heard),
    pairs: new Set(heard.slice(1).map((sound, at) => `${heard[at]} ${sound}`)),
  };
}

/** Share of the smaller one's parts that the other has, 0 to 1; 0 without a shared pair: single sounds are chance. */
function likeness(a: Parts, b: Parts): number {
  const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    [...x].filter((part) => y.has(part)).length;
  const pairs = shared(a.pairs, b.pairs);
  if (pairs === 0) return 0;
  const smaller = Math.min(a.single.size + a.pairs.size, b.single.size + b.pairs.size);
  return (pairs + shared(a.single, b.single)) / smaller;
}
