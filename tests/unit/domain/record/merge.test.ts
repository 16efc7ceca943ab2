import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../src/domain/record/canonical.ts';
import type { Fact } from '../../../../src/domain/record/fact.ts';
import { bySequence, latest, mergeFacts, nextSequence } from '../../../../src/domain/record/merge.ts';
import { anyFact, overlappingLists } from '../../../support/record-arbitraries.ts';

const read = (id: string, at: string, seq: number): Fact => ({
  kind: 'lesson-read',
  lesson: 'call-hours',
  revision: 1,
  id,
  at: `2026-03-01T09:00:0${at}.000Z`,
  seq,
  learner: 'mei',
});

/** Any facts, ids clashing with different content included. */
const clashing = fc.array(anyFact('mei', fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 8 });

describe('merging facts', () => {
  it('is the union by id: every fact once, none made up, in order of instant, number, id', () => {
    fc.assert(
      fc.property(overlappingLists('mei', 3), (lists) => {
        const expected = Object.values(Object.fromEntries(lists.flat().map((fact) => [fact.id, fact])));
        const sortKey = ({ at, seq, id }: Fact) => `${at} ${String(seq).padStart(9, '0')} ${id}`;
        expected.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
        expect(mergeFacts(...lists)).toEqual(expected);
      }),
    );
  });

  it('is idempotent, commutative and associative, even when one id has two contents', () => {
    fc.assert(
      fc.property(clashing, clashing, clashing, (a, b, c) => {
        const ab = mergeFacts(a, b);
        expect(mergeFacts(ab, ab)).toEqual(ab);
        expect(mergeFacts(ab, a)).toEqual(ab);
        expect(mergeFacts(b, a)).toEqual(ab);
        expect(mergeFacts(ab, c)).toEqual(mergeFacts(a, mergeFacts(b, c)));
      }),
    );
  });

  it('keeps the very object it holds when the same fact comes again', () => {
    const held = read('a', '1', 0);
    expect(mergeFacts([held], [{ ...held }])[0]).toBe(held);
  });

  it('S13: two facts of one millisecond keep the order in which they happened', () => {
    expect(mergeFacts([read('a', '1', 8), read('z', '1', 7)]).map(({ id }) => id)).toEqual(['z', 'a']);
  });
});

describe('what supersedes', () => {
  it.each([
    {
      a: read('a', '9', 1),
      b: read('b', '1', 2),
      later: 'b',
      because: 'numbers grow even when the clock is set back',
    },
    {
      a: read('a', '2', 1),
      b: read('b', '1', 1),
      later: 'a',
      because: 'on equal numbers the instant decides',
    },
    {
      a: read('a', '1', 1),
      b: read('b', '1', 1),
      later: 'b',
      because: 'something must decide, everywhere the same',
    },
  ])('$later: $because', ({ a, b, later }) => {
    expect(latest([a, b])?.id).toBe(later);
    expect(latest([b, a])?.id).toBe(later);
    expect(bySequence(a, a)).toBe(0);
  });

  it('is nothing among nothing', () => {
    expect(latest([])).toBeNull();
  });

  it('the next number is above all that were seen', () => {
    fc.assert(
      fc.property(fc.array(anyFact('mei')), (facts) => {
        const next = nextSequence(facts);
        expect(facts.every(({ seq }) => seq < next)).toBe(true);
        expect(next === 0 || facts.some(({ seq }) => seq === next - 1)).toBe(true);
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is JSON that says the same, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.stringify(JSON.parse(text))).toBe(canonicalJson(JSON.parse(text)));
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    {
      value: { b: 1, a: [true, null, 'x'] },
      text: '{"a":[true,null,"x"],"b":1}',
      because: 'keys are sorted',
    },
    { value: { a: undefined, b: 1 }, text: '{"b":1}', because: 'an undefined member is no member' },
    { value: '\ud800', text: '"\\ud800"', because: 'I07: a lone surrogate is written as an escape' },
  ])('$text: $because', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
