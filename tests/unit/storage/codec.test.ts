import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFacts } from '../../../src/domain/record/merge.ts';
import { shownName } from '../../../src/domain/record/profile.ts';
import {
  decodeExport,
  EXPORT_VERSION,
  encodeExport,
  exportFileName,
  READABLE_VERSIONS,
} from '../../../src/storage/codec.ts';
import { anyFacts, anyInstant, anyText } from '../../support/record-arbitraries.ts';
import { exportObject, fact, signed } from '../../support/record-samples.ts';

const anyRecord = fc.record({
  exportedAt: anyInstant,
  learner: fc.record({ id: fc.constant('mei'), name: anyText, staffNumber: anyText, team: anyText }),
  facts: anyFacts('mei', { minLength: 1, maxLength: 8 }).map((facts) => mergeFacts(facts)),
});
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('an export file', () => {
  it('M05 I07: comes back as it went out, any text included', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const decoded = decodeExport(bytesOf(encodeExport(record)));
        expect(decoded).toEqual({ ok: true, value: { version: EXPORT_VERSION, ...record } });
      }),
    );
  });

  it('X03: the same record at the same instant gives the same bytes', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const again = decodeExport(encodeExport(record));
        expect(again.ok && encodeExport(again.value)).toBe(encodeExport(record));
      }),
    );
  });

  it('S05: a flipped bit is refused, or it changed nothing', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.nat({ max: 7 }), (record, position, bit) => {
        const bytes = bytesOf(encodeExport(record));
        const at = position % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const decoded = decodeExport(bytes);
        // The case of the digits in an escape like \ud83d says nothing.
        if (decoded.ok) expect(decoded.value).toEqual({ version: EXPORT_VERSION, ...record });
      }),
      { numRuns: 1000 },
    );
  });

  it('S05: in a plain file every single bit counts', () => {
    const bytes = bytesOf(signed(exportObject()));
    for (let i = 0; i < bytes.length * 8; i++) {
      const flipped = bytes.slice();
      flipped[i >> 3] = (flipped[i >> 3] ?? 0) ^ (1 << (i & 7));
      expect(decodeExport(flipped).ok).toBe(false);
    }
  });

  it('a file cut off anywhere is refused as truncated', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), (record, length) => {
        const bytes = bytesOf(encodeExport(record).trimEnd());
        const decoded = decodeExport(bytes.slice(0, length % bytes.length));
        expect(decoded).toMatchObject({ ok: false, refusal: { kind: 'truncated' } });
      }),
    );
  });

  it('a file reformatted by an editor, with a byte order mark, is still the file', () => {
    const pretty = `\ufeff${JSON.stringify(JSON.parse(signed(exportObject())), null, 2)}\r\n`;
    expect(decodeExport(bytesOf(pretty)).ok).toBe(true);
    expect(decodeExport(pretty).ok).toBe(true);
  });

  it('facts out of order, or twice, come out in order and once', () => {
    const decoded = decodeExport(signed(exportObject({ facts: [fact(2), fact(0), fact(2)] })));
    expect(decoded.ok && decoded.value.facts).toEqual([fact(0), fact(2)]);
  });

  it('facts about content that no longer exists are kept', () => {
    const old = fact(0, { kind: 'lesson-read', lesson: 'withdrawn-in-2025', revision: 40 });
    const decoded = decodeExport(signed(exportObject({ facts: [old] })));
    expect(decoded.ok && decoded.value.facts).toEqual([old]);
  });
});

describe('every version ever written', () => {
  const fixtures = new URL('../../fixtures/records/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');

  it('has a fixture, and no fixture is of a version that cannot be read', () => {
    const versions = readdirSync(fixtures).flatMap((name) => /^v(\d+)\.json$/.exec(name)?.[1] ?? []);
    expect(versions.map(Number).sort((a, b) => a - b)).toEqual([...READABLE_VERSIONS]);
    expect(READABLE_VERSIONS).toContain(EXPORT_VERSION);
  });

  it.each(READABLE_VERSIONS)('M01: version %i is read as it was written', (version) => {
    const decoded = decodeExport(read(`v${version}.json`));
    expect(decoded).toEqual({ ok: true, value: JSON.parse(read(`v${version}.golden.json`)) });
  });

  it('the fixture of the present version holds every kind of fact', () => {
    const golden = JSON.parse(read(`v${EXPORT_VERSION}.golden.json`));
    expect(encodeExport(golden)).toBe(read(`v${EXPORT_VERSION}.json`));
    expect(new Set(golden.facts.map(({ kind }: { kind: string }) => kind)).size).toBe(9);
  });
});

describe('the name of an export file', () => {
  const noon = new Date(2026, 2, 1, 12);
  it.each([
    { name: '张美', file: '守正学堂-张美-2026-03-01.json', because: 'it tells whose it is and when' },
    { name: '', file: '守正学堂-学员-2026-03-01.json', because: 'someone without a name exports too' },
    { name: '../..', file: '守正学堂-学员-2026-03-01.json', because: 'I13: a name is no path' },
    { name: 'A/B:C*"D"<E>|F?\\', file: '守正学堂-ABCDEF-2026-03-01.json', because: 'Windows refuses these' },
    {
      name: '美\u202e.exe',
      file: '守正学堂-美.exe-2026-03-01.json',
      because: 'I19: nothing turns the ending around',
    },
    {
      name: '王'.repeat(300),
      file: `守正学堂-${'王'.repeat(40)}-2026-03-01.json`,
      because: 'file systems have limits',
    },
  ])('$because', ({ name, file }) => {
    expect(exportFileName('守正学堂', name, noon)).toBe(file);
  });

  it('bears the day of the machine, not of Greenwich', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    const earlyMorning = new Date('2026-02-28T23:30:00.000Z');
    expect(exportFileName('守正学堂', '张美', earlyMorning)).toContain('2026-03-01');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('holds nothing a file system refuses, whatever the name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const file = exportFileName('守正学堂', name, noon);
        expect(/[\\/:*?"<>|]/.test(file)).toBe(false);
        expect(shownName(file)).toBe(file);
        expect(file.startsWith('守正学堂-') && file.endsWith('-2026-03-01.json')).toBe(true);
      }),
    );
  });
});
