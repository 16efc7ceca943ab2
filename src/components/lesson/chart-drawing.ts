/** Where the parts of a chart stand, in units of its picture, which is 360 wide: a phone shows it at its real size. */
import { type ChartData, scaleFor } from '#domain/teaching/chart-data.ts';

export const CHART_WIDTH = 360;
const BAR = 16;
const BAR_GAP = 3;
const LABEL = 20;
const ROW_GAP = 12;

interface BarRow {
  readonly label: string;
  readonly labelAt: number;
  /** One for each series; `figureX` is where its number begins. */
  readonly bars: readonly { value: number; y: number; width: number; figureX: number; figureY: number }[];
}

/** Rows from top to bottom: a label, beneath it a bar for each series with its number at the end. */
export function drawBars({ rows }: ChartData): { height: number; rows: BarRow[]; thickness: number } {
  const values = rows.flatMap((row) => row.values);
  const greatest = Math.max(...values) || 1;
  const room = CHART_WIDTH - 12 - Math.max(...values.map((value) => widthOf(figureText(value))));
  let y = 0;
  const drawn = rows.map(({ label, values }): BarRow => {
    const labelAt = y + 13;
    y += LABEL;
    const bars = values.map((value) => {
      const width = tenths((value / greatest) * room);
      const bar = { value, y, width, figureX: width + 6, figureY: y + BAR - 3.5 };
      y += BAR + BAR_GAP;
      return bar;
    });
    y += ROW_GAP - BAR_GAP;
    return { label, labelAt, bars };
  });
  return { height: y - ROW_GAP + 4, rows: drawn, thickness: BAR };
}

interface LinesDrawing {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { value: number; y: number }[];
  /** Only those that have room. */
  readonly labels: readonly { label: string; x: number; y: number }[];
  /** One for each series, its points from left to right. */
  readonly lines: readonly (readonly { x: number; y: number }[])[];
}

/** A scale from nothing at the left, labels beneath, a line for each series. */
export function drawLines({ series, rows }: ChartData): LinesDrawing {
  const [top, bottom, height] = [10, 190, 214];
  const { top: greatest, step } = scaleFor(Math.max(...rows.flatMap(({ values }) => values)));
  const steps = Math.round(greatest / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => ({
    value: Number((index * step).toPrecision(12)),
    y: tenths(bottom - (index / steps) * (bottom - top)),
  }));
  const left = 8 + Math.max(...ticks.map(({ value }) => widthOf(figureText(value))));
  const widest = Math.max(...rows.map(({ label }) => widthOf(label)));
  const pad = Math.min(widest / 2 + 4, 44);
  const right = CHART_WIDTH - 4;
  const gap = (right - left - 2 * pad) / (rows.length - 1);
  const x = (index: number) => tenths(left + pad + index * gap);
  const every = Math.ceil((widest + 8) / gap);
  return {
    height,
    left,
    right,
    ticks,
    labels: rows
      .map(({ label }, index) => ({ label, x: x(index), y: bottom + 18 }))
      .filter((_, index) => index % every === 0),
    lines: series.map((_, at) =>
      rows.map(({ values }, index) => ({
        x: x(index),
        y: tenths(bottom - ((values[at] ?? 0) / greatest) * (bottom - top)),
      })),
    ),
  };
}

/** A figure as it is written beside its bar and in the table: 1,322.5. */
export function figureText(value: number): string {
  return value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });
}

/** Roughly, at 12 units a Chinese character. */
function widthOf(words: string): number {
  return [...words].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e7f ? 12 : 7), 0);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
