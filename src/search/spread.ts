/** The order in which what was found is listed: by rank, but so that no one thing and no one kind fills the top. */
import type { DocumentKind } from './documents.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked } from './rank.ts';

/** Sections of one lesson that may stand in a list: more would push other pages out of it. */
const MOST_OF_ONE_ITEM = 2;
/** What is seen without scrolling. */
const TOP = 5;
const MOST_IN_TOP = 2;
/** There are many of them, in words like those of a question; the rule and the lesson behind them must be seen too. */
const CROWDING: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['faq', 'script']);

/** Numbers of documents. Of a thing with several among the found, its lesser ones are left out. */
export function spread(ranked: readonly Ranked[], { documents }: Pick<Lexicon, 'documents'>): number[] {
  const ofItem = new Map<number, number>();
  const ofKind = new Map<DocumentKind, number>();
  const top: number[] = [];
  const rest: number[] = [];
  for (const { document } of ranked) {
    const { kind = 'lesson', item = -1 } = documents[document] ?? {};
    const before = ofItem.get(item) ?? 0;
    ofItem.set(item, before + 1);
    if (before >= MOST_OF_ONE_ITEM) continue;
    const inTop = ofKind.get(kind) ?? 0;
    if (top.length < TOP && !(CROWDING.has(kind) && inTop >= MOST_IN_TOP)) {
      top.push(document);
      ofKind.set(kind, inTop + 1);
    } else rest.push(document);
  }
  return [...top, ...rest];
}
