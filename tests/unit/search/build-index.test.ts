import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lunrIndex } from '#search/build-index.ts';
import { CORE_FILE, type Core } from '#search/core.ts';
import type { Match } from '#search/match.ts';
import { lunrSums } from '#search/rank.ts';
import { decodeShard, type Postings } from '#search/shard.ts';
import { documentTerms } from '#search/tokens.ts';
import { aDocument, builtIndex, contentOf } from '../../support/search-builders.ts';

const word = fc.constantFrom(
  '催收',
  '录音',
  '证据',
  '征信',
  '12378',
  'lpr',
  '分期',
  '投诉',
  '第三人',
  '时效',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join('，'));
const documents = fc
  .array(fc.tuple(sentence, sentence, sentence), { minLength: 2, maxLength: 12 })
  .map((parts) => parts.map(([title, heading, text], at) => aDocument(`d${at}`, title, text, heading)));

function coreOf(files: ReturnType<typeof builtIndex>): Core {
  return JSON.parse(new TextDecoder().decode(contentOf(files, CORE_FILE))) as Core;
}

function allTerms(files: ReturnType<typeof builtIndex>): Map<string, Postings> {
  return new Map(coreOf(files).shards.flatMap(([, name]) => [...decodeShard(contentOf(files, name))]));
}

describe('the files of an index', () => {
  test('score as the whole lunr index does, but for the rounding to a byte', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (written, words) => {
        const terms = [...new Set(words.flatMap(documentTerms))];
        const plain = lunrIndex(written, []).query((query) => {
          for (const term of terms) query.term(term, { usePipeline: false });
        });
        const files = builtIndex(written, [], { itemsInOneShard: 0, shardBytes: 60 });
        const core = coreOf(files);
        const listed = allTerms(files);
        const matches = terms.flatMap((term): Match[] => {
          const postings = listed.get(term);
          return postings
            ? [
                {
                  term,
                  start: 0,
                  end: 1,
                  postings,
                  frequency: postings.frequency,
                  weight: 1,
                  credit: 1,
                  isGuess: false,
                },
              ]
            : [];
        });
        const sums = lunrSums(matches, core);

        expect(new Set(sums.keys())).toEqual(new Set(plain.map(({ ref }) => Number(ref))));
        const rounding = (matches.length * core.highestScore) / 200;
        for (const { ref, score } of plain) {
          expect(Math.abs((sums.get(Number(ref)) ?? 0) - score)).toBeLessThan(rounding);
        }
        for (const a of plain) {
          for (const b of plain) {
            if (a.score <= b.score + 2 * rounding) continue;
            expect(sums.get(Number(a.ref))).toBeGreaterThan(sums.get(Number(b.ref)) ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('list every term of every document', () => {
    fc.assert(
      fc.property(documents, (written) => {
        const listed = allTerms(builtIndex(written, [], { itemsInOneShard: 0, shardBytes: 60 }));
        for (const [number, { weighed }] of written.entries()) {
          for (const term of Object.values(weighed).flatMap(documentTerms)) {
            expect(listed.get(term)?.documents).toContain(number);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are the same bytes for the same documents', () => {
    const written = [aDocument('a', '录音', '录音要告知'), aDocument('b', '证据', '三性')];
    expect(builtIndex(written, [['录音', '录下来']])).toEqual(builtIndex(written, [['录音', '录下来']]));
  });

  test('hold all terms in one when there is little to find, and are cut by sound when there is more', () => {
    const written = [aDocument('a', '催收录音', '证据要留痕'), aDocument('b', '投诉', '12378')];
    expect(coreOf(builtIndex(written)).shards).toHaveLength(1);
    const cut = coreOf(builtIndex(written, [], { itemsInOneShard: 1, shardBytes: 40 })).shards;
    expect(cut.length).toBeGreaterThan(3);
    expect(cut.map(([key]) => key)).toEqual(cut.map(([key]) => key).toSorted());
  });

  test('list only the best of a term that very many documents have, and still say how many have it', () => {
    const written = Array.from({ length: 8 }, (_, at) =>
      aDocument(`d${at}`, at === 5 ? '录音' : '别的', '录音'.repeat(at + 1)),
    );
    const postings = allTerms(builtIndex(written, [], { documentsUncapped: 7, postings: 2 })).get('录音');
    expect(postings?.frequency).toBe(8);
    expect(postings?.documents).toHaveLength(2);
    expect(postings?.documents).toContain(5);
  });

  test('cannot be built of nothing', () => {
    expect(() => builtIndex([])).toThrow('no document');
  });
});
