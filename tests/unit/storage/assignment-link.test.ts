import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '#domain/record/fact.ts';
import { canonicalJson } from '../../../src/domain/record/canonical.ts';
import { assignmentFromFragment, LINK_LIMIT, linkFragment } from '../../../src/storage/assignment-link.ts';
import { sha256 } from '../../../src/storage/sha256.ts';
import { assignment } from '../../support/cohort-builders.ts';
import { anyText } from '../../support/record-arbitraries.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).filter((text) => text !== 'constructor');
const anyAssignment: fc.Arbitrary<Assignment> = fc
  .record({
    id: fc.uuid(),
    title: anyText,
    from: anyText,
    to: anyText,
    why: anyText,
    dueOn: fc.constantFrom('2026-11-27', '2028-02-29', '1999-12-31'),
    lessons: fc.array(id, { maxLength: 5 }),
    scenarios: fc.array(id, { maxLength: 5 }),
    banks: fc.array(id, { maxLength: 5 }),
  })
  .filter(({ lessons, scenarios, banks }) => lessons.length + scenarios.length + banks.length > 0);

const task = assignment({ title: '第一周：法律与红线', from: '王老师', lessons: ['red-lines'] });
const fragmentOf = (given: Assignment) => {
  const made = linkFragment(given);
  if (!made.ok) throw new Error('too long');
  return made.value;
};
const fragment = fragmentOf(task);
const kindOf = (text: string) => {
  const received = assignmentFromFragment(text);
  return received.ok ? 'assignment' : received.refusal.kind;
};
/** Any content under a checksum that fits it, so that what is wrong is not the checksum. */
const signed = (content: unknown) => {
  const body = Buffer.from(typeof content === 'string' ? content : canonicalJson(content)).toString(
    'base64url',
  );
  return `#a=${body}.${sha256(body).slice(0, 8)}`;
};

describe('a link', () => {
  it('gives back the assignment exactly as it was written, in ASCII that no program changes', () => {
    fc.assert(
      fc.property(anyAssignment, (given) => {
        const made = fragmentOf(given);
        expect(made).toMatch(/^#a=[\w-]+\.[0-9a-f]{8}$/);
        const received = assignmentFromFragment(made);
        // Lone surrogates survive too: canonical JSON escapes them.
        expect(received.ok && received.value).toEqual(given);
      }),
    );
  });

  it('is the same whenever it is made of the same assignment', () => {
    expect(fragmentOf({ ...task })).toBe(fragment);
  });

  it('is refused when it would be longer than what is read back', () => {
    const lessons = Array.from({ length: 200 }, (_, index) => `lesson-number-${index}`);
    const made = linkFragment({ ...task, lessons });
    expect(made).toMatchObject({ ok: false, refusal: { kind: 'too-long', limit: LINK_LIMIT } });
  });

  it('is read back at the greatest length that is made', () => {
    const made = Array.from({ length: 4000 }, (_, length) =>
      linkFragment({ ...task, why: 'a'.repeat(length) }),
    );
    const longest = made.findLast(({ ok }) => ok);
    expect(longest?.ok && kindOf(longest.value)).toBe('assignment');
    expect(longest?.ok && longest.value.length).toBeGreaterThan(LINK_LIMIT - 4);
  });
});

describe('a link that is not whole', () => {
  it('is told as truncated wherever it was cut', () => {
    for (let length = '#a='.length; length < fragment.length; length += 1) {
      expect([length, kindOf(fragment.slice(0, length))]).toEqual([length, 'truncated']);
    }
  });

  it('is told as damaged or foreign, never as an assignment, whatever one character became', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: fragment.length - 1 }),
        fc.constantFrom(...'ABCXYZabcxyz0189-_'),
        (at, character) => {
          fc.pre(fragment[at] !== character);
          const changed = `${fragment.slice(0, at)}${character}${fragment.slice(at + 1)}`;
          expect(['damaged', 'foreign', 'truncated']).toContain(kindOf(changed));
        },
      ),
    );
  });

  it.each([
    { because: 'nothing is there', text: '', kind: 'absent' },
    { because: 'only the sign is there', text: '#', kind: 'absent' },
    { because: 'another key is there', text: '#learners', kind: 'absent' },
    { because: 'a key that ends in ours is another key', text: '#data=abc', kind: 'absent' },
    { because: 'the value is missing', text: '#a=', kind: 'truncated' },
    { because: 'it is no base64url', text: '#a=你好', kind: 'truncated' },
    { because: 'it is somebody else’s', text: '#a=aGVsbG8gd29ybGQ', kind: 'foreign' },
    { because: 'it is too long to be looked at', text: `#a=${'A'.repeat(LINK_LIMIT + 1)}`, kind: 'too-long' },
    { because: 'the sum belongs to another body', text: `${fragment.slice(0, -8)}00000000`, kind: 'damaged' },
    { because: 'the sum has grown', text: `${fragment}0`, kind: 'damaged' },
  ])('$because', ({ text, kind }) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    { because: 'a full stop of the sentence came along', text: `${fragment}。` },
    { because: 'a bracket came along', text: `${fragment})` },
    { because: 'words came along', text: `${fragment} 请打开` },
    { because: 'the chat program added a parameter', text: `${fragment}&from=chat` },
    { because: 'and put it before', text: fragment.replace('#a', '#from=chat&a') },
    { because: 'the sign is missing', text: fragment.slice(1) },
  ])('is opened all the same: $because', ({ text }) => {
    expect(assignmentFromFragment(text)).toEqual({ ok: true, value: task });
  });
});

