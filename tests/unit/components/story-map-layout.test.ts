import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf } from '#domain/scenario/graph.ts';
import { type StoryKind, type StoryMap, storyMapOf } from '#domain/scenario/story-map.ts';
import {
  cornersOf,
  LINE_LENGTH,
  layoutOf,
  linesOf,
  type PlacedBox,
  pathThrough,
} from '../../../src/components/story-map-layout.ts';
import { choice, ending, moment, scenario } from '../../support/scenario-builders.ts';

function laidOut(of: Parameters<typeof graphOf>[0]) {
  const graph = graphOf(of, 100_000);
  if (!graph) throw new Error('too many states');
  return layoutOf(storyMapOf(of, graph));
}

const numbersIn = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([found]) => Number(found));
const overlap = (a: PlacedBox, b: PlacedBox) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
/** How far a point is from the outline of a box, in units of the drawing. */
const fromEdge = (box: PlacedBox | undefined, x = 0, y = 0) =>
  box
    ? Math.abs(Math.max(Math.abs(x - box.x) - box.width / 2, Math.abs(y - box.y) - box.height / 2))
    : Number.NaN;

/** Maps of up to twenty boxes with ways from anywhere to anywhere: far denser than any role-play. */
const maps: fc.Arbitrary<StoryMap> = fc
  .tuple(
    fc.array(
      fc.record({
        title: fc.string({ unit: fc.constantFrom(...'天地人，1'), maxLength: 18 }),
        kind: fc.constantFrom<StoryKind>('talk', 'can-pass', 'always-fails'),
      }),
      { minLength: 1, maxLength: 20, size: 'max' },
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('good', 'fair', 'poor', 'breach')), {
      maxLength: 60,
      size: 'max',
    }),
  )
  .map(([boxes, picks]) => {
    const ids = boxes.map((_, index) => `m${index}`);
    const ways = picks.map(([from, to, verdict]) => ({
      from: ids[from % ids.length] ?? '',
      to: ids[to % ids.length] ?? '',
      verdict,
    }));
    const byName = new Map(ways.map((way) => [Object.values(way).join(' '), way]));
    return {
      boxes: boxes.map((box, index) => ({ ...box, moment: `m${index}`, number: index + 1, steps: [] })),
      ways: [...byName.values()],
    };
  });

test('boxes lie apart, all is within the drawing, and each line goes from the edge of a box to that of the other', () => {
  fc.assert(
    fc.property(maps, (map) => {
      const { width, height, boxes, ways } = layoutOf(map);
      for (const [index, box] of boxes.entries()) {
        expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width / 2).toBeLessThanOrEqual(width);
        // A word stands over the first box.
        expect(box.y - box.height / 2).toBeGreaterThanOrEqual(20);
        expect(box.y + box.height / 2).toBeLessThanOrEqual(height);
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
      }
      expect(ways.map(({ way }) => way)).toEqual(map.ways);
      for (const { way, path } of ways) {
        const numbers = numbersIn(path);
        const boxOf = (id: string) => boxes.find(({ box }) => box.moment === id);
        expect(fromEdge(boxOf(way.from), numbers[0], numbers[1])).toBeLessThanOrEqual(1);
        expect(fromEdge(boxOf(way.to), numbers.at(-2), numbers.at(-1))).toBeLessThanOrEqual(1);
        const across = numbers.filter((_, place) => place % 2 === 0);
        const down = numbers.filter((_, place) => place % 2 === 1);
        expect(Math.min(...across, ...down)).toBeGreaterThanOrEqual(0);
        // The controls of a loop lie a third farther out than its line.
        const [first = 0] = across;
        const farthest = Math.max(...across);
        const reach = way.from === way.to ? first + (farthest - first) * 0.75 : farthest;
        expect(reach).toBeLessThanOrEqual(width);
        expect(Math.max(...down)).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 60 },
  );
});

test('a way back to where it began leaves its box and comes back to it', () => {
  const { boxes, ways } = laidOut(
    scenario([moment('door', [choice('again', 'door'), choice('in', 'good')]), ending('good', 80)]),
  );
  const box = boxes[0];
  const [x1 = 0, , control = 0, , , , x2] = numbersIn(ways.find(({ way }) => way.to === 'door')?.path ?? '');
  expect(x1).toBe(Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2));
  expect(x2).toBe(x1);
  expect(control).toBeGreaterThan(x1 + 10);
});

describe('a path', () => {
  test.each([
    { because: 'nothing is joined', points: [], path: '' },
    {
      because: 'it has no bend',
      points: [
        [0, 0],
        [10, 20],
      ],
      path: 'M0 0L10 20',
    },
    {
      because: 'it has one bend',
      points: [
        [0, 0],
        [10, 20],
        [30, 40],
      ],
      path: 'M0 0Q10 20 30 40',
    },
    {
      because: 'it has two bends',
      points: [
        [0, 0],
        [10, 20],
        [30, 40],
        [50, 60],
      ],
      path: 'M0 0Q10 20 20 30Q30 40 50 60',
    },
  ])('is $path where $because', ({ points, path }) => {
    expect(pathThrough(points.map(([x = 0, y = 0]) => ({ x, y })))).toBe(path);
  });
});

describe('a title', () => {
  test.each([
    { because: 'it fits', text: '一二三四五六七八九', lines: ['一二三四五六七八九'] },
    { because: 'it does not', text: '一二三四五六七八九十', lines: ['一二三四五六七八九', '十'] },
    { because: 'a mark may hang', text: '一二三四五六七八九，十', lines: ['一二三四五六七八九，', '十'] },
    {
      because: 'figures are half as wide',
      text: '12345678一二三四五六',
      lines: ['12345678一二三四五', '六'],
    },
  ])('is broken where $because', ({ text, lines }) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test('loses nothing by being broken, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'天地人，。？a1') }), (text) => {
        const lines = linesOf(text);
        expect(lines.join('')).toBe(text);
        const width = (part: string) => [...part].reduce((sum, each) => sum + (each < '\u2000' ? 0.5 : 1), 0);
        const closing = /[，。？]+$/;
        expect(lines.every((each) => width(each.replace(closing, '')) <= LINE_LENGTH)).toBe(true);
      }),
    );
  });
});

test.each<{ kind: StoryKind; curves: number; corners: number }>([
  { kind: 'talk', curves: 0, corners: 0 },
  { kind: 'can-pass', curves: 4, corners: 0 },
  { kind: 'always-fails', curves: 0, corners: 4 },
])(
  'the outline of $kind differs in shape: $curves round and $corners cut corners',
  ({ kind, curves, corners }) => {
    const path = cornersOf(kind, { x: 50, y: 30, width: 80, height: 40 });
    expect([path.match(/Q/g)?.length ?? 0, path.match(/L/g)?.length ?? 0]).toEqual([curves, corners]);
    const numbers = numbersIn(path);
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([10, 90]);
  },
);
