/** The figures of a chart as an author writes them in a line of text, and the scale they are drawn on. */
import { fail, ok, type Result } from '../shared/result.ts';

export const CHART_KINDS = ['bar', 'line'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export interface ChartData {
  /** 1 to 3 names, each once. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  /** One for each series, none below nothing. */
  readonly values: readonly number[];
}

/** What is wrong. `datum` is the piece of text that cannot be used. */
export type ChartRefusal =
  | { readonly kind: 'series'; readonly count: number }
  | { readonly kind: 'series-repeated'; readonly name: string }
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'label-repeated'; readonly label: string }
  | { readonly kind: 'figures'; readonly datum: string; readonly wanted: number; readonly found: number }
  | { readonly kind: 'number'; readonly datum: string; readonly written: string };

export const SERIES_LIMIT = 3;
/** A line needs two points to be one; more than 24 rows cannot be read on a phone. */
export const ROWS: Readonly<Record<'least' | 'most', number>> = { least: 2, most: 24 };

/**
 * `series` names set apart by 、; `data` rows set apart by ；, each a label and one number for each series, set apart
 * by spaces. Numbers are written in plain digits, decimals with a point. An empty row at the end is overlooked.
 */
export function parseChart(series: string, data: string): Result<ChartData, ChartRefusal> {
  const names = pieces(series, '、');
  if (names.length < 1 || names.length > SERIES_LIMIT) return fail({ kind: 'series', count: names.length });
  const twice = repeated(names);
  if (twice !== undefined) return fail({ kind: 'series-repeated', name: twice });
  const rows: ChartRow[] = [];
  for (const datum of pieces(data, '；')) {
    const [label = '', ...written] = datum.split(/[ \u3000]+/);
    if (written.length !== names.length) {
      return fail({ kind: 'figures', datum, wanted: names.length, found: written.length });
    }
    const wrong = written.find((figure) => !/^\d{1,12}(\.\d{1,4})?$/.test(figure));
    if (wrong !== undefined) return fail({ kind: 'number', datum, written: wrong });
    rows.push({ label, values: written.map(Number) });
  }
  if (rows.length < ROWS.least || rows.length > ROWS.most) return fail({ kind: 'rows', count: rows.length });
  const again = repeated(rows.map(({ label }) => label));
  return again === undefined ? ok({ series: names, rows }) : fail({ kind: 'label-repeated', label: again });
}

function pieces(text: string, mark: string): string[] {
  return text
    .split(mark)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

export interface ChartScale {
  /** A round number not below any figure, and above nothing. */
  readonly top: number;
  /** 1, 2 or 5 times a power of ten; `top` is 2 to 6 of them. */
  readonly step: number;
}

/** The scale from nothing up for the greatest figure, which is not below nothing. All zero is drawn on a scale to 2. */
export function scaleFor(greatest: number): ChartScale {
  if (greatest <= 0) return { top: 2, step: 1 };
  const power = 10 ** Math.floor(Math.log10(greatest / 5));
  const factor = [1, 2, 5].find((each) => round(each * power) * 5 >= greatest) ?? 10;
  const step = round(factor * power);
  return { top: round(Math.max(2, Math.ceil(round(greatest / step))) * step), step };
}

/** Without the dust of binary fractions: figures have at most four decimals. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
