import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFrom } from '#domain/insight/csv.ts';
import { anyText } from '../../../support/record-arbitraries.ts';

const DANGEROUS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];

/** A reader of RFC 4180 written from its grammar, one character at a time: it shares nothing with the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      row.push(cell);
      cell = '';
      if (character === ',') continue;
      at += 1;
      rows.push(row);
      row = [];
    } else cell += character;
  }
  return rows;
}

const cell = fc.oneof(
  anyText,
  fc.tuple(fc.constantFrom(...DANGEROUS), anyText).map((parts) => parts.join('')),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', '=', 'a', '张'), maxLength: 8 }),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(csvFrom([['姓名', 'a"b']])).toBe('\ufeff"姓名","a""b"\r\n');
  });

  it('is read back cell by cell, apart from the guards', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(csvFrom(rows).slice(1));
        expect(read).toEqual(
          rows.map((row) => row.map((text) => (DANGEROUS.includes(text.charAt(0)) ? `'${text}` : text))),
        );
      }),
    );
  });

  it('no cell begins like a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const text of readCsv(csvFrom(rows).slice(1)).flat()) {
          expect(DANGEROUS).not.toContain(text.charAt(0) || 'none');
        }
      }),
    );
  });
});
