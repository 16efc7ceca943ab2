import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lunrIndex } from '#search/build-index.ts';
import { CORE_FILE, type Core, type TextRow, termsFile, textsFile } from '#search/core.ts';
import type { Match } from '#search/match.ts';
import { lunrSums } from '#search/rank.ts';
import { decodeShard, LEVEL, type Postings } from '#search/shard.ts';
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
  const { build, shards } = coreOf(files);
  return new Map(shards.flatMap((_, at) => [...decodeShard(contentOf(files, termsFile(build, at)))]));
}

describe('the files of an index', () => {
  test('score as the whole lunr index does, but for a tenth', () => {
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
        for (const { ref, score } of plain) {
          expect(Math.abs((sums.get(Number(ref)) ?? 0) / score - 1)).toBeLessThan(0.1);
        }
        for (const a of plain) {
          for (const b of plain) {
            if (a.score * 0.9 <= b.score * 1.1) continue;
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
    const cut = coreOf(builtIndex(written, [], { itemsInOneShard: 1, shardBytes: 20 })).shards;
    expect(cut.length).toBeGreaterThan(3);
    expect(cut).toEqual(cut.toSorted());
  });

  test('list only the best of a term that very many documents have, and still say how many have it', () => {
    const written = Array.from({ length: 8 }, (_, at) =>
      aDocument(`d${at}`, at === 5 ? '录音' : '别的', '录音'.repeat(at + 1)),
    );
    const postings = allTerms(builtIndex(written, [], { postings: 2 })).get('录音');
    expect(postings?.frequency).toBe(8);
    expect(postings?.documents).toHaveLength(2);
    expect(postings?.documents).toContain(5);
  });

  test('tell for each term whether a title has it, the thesaurus, a heading or texts alone', () => {
    const written = [aDocument('a', '录音', '证据要留痕', '告知'), aDocument('b', '投诉', '录音告知')];
    const listed = allTerms(builtIndex(written, [['留痕', '取证']]));
    const levels = ['录音', '投诉', '留痕', '~0', '告知', '证据', '要留'].map(
      (term) => listed.get(term)?.level,
    );
    const { title, heading, text } = LEVEL;
    expect(levels).toEqual([title, title, title, title, heading, text, text]);
  });

  test('hold the text of every document, in order, in files of about one size', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 400 }), (written, textBytes) => {
        const files = builtIndex(written, [], { textBytes });
        const { build, texts } = coreOf(files);
        const held = texts.map(
          (_, at) =>
            JSON.parse(new TextDecoder().decode(contentOf(files, textsFile(build, at)))) as TextRow[],
        );
        expect(held.map((rows) => rows.length)).toEqual(texts);
        expect(held.flat()).toEqual(
          written.map(({ title, heading, address, text }) => [title, heading, address, text]),
        );
        for (const rows of held.filter(({ length }) => length > 1)) {
          const bytes = new TextEncoder().encode(rows.map(([, , , text]) => text).join('')).length;
          expect(bytes).toBeLessThanOrEqual(textBytes);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('say which documents are parts of one thing', () => {
    const part = (item: string, heading: string) => aDocument(item, item, item, heading);
    const written = [
      part('a', ''),
      part('b', ''),
      part('b', '一'),
      part('c', ''),
      part('c', '一'),
      part('d', ''),
    ];
    expect(coreOf(builtIndex(written)).items).toEqual([
      ['lesson', 1, 1],
      ['lesson', 2, 2],
      ['lesson', 1, 1],
    ]);
  });

  test('have the build in their names, and another one when anything differs', () => {
    const names = (text: string) => builtIndex([aDocument('a', '录音', text)]).map(({ name }) => name);
    const [core, ...others] = names('告知');
    expect(core).toBe(CORE_FILE);
    expect(names('告知')).toEqual([core, ...others]);
    expect(names('保存').filter((name) => others.includes(name))).toEqual([]);
  });

  test('cannot be built of nothing', () => {
    expect(() => builtIndex([])).toThrow('no document');
  });
});
