/** Damaged data: what is put aside, and what is pieced together from the copies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/record/canonical.ts';
import type { FactRow, SnapshotRow } from '../../../src/storage/sealed.ts';
import { seal } from '../../../src/storage/sealed.ts';
import { sha256 } from '../../../src/storage/sha256.ts';
import {
  type Browser,
  createBrowser,
  kept,
  onDisk,
  rowsOnDisk,
  visit,
} from '../../support/record-browser.ts';
import { answered, fact, facts, LI, lessonRead, MEI } from '../../support/record-samples.ts';

const COPY = `shouzheng.record.${MEI}`;

/** Changes one row on the disk. */
async function spoil(browser: Browser, name: 'facts' | 'snapshots', change: (row: never) => object, nth = 0) {
  const row = (await rowsOnDisk(browser))[name]?.[nth];
  const spoilt = { ...(row as object), ...change(row as never) };
  await onDisk(browser, (store) => store(name).put(spoilt));
  return spoilt;
}

/** Zod would let it through without the key. */
const hostile = JSON.parse('{"kind":"assignment","placed":{"__proto__":"x"}}');

const flipped = (text: string, bit: number) => {
  const units = [...text].map((character) => character.charCodeAt(0));
  const at = (bit >> 3) % units.length;
  units[at] = (units[at] ?? 0) ^ (1 << (bit & 7));
  return String.fromCharCode(...units);
};

describe('a damaged row', () => {
  it('S05: is put aside as it was found, and the rest of the record goes on', async () => {
    const browser = await kept(3);
    browser.local.items.clear();
    const row = await spoil(
      browser,
      'facts',
      ({ json }: FactRow) => ({ json: json.replace('call', 'coll') }),
      1,
    );
    const { facts: left, repository } = await visit(browser);
    expect(left).toEqual([fact(0), fact(2)]);
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: 'damaged' });
    expect(await repository.rescued(MEI)).toMatchObject([{ learner: MEI, reason: 'damaged', bytes: row }]);
    const again = await visit(browser);
    expect(again.repository.health().problem).toBeUndefined();
    expect(await again.repository.rescued(MEI)).toHaveLength(1);
  });

  it('S05: is restored when a snapshot or the mirror still has it', async () => {
    for (const lost of ['mirror', 'snapshots']) {
      const browser = await kept(60);
      if (lost === 'mirror') browser.local.items.clear();
      else await onDisk(browser, (store) => store('snapshots').clear());
      await spoil(browser, 'facts', () => ({ json: '{}' }), 59);
      const { facts: all, repository } = await visit(browser);
      expect(all).toEqual(facts(60));
      expect(repository.unsaved()).toBe(0);
      expect(await repository.rescued(MEI)).toHaveLength(1);
      expect((await rowsOnDisk(browser))['facts']).toHaveLength(60);
    }
  });

  it('S05: no bit of a row can be flipped unseen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom('json' as const, 'sha256' as const), async (bit, part) => {
        const browser = await kept(2);
        browser.local.items.clear();
        await spoil(browser, 'facts', (row: FactRow) => ({ [part]: flipped(row[part], bit) }));
        expect((await visit(browser)).facts).toEqual([fact(1)]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { change: () => ({ json: 7 }), because: 'its text is no text' },
    { change: () => seal([1]), because: 'it holds no fact' },
    { change: () => ({ json: '{', sha256: sha256('{') }), because: 'its sum fits but it is not JSON' },
    { change: () => seal(fact(8)), because: 'it stands under another id' },
    { change: () => seal({ ...fact(0), learner: LI }), because: 'T09: it is of another learner' },
    { change: () => seal({ ...fact(0), seq: -1 }), because: 'its fact is not sound' },
    {
      change: () => seal({ ...fact(0, answered), response: hostile }),
      because: 'I03: a key reaches the prototype',
    },
  ])('is not believed when $because', async ({ change }) => {
    const browser = await kept(2);
    browser.local.items.clear();
    await spoil(browser, 'facts', change);
    const { repository } = await visit(browser);
    expect(repository.held(MEI)).toEqual([fact(1)]);
    expect(await repository.rescued(MEI)).toMatchObject([{ reason: 'damaged' }]);
  });

  it('of a kind this release does not know is put aside under that name', async () => {
    const browser = await kept(2);
    browser.local.items.clear();
    await spoil(browser, 'facts', () => seal({ ...fact(0), kind: 'badge-earned' }));
    const { repository } = await visit(browser);
    expect(await repository.rescued(MEI)).toMatchObject([{ reason: 'unknown-kind' }]);
  });

  it('is never overwritten, also by a fact that comes in under its id', async () => {
    const browser = await kept(2);
    const tab = await visit(browser);
    const row = await spoil(browser, 'facts', () => ({ json: '{}' }));
    await tab.repository.save(MEI, [fact(0)]);
    expect((await visit(browser)).facts).toEqual(facts(2));
    expect(await tab.repository.rescued(MEI)).toMatchObject([{ reason: 'replaced', bytes: row }]);
  });

  it('written while the page is open is left for the next visit', async () => {
    const browser = await kept(2);
    const tab = await visit(browser);
    const other = { ...((await rowsOnDisk(browser))['facts']?.[0] as FactRow), id: 'other', sha256: 'x' };
    await onDisk(browser, (store) => store('facts').put(other));
    await tab.repository.refresh(MEI);
    expect(tab.repository.held(MEI)).toEqual(facts(2));
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(3);
  });

  it('that cannot be put aside stays where it is', async () => {
    const browser = await kept(2);
    browser.local.items.clear();
    await spoil(browser, 'facts', () => ({ json: '{}' }));
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { repository } = await visit(browser);
    IDBObjectStore.prototype.add = add;
    expect(repository.held(MEI)).toEqual([fact(1)]);
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(2);
  });
});

