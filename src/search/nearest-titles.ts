/** What to offer when nothing was found: titles and terms that share characters or sounds with the question. */
import type { Core } from './core.ts';
import type { Sounds } from './sounds.ts';
import { fold } from './tokens.ts';

const MOST = 4;
/** Share of the smaller text's parts that must be shared. */
const LEAST_SHARED = 0.25;

/** The most alike first; none when none is alike. `folded` is the question. */
export function nearestTitles(folded: string, core: Core, sounds: Sounds): string[] {
  const wanted = partsOf(folded, sounds);
  const titles = new Set([...core.items.map(([, title]) => title), ...core.groups.flat()]);
  return [...titles]
    .map((title) => ({ title, alike: likeness(wanted, partsOf(fold(title), sounds)) }))
    .filter(({ alike }) => alike >= LEAST_SHARED)
    .toSorted((a, b) => b.alike - a.alike || (a.title < b.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ title }) => title);
}

/** Sounds of single characters and, weighing more by being further parts, of neighbouring pairs. */
function partsOf(folded: string, sounds: Sounds): Set<string> {
  const heard = [...folded.replace(/[^\p{L}\p{N}]/gu, '')].map((character) => sounds.get(character) ?? character);
  const parts = new Set(heard);
  for (let at = 0; at + 1 < heard.length; at += 1) parts.add(`${heard[at]} ${heard[at + 1]}`);
  return parts;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((part) => b.has(part)).length;
  return shared / Math.max(1, (a.size + b.size) / 2);
}
