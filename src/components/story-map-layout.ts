/** Where the boxes and lines of a story map lie, top to bottom. The one file that knows dagre. */
import { Graph, layout } from '@dagrejs/dagre';
import type { StoryBox, StoryKind, StoryMap, StoryWay } from '#domain/scenario/story-map.ts';

/** In units of the drawing, 1 to a CSS pixel. */
export const BOX_WIDTH = 164;
export const LINE_HEIGHT = 18;
/** Full-width characters in a line of a box. */
export const LINE_LENGTH = 9;
const PADDING = 18;
/** Free on all sides; above, the first box has a word over it. */
const MARGIN = 28;
const CORNER = 14;
/** Half the height of a way back to where it began. */
const LOOP = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle round its middle. */
export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Place {
  readonly box: StoryBox;
  /** The title, broken into lines that fit. */
  readonly lines: readonly string[];
}

export interface PlacedWay {
  readonly way: StoryWay;
  /** Path data, from the edge of one box to the edge of the other. */
  readonly path: string;
}

export interface StoryLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly ways: readonly PlacedWay[];
}

/** Lays out a map. Equal maps are laid out equally. */
export function layoutOf({ boxes, ways }: StoryMap): StoryLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 10, ranksep: 46 });
  const measured = boxes.map((box) => ({ box, lines: linesOf(box.title) }));
  for (const { box, lines } of measured) {
    const rows = lines.length + (box.kind === 'talk' ? 0 : 1);
    graph.setNode(box.moment, { width: BOX_WIDTH, height: rows * LINE_HEIGHT + PADDING });
  }
  for (const { from, to, verdict } of ways) graph.setEdge(from, to, {}, verdict);
  layout(graph);
  const placed = measured.map((each) => ({ ...each, ...placeOf(graph.node(each.box.moment)) }));
  const lines = ways.map((way) => {
    const { points, x } = graph.edge(way.from, way.to, way.verdict) as {
      points: readonly Point[];
      x: number;
    };
    if (way.from !== way.to) return { way, points, path: pathThrough };
    const around = loopAt(graph.node(way.from), x);
    return { way, points: around, path: loopThrough };
  });
  return withinFrame(placed, lines);
}

interface BentWay {
  readonly way: StoryWay;
  readonly points: readonly Point[];
  readonly path: (points: readonly Point[]) => string;
}

/** Moves all so that nothing lies outside the drawing: dagre itself looks at the boxes alone, not at the lines. */
function withinFrame(placed: readonly PlacedBox[], lines: readonly BentWay[]): StoryLayout {
  const spans = [
    ...placed.map(({ x, y, width, height }) => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    })),
    ...lines.flatMap(({ points }) => points.map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y }))),
  ];
  const [left, top] = [
    Math.min(...spans.map((span) => span.left)) - MARGIN,
    Math.min(...spans.map((span) => span.top)) - MARGIN,
  ];
  const moved = <Moved extends Point>(point: Moved): Moved => ({
    ...point,
    x: point.x - left,
    y: point.y - top,
  });
  return {
    width: Math.ceil(Math.max(...spans.map((span) => span.right)) + MARGIN - left),
    height: Math.ceil(Math.max(...spans.map((span) => span.bottom)) + MARGIN - top),
    boxes: placed.map(moved),
    ways: lines.map(({ way, points, path }) => ({ way, path: path(points.map(moved)) })),
  };
}

/**
 * A way back to where it began: from the right side of the box, as far out as `reach`, the place that dagre keeps free
 * for it, and back to the side. Its own points for such a way (3.1.3) run off into the blue.
 */
function loopAt(box: Place, reach: number): readonly Point[] {
  const side = box.x + box.width / 2;
  return [
    { x: side, y: box.y - LOOP },
    { x: reach, y: box.y },
    { x: side, y: box.y + LOOP },
  ];
}

function loopThrough([out, far, back]: readonly Point[]): string {
  if (!out || !far || !back) return '';
  // A cubic curve goes three quarters of the way to its two equal controls.
  const x = out.x + ((far.x - out.x) * 4) / 3;
  return `M${at(out)}C${at({ x, y: out.y })} ${at({ x, y: back.y })} ${at(back)}`;
}

function placeOf({ x, y, width, height }: Place): Place {
  return { x, y, width, height };
}

/** A line bent at the given points: straight to the first half, then a curve round each, straight to the last. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const bends = rest.map((bend, index) => {
    const next = rest[index + 1];
    return `Q${at(bend)} ${at(next ? middle(bend, next) : last)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
}

/** The outline of a box: a talk has square corners, an ending that can pass round ones, one that fails cut ones. */
export function cornersOf(kind: StoryKind, { x, y, width, height }: Place): string {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  if (kind === 'talk') return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const cut = Math.min(CORNER, height / 2);
  const [inLeft, inRight, inTop, inBottom] = [left + cut, right - cut, top + cut, bottom - cut];
  const to = (cornerX: number, cornerY: number, point: string) =>
    kind === 'can-pass' ? `Q${cornerX} ${cornerY} ${point}` : `L${point}`;
  return [
    `M${inLeft} ${top}H${inRight}${to(right, top, `${right} ${inTop}`)}`,
    `V${inBottom}${to(right, bottom, `${inRight} ${bottom}`)}`,
    `H${inLeft}${to(left, bottom, `${left} ${inBottom}`)}`,
    `V${inTop}${to(left, top, `${inLeft} ${top}`)}Z`,
  ].join('');
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** The text in lines of at most `LINE_LENGTH` full-width characters, and one more for a closing mark. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const character of text) {
    const width = character < '\u2000' ? 0.5 : 1;
    // A closing mark may not begin a line: it hangs over the end of the one before.
    if (length + width > LINE_LENGTH && !'，。？！；：、…”）》'.includes(character)) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    line += character;
    length += width;
  }
  return [...lines, line];
}
