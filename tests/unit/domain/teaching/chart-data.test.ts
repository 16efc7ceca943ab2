import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChart, ROWS, scaleFor } from '#domain/teaching/chart-data.ts';

const word = fc.stringMatching(/^[一-龟]{1,4}[0-9]{0,2}$/);
const figure = fc.oneof(
  fc.nat(1_000_000),
  fc
    .tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 }))
    .map(([whole, cents]) => Number(`${whole}.${cents}`)),
);
const chart = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc.record({
    series: fc.uniqueArray(word, { minLength: count, maxLength: count }),
    rows: fc.uniqueArray(
      fc.record({ label: word, values: fc.array(figure, { minLength: count, maxLength: count }) }),
      { minLength: ROWS.least, maxLength: ROWS.most, selector: ({ label }) => label },
    ),
  }),
);

describe('parseChart', () => {
  it('reads back every chart that can be written', () => {
    fc.assert(
      fc.property(
        chart,
        fc.constantFrom('；', ' ； ', '；　'),
        fc.constantFrom(' ', '  ', '　'),
        (written, mark, space) => {
          const data = written.rows.map(({ label, values }) => [label, ...values].join(space)).join(mark);
          expect(parseChart(written.series.join('、'), data)).toEqual({ ok: true, value: written });
          expect(parseChart(written.series.join(' 、'), `${data}；`)).toEqual({ ok: true, value: written });
        },
      ),
    );
  });

  it.each([
    {
      series: '',
      data: '1月 1；2月 2',
      refusal: { kind: 'series', count: 0 },
      because: 'nothing is measured',
    },
    {
      series: '甲、乙、丙、丁',
      data: '1月 1 1 1 1；2月 1 1 1 1',
      refusal: { kind: 'series', count: 4 },
      because: 'four cannot be told apart',
    },
    {
      series: '甲、甲',
      data: '1月 1 1；2月 1 1',
      refusal: { kind: 'series-repeated', name: '甲' },
      because: 'two of one name',
    },
    { series: '甲', data: '', refusal: { kind: 'rows', count: 0 }, because: 'no figures' },
    { series: '甲', data: '1月 5', refusal: { kind: 'rows', count: 1 }, because: 'one figure is no chart' },
    {
      series: '甲',
      data: '1月 5；1月 6',
      refusal: { kind: 'label-repeated', label: '1月' },
      because: 'two rows of one name',
    },
    {
      series: '甲、乙',
      data: '1月 5；2月 6 7',
      refusal: { kind: 'figures', datum: '1月 5', wanted: 2, found: 1 },
      because: 'a figure is missing',
    },
    {
      series: '甲',
      data: '1月 5 6；2月 7',
      refusal: { kind: 'figures', datum: '1月 5 6', wanted: 1, found: 2 },
      because: 'a figure too many',
    },
    {
      series: '甲',
      data: '1月 5；2月 六',
      refusal: { kind: 'number', datum: '2月 六', written: '六' },
      because: 'a word',
    },
    {
      series: '甲',
      data: '1月 -5；2月 6',
      refusal: { kind: 'number', datum: '1月 -5', written: '-5' },
      because: 'below nothing',
    },
    {
      series: '甲',
      data: '1月 5%；2月 6',
      refusal: { kind: 'number', datum: '1月 5%', written: '5%' },
      because: 'the unit is said once, for all',
    },
    {
      series: '甲',
      data: '1月 1,000；2月 6',
      refusal: { kind: 'number', datum: '1月 1,000', written: '1,000' },
      because: 'plain digits only',
    },
  ])('refuses $data of $series: $because', ({ series, data, refusal }) => {
    expect(parseChart(series, data)).toEqual({ ok: false, refusal });
  });

  it('takes 24 rows and not 25', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `${at}日 ${at}`).join('；');
    expect(parseChart('甲', rows(24)).ok).toBe(true);
    expect(parseChart('甲', rows(25))).toEqual({ ok: false, refusal: { kind: 'rows', count: 25 } });
  });
});

describe('scaleFor', () => {
  it('reaches over the greatest figure by less than a step, with 2 to 6 round steps', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ min: 0.0001, max: 1e12, noNaN: true }), fc.integer({ min: 1, max: 5000 })),
        (greatest) => {
          const { top, step } = scaleFor(greatest);
          expect(top).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
          expect(top / step).toBeCloseTo(Math.round(top / step), 6);
          expect(Math.round(top / step)).toBeGreaterThanOrEqual(2);
          expect(Math.round(top / step)).toBeLessThanOrEqual(6);
          expect(['1', '2', '5']).toContain(step.toExponential().split('e')[0]);
        },
      ),
    );
  });

  it.each([
    { greatest: 0, top: 2, step: 1 },
    { greatest: 805, top: 1000, step: 200 },
    { greatest: 1000, top: 1000, step: 200 },
    { greatest: 0.3, top: 0.3, step: 0.1 },
    { greatest: 1, top: 1, step: 0.2 },
    { greatest: 7, top: 8, step: 2 },
  ])('draws up to $greatest on a scale to $top by $step', ({ greatest, top, step }) => {
    expect(scaleFor(greatest)).toEqual({ top, step });
  });
});
