import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeExport, EXPORT_LIMIT } from '../../../src/storage/codec.ts';
import { exportObject, fact, LI, MEI, signed } from '../../support/record-samples.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a refused file', () => {
  const withFact = (change: object) => signed(exportObject({ facts: [fact(0), { ...fact(1), ...change }] }));
  const placed = {
    ...fact(1),
    kind: 'question-answered',
    question: 'q',
    within: { kind: 'lesson', lesson: 'l' },
  };
  const played = {
    kind: 'scenario-finished',
    lesson: undefined,
    scenario: 's',
    seed: 1,
    choices: [],
    rewound: false,
  };
  /** Facts as text, for what an object cannot hold. Refused before the checksum is looked at. */
  const raw = (facts: string) =>
    JSON.stringify(exportObject({ facts: 'here', sha256: '' })).replace('"here"', facts);

  it.each([
    { file: '', refusal: { kind: 'truncated', line: 1 }, because: 'an empty file is a download that failed' },
    { file: '{"format":\n"shouzheng', refusal: { kind: 'truncated', line: 2 }, because: 'it ends too early' },
    { file: '你好', refusal: { kind: 'not-json', line: 1, column: 1 }, because: 'I01: it is some text' },
    {
      file: '{\n"format": oops }',
      refusal: { kind: 'not-json', line: 2, column: 11 },
      because: 'I01: the fault is on line 2',
    },
    { file: '<!DOCTYPE html><p>', refusal: { kind: 'html' }, because: 'I01: a page was saved in its place' },
    { file: '\ufeff\n <html>', refusal: { kind: 'html' }, because: 'I01: the same after a byte order mark' },
    { file: '[]', refusal: { kind: 'foreign' }, because: 'it is JSON of another kind' },
    { file: 'null', refusal: { kind: 'foreign' }, because: 'it is JSON of another kind' },
    { file: '{"format":"h5p"}', refusal: { kind: 'foreign' }, because: 'another program wrote it' },
    {
      file: signed(exportObject({ version: 3 })),
      refusal: { kind: 'future-version', version: 3, newest: 2 },
      because: 'I25: a newer release wrote it',
    },
    {
      file: signed(exportObject({ version: 0 })),
      refusal: { kind: 'damaged-header', path: 'version' },
      because: 'I25: there never was a version 0',
    },
    {
      file: signed(exportObject({ version: '1' })),
      refusal: { kind: 'damaged-header', path: 'version' },
      because: 'a version is a number',
    },
    {
      file: JSON.stringify(exportObject()),
      refusal: { kind: 'damaged-header', path: 'sha256' },
      because: 'without its checksum nothing is proven',
    },
    {
      file: signed(exportObject({ learner: { id: MEI, name: 5, staffNumber: '', team: '' } })),
      refusal: { kind: 'damaged-header', path: 'learner.name' },
      because: 'a name is text',
    },
    {
      file: signed(exportObject({ signature: 'x' })),
      refusal: { kind: 'damaged-header', path: 'signature' },
      because: 'nothing unknown is let through in silence',
    },
    {
      file: signed(exportObject()).replace('call-hours', 'call-house'),
      refusal: { kind: 'checksum-mismatch' },
      because: 'someone edited it',
    },
    {
      file: signed(exportObject()).replace('"seq":1', '"seq":1,"seq":7'),
      refusal: { kind: 'checksum-mismatch' },
      because: 'I05: of two equal keys the last counts, and it is not what was summed',
    },
    { file: signed(exportObject({ facts: [] })), refusal: { kind: 'no-facts' }, because: 'it holds nothing' },
    {
      file: withFact({ kind: 'badge-earned' }),
      refusal: { kind: 'unknown-fact-kind', index: 1, factKind: 'badge-earned' },
      because: 'an unknown kind is refused, never dropped',
    },
    {
      file: withFact({ kind: 'toString' }),
      refusal: { kind: 'unknown-fact-kind', index: 1, factKind: 'toString' },
      because: 'what every object inherits is no kind of fact',
    },
    {
      file: withFact({ at: '2026-02-30T09:00:00.000Z' }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'at' },
      because: 'there is no such day',
    },
    {
      file: withFact({ at: '2026-03-01 09:00' }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'at' },
      because: 'instants written otherwise would not sort',
    },
    {
      file: withFact({ seq: -1 }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'seq' },
      because: 'it counts up',
    },
    {
      file: withFact({ lesson: undefined }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'lesson' },
      because: 'a member is missing',
    },
    {
      file: withFact({ score: 100 }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'score' },
      because: 'a verdict is no part of a fact',
    },
    {
      file: withFact({ ...placed, response: { kind: 'sequence', order: ['a', 2] } }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'response.order[1]' },
      because: 'the place of the fault is told',
    },
    {
      file: withFact({ ...played, assessed: false }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'assessed' },
      because: 'a run is marked as assessed or bears no mark',
    },
    {
      file: withFact({ learner: LI }),
      refusal: { kind: 'damaged-fact', index: 1, path: 'learner' },
      because: 'T09: one file is one learner',
    },
    {
      file: signed(exportObject({ facts: [null] })),
      refusal: { kind: 'damaged-fact', index: 0, path: 'kind' },
      because: 'a fact is an object',
    },
    {
      file: raw('[{"__proto__": {"x": 1}}]'),
      refusal: { kind: 'damaged-fact', index: 0, path: '__proto__' },
      because: 'I03: a key that reaches the prototype',
    },
    {
      file: raw(`${'['.repeat(5000)}${']'.repeat(5000)}`),
      refusal: { kind: 'damaged-fact', index: 0, path: '[0]'.repeat(13) },
      because: 'nesting without end is refused before it is walked',
    },
  ])('$refusal.kind: $because', ({ file, refusal }) => {
    expect(decodeExport(file)).toEqual({ ok: false, refusal });
    expect(decodeExport(bytesOf(file))).toEqual({ ok: false, refusal });
  });

  it('I03: no key of a prototype gets in anywhere, and none gets out', () => {
    const anywhere = fc.constantFrom(['facts', '0'], ['facts', '1'], ['learner'], []);
    const key = fc.constantFrom('__proto__', 'constructor', 'prototype');
    fc.assert(
      fc.property(anywhere, key, (path, hostile) => {
        const file = JSON.parse(JSON.stringify(exportObject()));
        const target = path.reduce((inside, name) => inside[name], file);
        Object.defineProperty(target, hostile, { value: { polluted: true }, enumerable: true });
        expect(decodeExport(signed(file)).ok).toBe(false);
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }),
    );
  });

  it('too much is refused by its length alone', () => {
    const refusal = { kind: 'too-large', bytes: EXPORT_LIMIT + 1, limit: EXPORT_LIMIT };
    expect(decodeExport(new Uint8Array(EXPORT_LIMIT + 1))).toEqual({ ok: false, refusal });
  });
});
