import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '#search/documents.ts';
import { spread } from '#search/spread.ts';

const kind = fc.constantFrom<DocumentKind[]>('lesson', 'regulation', 'faq', 'script', 'term');
const documents = fc
  .array(fc.record({ kind, item: fc.nat({ max: 6 }) }), { minLength: 1, maxLength: 25 })
  // What is of one thing is of one kind.
  .map((all) => all.map(({ item }) => ({ item, kind: all[item]?.kind ?? ('lesson' as const) })));

/** All documents, best first in the order given. */
const inOrder = (all: readonly unknown[]) => all.map((_, document) => ({ document, score: 1 }));

describe('what is listed', () => {
  test('leaves out only what is the third or later of one thing, and lists nothing twice', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const listed = spread(inOrder(all), { documents: all });
        expect(new Set(listed).size).toBe(listed.length);
        const wanted = all.flatMap(({ item }, at) => {
          const before = all.slice(0, at).filter((other) => other.item === item).length;
          return before < 2 ? [at] : [];
        });
        expect(listed.toSorted((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });

  test('has at most two questions and two lines among the first five while there is anything else', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const listed = spread(inOrder(all), { documents: all });
        const kinds = listed.map((document) => all[document]?.kind);
        for (const crowding of ['faq', 'script'] as const) {
          const top = kinds.slice(0, 5);
          const third = top.indexOf(crowding, top.indexOf(crowding, top.indexOf(crowding) + 1) + 1);
          if (top.filter((each) => each === crowding).length <= 2) continue;
          // Behind the third of them is only what crowds.
          expect(kinds.slice(third).every((each) => each === 'faq' || each === 'script')).toBe(true);
        }
      }),
    );
  });

  test('keeps the order of what does not crowd', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const listed = spread(inOrder(all), { documents: all });
        const plain = listed.filter((document) => !['faq', 'script'].includes(all[document]?.kind ?? ''));
        expect(plain).toEqual(plain.toSorted((a, b) => a - b));
      }),
    );
  });
});

test('the third question stands behind the fifth place', () => {
  const kinds: DocumentKind[] = ['faq', 'faq', 'faq', 'lesson', 'faq', 'regulation', 'term', 'course'];
  const documents = kinds.map((each, item) => ({ kind: each, item }));
  expect(spread(inOrder(kinds), { documents })).toEqual([0, 1, 3, 5, 6, 2, 4, 7]);
});
