import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/storage/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the first fault of a text that is not JSON', () => {
  it('every text cut off early is called cut short', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom(0, 2), (value, cut, indent) => {
        const text = JSON.stringify({ value }, null, indent);
        const cutOff = text.slice(0, cut % text.length);
        expect(jsonFault(cutOff)).toEqual({ kind: 'cut-short', line: cutOff.split('\n').length });
      }),
    );
  });

  it('a stray character is found where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { minLength: 1 })), fc.nat(), (rows, pick) => {
        const text = JSON.stringify(rows, null, 1);
        const at = pick % (text.length + 1);
        const broken = `${text.slice(0, at)}#${text.slice(at)}`;
        const lines = broken.slice(0, at).split('\n');
        expect(jsonFault(broken)).toEqual({
          kind: 'unexpected',
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });

  it.each([
    { text: '', kind: 'cut-short', because: 'an empty file has lost everything' },
    { text: '{"a": "x\\', kind: 'cut-short', because: 'the end falls inside an escape' },
    { text: '{"a": "\\u00', kind: 'cut-short', because: 'the end falls inside a code point' },
    { text: '{"a": tru', kind: 'cut-short', because: 'the end falls inside a word' },
    { text: '{"a": -', kind: 'cut-short', because: 'the end falls before the digits' },
    { text: '[1.', kind: 'cut-short', because: 'the end falls inside a fraction' },
    { text: '[1e+', kind: 'cut-short', because: 'the end falls inside an exponent' },
    { text: '[01]', kind: 'unexpected', because: 'a number has no leading zero' },
    { text: '[1.]', kind: 'unexpected', because: 'a fraction has digits' },
    { text: '[tru]', kind: 'unexpected', because: 'there is no such word' },
    { text: '{"a":1,}', kind: 'unexpected', because: 'a comma is followed by something' },
    { text: '[1,]', kind: 'unexpected', because: 'a comma is followed by something' },
    { text: '[1}', kind: 'unexpected', because: 'brackets close in pairs' },
    { text: '{"a" 1}', kind: 'unexpected', because: 'a colon follows a key' },
    { text: '{a:1}', kind: 'unexpected', because: 'a key stands in quotes' },
    { text: '{} {}', kind: 'unexpected', because: 'a file holds one value' },
    { text: ']', kind: 'unexpected', because: 'nothing was opened' },
    { text: '["\\x41"]', kind: 'unexpected', because: 'there is no such escape' },
    { text: '["\\u00g0"]', kind: 'unexpected', because: 'a code point has four hexadecimal digits' },
    { text: '["a\nb"]', kind: 'unexpected', because: 'a text has no raw line break' },
    { text: '\u0000\u0000\u0000', kind: 'unexpected', because: 'a disk that failed gives zeros' },
  ])('$text is $kind: $because', ({ text, kind }) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text).kind).toBe(kind);
  });

  it('a million brackets are walked without recursion', () => {
    expect(jsonFault('['.repeat(1_000_000))).toEqual({ kind: 'cut-short', line: 1 });
  });
});
