import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/domain/record/fact.ts';
import { mergeFacts } from '../../../src/domain/record/merge.ts';
import { breakWrites, createBrowser, onDisk, rowsOnDisk, visit } from '../../support/record-browser.ts';
import { fact, facts, LI, lessonRead, MEI } from '../../support/record-samples.ts';

let mend = () => {};
afterEach(() => {
  mend();
  mend = () => {};
});

const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

describe('keeping facts', () => {
  it('K01: a fact is on the disk when its save has ended', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.save(MEI, [fact(0)]);
    expect(repository.unsaved()).toBe(0);
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: undefined });
    expect((await visit(browser)).facts).toEqual([fact(0)]);
  });

  it('K01: a fact survives the page that ends in the instant of saving', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    mend = breakWrites(full);
    void repository.save(MEI, [fact(0)]);
    expect((await visit(browser)).facts).toEqual([fact(0)]);
  });

  it('T01: two tabs that write at once lose nothing', async () => {
    const browser = createBrowser();
    const [one, two] = [await visit(browser), await visit(browser)];
    const all = facts(60);
    await Promise.all(all.map((each, i) => (i % 2 ? one : two).repository.save(MEI, [each])));
    expect((await visit(browser)).facts).toEqual(all);
    await one.repository.refresh(MEI);
    expect(one.repository.held(MEI)).toEqual(all);
  });

  it('S13: facts of the same millisecond are all kept, in their order', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    const same = [3, 1, 2].map((seq): Fact => ({ ...fact(seq), at: '2026-03-01T09:00:00.000Z' }));
    await Promise.all(same.map((each) => repository.save(MEI, [each])));
    expect((await visit(browser)).facts.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('T09: two learners on one machine never mix, even with facts of one id', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.open(LI);
    const shared = { ...fact(0, lessonRead, LI), id: fact(0).id };
    await repository.save(MEI, [fact(0)]);
    await repository.save(LI, [shared]);
    expect((await visit(browser, MEI)).facts).toEqual([fact(0)]);
    expect((await visit(browser, LI)).facts).toEqual([shared]);
    const records = await (await visit(browser)).repository.records();
    expect(records.map(({ learner }) => learner).sort()).toEqual([LI, MEI]);
  });

  it('S15: ten thousand facts are kept and read', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(10_000));
    expect((await visit(browser)).facts).toHaveLength(10_000);
  });
});

describe('a refused save', () => {
  it('S11 S01: on a full disk the fact stays in memory, is counted, and is tried again after 10 seconds', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, [fact(0)]);
    mend = breakWrites(full);
    await tab.repository.save(MEI, [fact(1)]);
    expect(tab.repository.held(MEI)).toEqual([fact(0), fact(1)]);
    expect(tab.repository.unsaved()).toBe(1);
    expect(tab.repository.health()).toEqual({ kind: 'indexeddb', problem: 'full' });
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(1);

    tab.pass(9_999);
    mend();
    expect(tab.repository.unsaved()).toBe(1);
    tab.pass(1);
    await vi.waitFor(() => expect(tab.repository.unsaved()).toBe(0));
    expect(tab.repository.health().problem).toBeUndefined();
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(2);
    expect(tab.waiting()).toEqual([]);
  });

  it('S11: the same when the disk fills at the end of the transaction', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    mend = breakWrites((store, nth) => {
      if (nth === 2)
        (store.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    });
    await repository.save(MEI, [fact(0)]);
    expect(repository.health().problem).toBe('full');
    expect(repository.unsaved()).toBe(1);
  });

  it('S09: a transaction that aborts midway leaves no part of it, and the wait doubles', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, [fact(0)]);
    mend = breakWrites((store, nth) => {
      if (nth % 2 === 0) store.transaction.abort();
    });
    await tab.repository.save(MEI, [fact(1), fact(2)]);
    expect(tab.repository.health().problem).toBe('blocked');
    expect(tab.repository.unsaved()).toBe(2);
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(1);
    expect(tab.waiting()).toEqual([10_000]);
    tab.pass(10_000);
    await vi.waitFor(() => expect(tab.waiting()).toEqual([20_000]));
    mend();
    tab.pass(20_000);
    await vi.waitFor(() => expect(tab.repository.unsaved()).toBe(0));
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(3);
  });

  it('S09: a write that throws midway leaves no part of its transaction', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, [fact(0)]);
    mend = breakWrites((_, nth) => {
      if (nth === 2) full();
    });
    await tab.repository.save(MEI, [fact(1), fact(2)]);
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(1);
    expect(tab.waiting()).toEqual([10_000]);
    await tab.repository.save(MEI, [fact(3)]);
    expect(tab.repository.unsaved()).toBe(0);
    expect(tab.waiting()).toEqual([]);
  });

  it('S01: with localStorage full the fact is kept, and that its copy is not is told', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    browser.local.room = 10;
    await repository.save(MEI, [fact(0)]);
    expect(repository.unsaved()).toBe(0);
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: 'mirror-full' });
    browser.local.room = Number.POSITIVE_INFINITY;
    await repository.save(MEI, [fact(1)]);
    expect(repository.health().problem).toBeUndefined();
  });
});

describe('snapshots', () => {
  it('are taken every fifty facts, in two slots by turns', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    for (const from of [0, 50, 100]) await repository.save(MEI, facts(from + 50).slice(from));
    const snapshots = (await rowsOnDisk(browser))['snapshots'] as {
      slot: string;
      turn: number;
      json: string;
    }[];
    expect(snapshots.map(({ slot, turn }) => [slot, turn])).toEqual([
      ['A', 3],
      ['B', 2],
    ]);
    expect(snapshots.map(({ json }) => JSON.parse(json).length)).toEqual([150, 100]);
  });

  it('are taken when the page is left, if anything is new', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(3));
    await repository.snapshot();
    await repository.snapshot();
    expect((await rowsOnDisk(browser))['snapshots']).toMatchObject([{ slot: 'A', turn: 1 }]);
  });

  it('are taken although each visit adds but a few facts, and a page being left has no time for it', async () => {
    const browser = createBrowser();
    for (let from = 0; from < 60; from += 10) {
      const { repository } = await visit(browser);
      await repository.save(MEI, facts(from + 10).slice(from));
    }
    const snapshots = (await rowsOnDisk(browser))['snapshots'] as { json: string }[];
    expect(snapshots.map(({ json }) => JSON.parse(json).length)).toEqual([50]);
  });

  it('bring back rows that were lost', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(60));
    await onDisk(browser, (store) => store('facts').clear());
    browser.local.items.clear();
    expect((await visit(browser)).facts).toEqual(mergeFacts(facts(60)));
  });

  it('a snapshot that finds no room costs nothing but itself', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    mend = breakWrites((store) => {
      if (store.name === 'snapshots') full();
    });
    await repository.save(MEI, facts(60));
    expect(repository.unsaved()).toBe(0);
    expect(repository.health().problem).toBeUndefined();
    mend();
    await repository.save(MEI, [fact(60)]);
    expect((await rowsOnDisk(browser))['snapshots']).toHaveLength(1);
  });
});