describe('a link with a sound checksum over something else', () => {
  it.each<{ because: string; content: unknown; kind: string }>([
    { because: 'a newer version says so', content: { assignment: task, version: 2 }, kind: 'future-version' },
    {
      because: 'even when its shape is not known here',
      content: { assignment: { rounds: [] }, version: 9 },
      kind: 'future-version',
    },
    { because: 'there is no version', content: { assignment: task }, kind: 'foreign' },
    {
      because: 'there is a member too many',
      content: { assignment: { ...task, score: 1 }, version: 1 },
      kind: 'foreign',
    },
    {
      because: 'the due day is none',
      content: { assignment: { ...task, dueOn: '2026-02-30' }, version: 1 },
      kind: 'foreign',
    },
    {
      because: 'nothing is assigned',
      content: { assignment: { ...task, lessons: [] }, version: 1 },
      kind: 'foreign',
    },
    {
      because: 'an id is no text',
      content: { assignment: { ...task, lessons: [7] }, version: 1 },
      kind: 'foreign',
    },
    {
      because: 'the title is missing',
      content: { assignment: { ...task, title: undefined }, version: 1 },
      kind: 'foreign',
    },
    { because: 'it breaks off inside', content: '{"assignment":{"banks":[', kind: 'foreign' },
    {
      because: 'it reaches for the prototype',
      content: `{"assignment":{"__proto__":{"admin":true},${JSON.stringify(task).slice(1)},"version":1}`,
      kind: 'foreign',
    },
    {
      because: 'it nests without end',
      content: `{"assignment":{"banks":${'['.repeat(900)}`,
      kind: 'foreign',
    },
  ])('is refused: $because', ({ content, kind }) => {
    expect(kindOf(signed(content))).toBe(kind);
  });

  it('leaves the prototype of objects alone', () => {
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });
});

describe('any payload', () => {
  const anyPayload = fc.oneof(
    anyText,
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.base64String({ maxLength: 400 }).map((text) => `#a=${text}`),
    fc.json({ maxDepth: 6 }).map((text) => signed(text)),
    fc.json().map((text) => signed(`{"assignment":{"banks":${text}},"version":1}`)),
    fc.tuple(fc.nat({ max: fragment.length }), anyText).map(([at, text]) => fragment.slice(0, at) + text),
    fc.constant(`#a=${'A&a='.repeat(50_000)}`),
  );

  it('is answered with a refusal or a sound assignment, never with an exception', () => {
    fc.assert(
      fc.property(anyPayload, (text) => {
        const received = assignmentFromFragment(text);
        if (received.ok) expect(linkFragment(received.value).ok).toBe(true);
        else
          expect(received.refusal.kind).toMatch(
            /^(absent|too-long|truncated|damaged|foreign|future-version)$/,
          );
      }),
      { numRuns: 500 },
    );
  });
});