describe('a damaged snapshot', () => {
  it.each([
    { change: () => ({ sha256: 'x' }), reason: 'damaged', because: 'its sum does not fit' },
    { change: () => seal('facts'), reason: 'damaged', because: 'it is no list' },
    {
      change: () => seal([fact(0, lessonRead, LI)]),
      reason: 'damaged',
      because: 'T09: it is of another learner',
    },
    {
      change: () => seal([{ ...fact(0), kind: 'x' }]),
      reason: 'unknown-kind',
      because: 'it holds what is not known',
    },
    { change: () => seal([{ ...fact(0), at: 'now' }]), reason: 'damaged', because: 'it holds a bad fact' },
  ])('is put aside: $because', async ({ change, reason }) => {
    const browser = await kept(60);
    const spoilt = await spoil(browser, 'snapshots', change as (row: SnapshotRow) => object);
    const { repository } = await visit(browser);
    expect(repository.held(MEI)).toEqual(facts(60));
    expect(await repository.rescued(MEI)).toMatchObject([{ reason, bytes: spoilt }]);
    expect((await rowsOnDisk(browser))['snapshots']).toEqual([]);
  });
});

describe('a damaged local copy', () => {
  const texts = [
    { text: 'x', because: 'it is no copy at all' },
    { text: (copy: string) => copy.replace('call', 'coll'), because: 'its sum does not fit' },
    { text: () => summed('{'), because: 'it is not JSON' },
    { text: () => summed('{"version":1}'), because: 'it lacks its parts' },
    { text: () => summed('7'), because: 'it is no object' },
    { text: () => copyOf([fact(0, lessonRead, LI)]), because: 'T09: it is of another learner' },
    { text: () => copyOf([{ ...fact(0), seq: 'x' }]), because: 'it holds a bad fact' },
  ];

  it.each(texts)('is put aside before anything is written in its place: $because', async ({ text }) => {
    const browser = await kept(2);
    const copy = typeof text === 'string' ? text : text(browser.local.items.get(COPY) ?? '');
    browser.local.items.set(COPY, copy);
    const { repository } = await visit(browser);
    expect(repository.held(MEI)).toEqual(facts(2));
    expect(repository.health().problem).toBe('damaged');
    await repository.save(MEI, [fact(2)]);
    expect(browser.local.items.get(COPY)).toContain(canonicalJson(fact(2)));
    expect(await repository.rescued(MEI)).toMatchObject([{ reason: 'damaged' }]);
    expect(
      [...browser.local.items.values()].some((value) => value.includes(JSON.stringify(copy).slice(1, -1))),
    ).toBe(true);
  });

  it('that cannot be put aside is not written over', async () => {
    const browser = await kept(2);
    browser.local.items.set(COPY, 'x'.repeat(500));
    browser.local.room = 600;
    const { repository } = await visit(browser);
    await repository.save(MEI, [fact(2)]);
    expect(browser.local.items.get(COPY)).toBe('x'.repeat(500));
    expect(repository.unsaved()).toBe(0);
  });

  it('M07: of a newer release is left alone', async () => {
    const browser = await kept(2);
    const newer = summed('{"erased":false,"facts":[],"total":9,"version":2,"zone":"x"}');
    browser.local.items.set(COPY, newer);
    const { repository } = await visit(browser);
    await repository.save(MEI, [fact(2)]);
    expect(browser.local.items.get(COPY)).toBe(newer);
    expect(repository.health().problem).toBeUndefined();
  });

  function summed(json: string): string {
    return `${sha256(json)}\n${json}`;
  }
  function copyOf(list: readonly object[]): string {
    return summed(canonicalJson({ version: 1, erased: false, total: 1, facts: list }));
  }
});

describe('a record of which nothing can be read', () => {
  it('is unreadable, not empty, and stays so until something is added', async () => {
    const browser = await kept(1);
    browser.local.items.clear();
    await spoil(browser, 'facts', () => ({ json: '{}' }));
    expect((await visit(browser)).opened).toEqual({ kind: 'unreadable', reason: 'damaged' });
    const { opened, repository } = await visit(browser);
    expect(opened).toEqual({ kind: 'unreadable', reason: 'damaged' });
    await repository.save(MEI, [fact(5)]);
    const later = await visit(browser);
    expect(later.opened).toEqual({ kind: 'open', facts: [fact(5)] });
    expect(await later.repository.rescued(MEI)).toHaveLength(1);
  });

  it('the same without a database', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    browser.local.items.set(COPY, 'x');
    expect((await visit(browser)).opened).toEqual({ kind: 'unreadable', reason: 'damaged' });
    expect((await visit(browser)).opened).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });
});
