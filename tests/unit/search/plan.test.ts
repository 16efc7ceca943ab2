import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORE_FILE, type Core, shardAt, shardKey, termsFile } from '#search/core.ts';
import { lexiconFrom } from '#search/lexicon.ts';
import { filesFor, planOf } from '#search/plan.ts';
import { decodeShard } from '#search/shard.ts';
import { soundOf } from '#search/sounds.ts';
import { aDocument, builtIndex, contentOf } from '../../support/search-builders.ts';

const text = '催收录音保存证据起诉起素联系人失联老婆配偶投诉12378，gbt45251，22:00以后，3次6次三十条，国标𠮷';
const files = builtIndex(
  [aDocument('a', text, text), aDocument('b', '还款分期', '减免利息，1237，123次')],
  [
    ['配偶', '老婆'],
    ['录音', '录下来'],
  ],
  { itemsInOneShard: 0, shardBytes: 1 },
);
const core = JSON.parse(new TextDecoder().decode(contentOf(files, CORE_FILE))) as Core;
const lexicon = lexiconFrom(core);
/** Every term of the index with the one file that holds it. */
const homes = core.shards.flatMap((_, at) => {
  const name = termsFile(core.build, at);
  return [...decodeShard(contentOf(files, name)).keys()].map((term) => [term, name] as const);
});

const question = fc
  .array(fc.constantFrom(...text, '怎么', '录下来', '素', '盐', ' ', '1', '12', 'gb'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

describe('the files named for a question', () => {
  test('hold its terms, what sounds like them, and for a character or a run of letters what begins with it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const plan = planOf(asked, lexicon);
        if (!plan) return;
        const named = new Set(filesFor(plan, lexicon, Number.POSITIVE_INFINITY));
        for (const { term } of plan.terms) {
          const sound = soundOf(term, lexicon.sounds);
          const isPair = /^\p{Script=Han}{2}$/u.test(term);
          for (const [known, home] of homes) {
            const isHeard = sound !== undefined && soundOf(known, lexicon.sounds) === sound;
            const isLonger = !isPair && known.startsWith(term);
            if (known === term || isHeard || isLonger) expect(named).toContain(home);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are no more than may be loaded, each once', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 6 }), (asked, most) => {
        const plan = planOf(asked, lexicon);
        if (!plan) return;
        const named = filesFor(plan, lexicon, most);
        expect(named.length).toBeLessThanOrEqual(most);
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  test('are those of known words before those of others, a seam between known words last', () => {
    const home = (term: string) => homes.find(([known]) => known === term)?.[1];
    const plan = planOf('证据录音配偶', lexicon);
    if (!plan) throw new Error('There is something to look up');
    const named = filesFor(plan, lexicon, 99);
    expect(new Set(named.slice(0, 4))).toEqual(new Set(['~0', '~1', '录音', '配偶'].map(home)));
    expect(named[4]).toBe(home('证据'));
    // Where 录音 and 配偶 meet.
    expect(named.at(-1)).toBe(termsFile(core.build, shardAt(shardKey('音配', lexicon.sounds), core.shards)));
  });
});
