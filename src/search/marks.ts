/** Which places of a text answer to a question, and the part of a long text worth showing. */
import { foldInPlace } from './tokens.ts';

/** A text and the places in it to be marked: ascending, apart from each other, end exclusive. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** `needles` are folded. Needles that overlap or touch make one mark. */
export function mark(text: string, needles: readonly string[]): Marked {
  const folded = foldInPlace(text);
  const found: [number, number][] = [];
  for (const needle of needles) {
    if (needle === '') continue;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      found.push([at, at + needle.length]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const marks: [number, number][] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return { text, marks };
}

/**
 * The stretch of `length` characters with the most different needles in it, cut where a sentence begins when one begins
 * near, with an ellipsis where something was left out. Line breaks become spaces.
 */
export function excerpt(text: string, needles: readonly string[], length: number): Marked {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return mark(flat, needles);
  const start = snapped(flat, bestStart(flat, needles, length), length);
  const end = Math.min(flat.length, start + length);
  const body = flat.slice(start, end);
  const shown = `${start > 0 ? '…' : ''}${body}${end < flat.length ? '…' : ''}`;
  return mark(shown, needles);
}

function bestStart(flat: string, needles: readonly string[], length: number): number {
  const folded = foldInPlace(flat);
  const hits = needles.flatMap((needle, which) => {
    const places: { at: number; which: number; size: number }[] = [];
    if (needle === '') return places;
    for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
      places.push({ at, which, size: needle.length });
    }
    return places;
  });
  hits.sort((a, b) => a.at - b.at);
  let best = 0;
  let most = 0;
  for (const { at } of hits) {
    const inside = hits.filter((hit) => hit.at >= at && hit.at + hit.size <= at + length);
    const different = new Set(inside.map(({ which }) => which)).size;
    if (different > most) [best, most] = [at, different];
  }
  return best;
}

/** Back to the last sentence's beginning, when that keeps the hit in the first half; else a few characters back. */
function snapped(flat: string, start: number, length: number): number {
  if (start === 0) return 0;
  const from = Math.max(0, start - Math.floor(length / 2));
  const before = flat.slice(from, start);
  const breakAt = Math.max(...[...'。！？；： '].map((sign) => before.lastIndexOf(sign)));
  const wanted = breakAt >= 0 ? from + breakAt + 1 : Math.max(0, start - 6);
  return Math.min(wanted, flat.length - 1);
}
