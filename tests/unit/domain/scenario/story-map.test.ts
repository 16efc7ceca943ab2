import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf } from '#domain/scenario/graph.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { type StoryMap, shortened, storyMapOf, TITLE_LENGTH } from '#domain/scenario/story-map.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, outcomeOf } from '../../../support/scenario-oracle.ts';

function mapOf(of: Scenario): StoryMap {
  const graph = graphOf(of, 100_000);
  if (!graph) throw new Error('too many states');
  return storyMapOf(of, graph);
}

const line = (text: string, rest = {}) => ({ who: 'customer' as const, variants: [], text, ...rest });
const titleOf = (says: readonly ReturnType<typeof line>[]) =>
  mapOf(scenario([moment('door', [choice('on', 'good')], { says }), ending('good', 80)])).boxes[0]?.title;

describe('a map', () => {
  test('numbers moments as the file does, and leaves out what no run reaches', () => {
    const map = mapOf(
      scenario([
        moment('door', [choice('in', 'good'), choice('never', 'lost', { when: { trustAtLeast: 10 } })]),
        moment('lost', [choice('on', 'good')]),
        ending('good', 80),
      ]),
    );
    expect(map.boxes.map(({ moment: id, number }) => [id, number])).toEqual([
      ['door', 1],
      ['good', 3],
    ]);
    expect(map.boxes[0]?.steps.map(({ choice: made, to }) => [made.id, to])).toEqual([['in', ['good']]]);
  });

  test('draws two choices of one verdict to one place as one line, and of two verdicts as two', () => {
    const map = mapOf(
      scenario([
        moment('door', [choice('a', 'good'), choice('b', 'good'), choice('c', 'good', { verdict: 'poor' })]),
        ending('good', 80),
      ]),
    );
    expect(map.ways).toEqual([
      { from: 'door', to: 'good', verdict: 'good' },
      { from: 'door', to: 'good', verdict: 'poor' },
    ]);
  });

  test.each([
    { because: 'it is the first line spoken', says: [line('喂？'), line('谁啊？')], title: '喂？' },
    {
      because: 'the narrator and the system do not speak',
      says: [line('响了六声。', { who: 'narrator' }), line('已接通', { who: 'system' }), line('喂？')],
      title: '喂？',
    },
    {
      because: 'it is always heard',
      says: [line('又是你？', { when: { trustAtLeast: 9 } }), line('喂？')],
      title: '喂？',
    },
    {
      because: 'no other is spoken',
      says: [line('响了六声。', { who: 'narrator' }), line('又是你？', { when: { trustAtLeast: 9 } })],
      title: '又是你？',
    },
    { because: 'nobody speaks', says: [line('电话断了。', { who: 'narrator' })], title: '电话断了。' },
    { because: 'nothing is heard', says: [], title: 'door' },
  ])('calls a moment by a line where $because', ({ says, title }) => {
    expect(titleOf(says)).toBe(title);
  });
});

describe('a long line', () => {
  test.each([
    {
      because: 'it fits',
      text: '一二三四五六七八九十一二三四五六七八',
      short: '一二三四五六七八九十一二三四五六七八',
    },
    {
      because: 'its clause fits',
      text: '找我师傅啊？他在架子上贴砖呢。你哪儿的？',
      short: '找我师傅啊？他在架子上贴砖呢…',
    },
    {
      because: 'its only clause that fits is too short to say anything',
      text: '喂，一二三四五六七八九十一二三四五六七八',
      short: '喂，一二三四五六七八九十一二三四五…',
    },
    {
      because: 'it has no clauses',
      text: '一二三四五六七八九十一二三四五六七八九十',
      short: '一二三四五六七八九十一二三四五六七…',
    },
  ])('is cut to $short where $because', ({ text, short }) => {
    expect(shortened(text)).toBe(short);
  });

  test('never comes out longer than a title may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'天地人，。a'), minLength: 15, maxLength: 22 }),
        (text) => {
          expect([...shortened(text)].length).toBeLessThanOrEqual(TITLE_LENGTH);
        },
      ),
    );
  });
});

describe('laws', () => {
  test('boxes and ways are those that trying every path finds, and an ending can pass exactly when a path does', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        const seen = new Set<string>();
        const ways = new Set<string>();
        const passes = new Set<string>();
        const verdicts = new Map(
          random.moments.flatMap(({ choices }) => choices.map(({ id, verdict }) => [id, verdict] as const)),
        );
        for (const path of everyPath(random)) {
          const here = outcomeOf(random, path);
          if (!here) throw new Error('a path that cannot be walked');
          seen.add(here.at);
          if (here.passes) passes.add(here.at);
          const last = path.at(-1);
          if (last === undefined) continue;
          ways.add(`${outcomeOf(random, path.slice(0, -1))?.at} ${here.at} ${verdicts.get(last)}`);
        }
        const map = mapOf(random);
        expect(new Set(map.boxes.map((box) => box.moment))).toEqual(seen);
        expect(new Set(map.ways.map(({ from, to, verdict }) => `${from} ${to} ${verdict}`))).toEqual(ways);
        expect(map.ways.length).toBe(ways.size);
        const passing = map.boxes.filter(({ kind }) => kind === 'can-pass');
        expect(new Set(passing.map((box) => box.moment))).toEqual(passes);
      }),
    );
  });
});
