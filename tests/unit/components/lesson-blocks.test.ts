/** What the lesson blocks make of rendered HTML, and where a chart's parts stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHART_WIDTH,
  drawBars,
  drawLines,
  figureText,
} from '../../../src/components/lesson/chart-drawing.ts';
import { withColumnNames } from '../../../src/components/lesson/decision-table.ts';
import { withoutParagraph } from '../../../src/components/lesson/inline.ts';

describe('withColumnNames', () => {
  it('names the column on every cell, makes the first the head of its row, and says the roles', () => {
    const html =
      '<p>先看</p><table><thead><tr><th>情形<strong>甲</strong></th><th class="ta-right">怎么“办”"</th></tr></thead><tbody><tr><td>夜里</td><td class="ta-right"><strong>等</strong></td></tr></tbody></table><p>后</p>';
    expect(withColumnNames(html)).toBe(
      '<p>先看</p><table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">情形<strong>甲</strong></th><th scope="col" role="columnheader" class="ta-right">怎么“办”"</th></tr></thead><tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader" data-column="情形甲">夜里</th><td role="cell" data-column="怎么“办”&quot;" class="ta-right"><div><strong>等</strong></div></td></tr></tbody></table><p>后</p>',
    );
  });

  it('leaves what is no table alone', () => {
    expect(withColumnNames('<p>一句话</p>')).toBe('<p>一句话</p>');
  });
});

it.each([
  ['\n<p>一句</p>\n', '一句'],
  ['<p>一句</p>\n<p>又一句</p>', '一句<br>又一句'],
  ['一<strong>句</strong>', '一<strong>句</strong>'],
])('%j is %j without its paragraphs', (html, words) => {
  expect(withoutParagraph(html)).toBe(words);
});

const charts = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    series: fc.constant(['甲', '乙', '丙'].slice(0, count)),
    rows: fc.array(
      fc.record({
        label: fc.stringMatching(/^[一-龟]{1,5}$/),
        values: fc.array(
          fc.double({ min: 0, max: 99_999, noNaN: true }).map((value) => Number(value.toFixed(2))),
          {
            minLength: count,
            maxLength: count,
          },
        ),
      }),
      { minLength: 2, maxLength: 24 },
    ),
  }),
);

describe('a chart', () => {
  it('has bars as long as their figures say, with the figures inside the picture', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { rows, height } = drawBars(chart);
        const bars = rows.flatMap((row) => row.bars);
        const longest = bars.reduce((most, bar) => (bar.value > most.value ? bar : most));
        for (const bar of bars) {
          expect(bar.figureX + figureText(bar.value).length * 7).toBeLessThanOrEqual(CHART_WIDTH);
          expect(bar.y).toBeLessThan(height);
          expect(bar.width * longest.value).toBeCloseTo(
            longest.width * bar.value,
            -Math.log10(longest.value + 1) - 1,
          );
        }
      }),
    );
  });

  it('has its greatest figure highest, nothing at the foot, and every point between the ticks', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { lines, ticks, left, right, labels } = drawLines(chart);
        const [foot, top] = [ticks[0]?.y ?? 0, ticks.at(-1)?.y ?? 0];
        for (const [at, points] of lines.entries()) {
          for (const [index, { x, y }] of points.entries()) {
            expect(x).toBeGreaterThanOrEqual(left);
            expect(x).toBeLessThanOrEqual(right);
            const value = chart.rows[index]?.values[at] ?? 0;
            const share = value / (ticks.at(-1)?.value ?? 1);
            expect(Math.abs(foot + (top - foot) * share - y)).toBeLessThan(0.1);
          }
        }
        for (const [at, { x, label }] of labels.entries()) {
          const before = labels[at - 1];
          if (before)
            expect(x - before.x).toBeGreaterThan(((label.length + before.label.length) / 2) * 12 - 1);
        }
      }),
    );
  });
});
