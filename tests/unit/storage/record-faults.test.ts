import { describe, expect, it } from 'vitest';
import {
  type Browser,
  breakWrites,
  createBrowser,
  kept,
  onDisk,
  rowsOnDisk,
  visit,
} from '../../support/record-browser.ts';
import { fact, facts, LI, MEI } from '../../support/record-samples.ts';

/** Changes one row on the disk. */
async function spoil(browser: Browser, name: 'facts' | 'snapshots', change: (row: never) => object, nth = 0) {
  const row = (await rowsOnDisk(browser))[name]?.[nth];
  const spoilt = { ...(row as object), ...change(row as never) };
  await onDisk(browser, (store) => store(name).put(spoilt));
  return spoilt;
}

describe('a database of a newer release', () => {
  async function upgraded(): Promise<Browser> {
    const browser = await kept(2);
    await onDisk(browser, () => {}, 2);
    return browser;
  }

  it('M07: is read and never written: new facts are counted as unsaved', async () => {
    const browser = await upgraded();
    const before = { rows: await rowsOnDisk(browser), local: new Map(browser.local.items) };
    const { repository, facts: read } = await visit(browser);
    expect(read).toEqual(facts(2));
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: 'future-version' });
    await repository.save(MEI, [fact(2)]);
    await repository.refresh(MEI);
    await repository.snapshot();
    expect(await repository.erase(MEI)).toBe(false);
    expect(repository.held(MEI)).toEqual(facts(3));
    expect(repository.unsaved()).toBe(1);
    expect({ rows: await rowsOnDisk(browser), local: new Map(browser.local.items) }).toEqual(before);
  });

  it('M07: is unreadable when nothing in it can be understood, and nothing is put aside', async () => {
    const browser = await upgraded();
    browser.local.items.clear();
    for (const nth of [0, 1]) await spoil(browser, 'facts', () => ({ json: 'v2', cipher: 'x' }), nth);
    const before = await rowsOnDisk(browser);
    expect((await visit(browser)).opened).toEqual({ kind: 'unreadable', reason: 'future-version' });
    expect(await rowsOnDisk(browser)).toEqual(before);
  });

  it('M07: may lack what this release asks for', async () => {
    const browser = createBrowser();
    const request = browser.indexedDB.open('shouzheng', 3);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    request.result.close();
    const { opened, repository } = await visit(browser);
    expect(opened).toEqual({ kind: 'open', facts: [] });
    expect(repository.health().problem).toBe('future-version');
    expect(await repository.records()).toEqual([]);
  });
});

describe('erasing', () => {
  it('leaves nothing of the learner, in any store, and everything of the others', async () => {
    const browser = await kept(60);
    const { repository } = await visit(browser);
    await spoil(browser, 'facts', () => ({ json: '{}' }));
    await repository.open(LI);
    await repository.save(LI, facts(2, LI));
    await visit(browser);
    expect(await repository.erase(MEI)).toBe(true);
    expect(repository.held(MEI)).toEqual([]);
    const rows = await rowsOnDisk(browser);
    expect(JSON.stringify([rows['facts'], rows['snapshots'], rows['rescue']])).not.toContain(MEI);
    expect([...browser.local.items.values()].join()).not.toContain(fact(0).id);
    expect(await repository.records()).toEqual([{ learner: LI, facts: facts(2, LI) }]);
    expect((await visit(browser)).opened).toEqual({ kind: 'erased' });
  });

  it.each(['refresh', 'save'] as const)(
    'is not undone by a tab that still holds the facts: %s',
    async (how) => {
      const browser = await kept(3);
      const other = await visit(browser);
      const events: string[] = [];
      other.repository.subscribe(({ kind }) => events.push(kind));
      await (await visit(browser)).repository.erase(MEI);
      if (how === 'refresh') await other.repository.refresh(MEI);
      else await other.repository.save(MEI, [fact(9)]);
      expect(events).toContain('erased');
      expect(other.repository.held(MEI)).toEqual([]);
      expect(other.repository.unsaved()).toBe(0);
      expect((await rowsOnDisk(browser))['facts']).toEqual([]);
      expect(await other.repository.records()).toEqual([]);
    },
  );

  it.each(['refresh', 'save'] as const)('is not undone without a database either: %s', async (how) => {
    const browser = createBrowser();
    browser.database = 'denied';
    await (await visit(browser)).repository.save(MEI, facts(3));
    const other = await visit(browser);
    expect(await (await visit(browser)).repository.erase(MEI)).toBe(true);
    if (how === 'refresh') await other.repository.refresh(MEI);
    else await other.repository.save(MEI, [fact(9)]);
    expect(other.repository.held(MEI)).toEqual([]);
    expect((await visit(browser)).facts).toEqual([]);
  });

  it.each(['given', 'denied'] as const)('is taken back by an import (database %s)', async (database) => {
    const browser = createBrowser();
    browser.database = database;
    const tab = await visit(browser);
    await tab.repository.save(MEI, facts(3));
    await tab.repository.erase(MEI);
    await tab.repository.open(MEI);
    await tab.repository.save(MEI, facts(3), { revive: true });
    expect(tab.repository.unsaved()).toBe(0);
    await tab.repository.refresh(MEI);
    expect((await visit(browser)).facts).toEqual(facts(3));
  });

  it('an import that is refused and tried again is not taken for facts to be erased', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, facts(3));
    await tab.repository.erase(MEI);
    const mend = breakWrites(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.repository.save(MEI, facts(3), { revive: true });
    await tab.repository.refresh(MEI);
    expect(tab.repository.unsaved()).toBe(3);
    mend();
    await tab.repository.refresh(MEI);
    expect(tab.repository.unsaved()).toBe(0);
    expect((await visit(browser)).facts).toEqual(facts(3));
  });

  it('an import made while the database was denied takes an older erasure in it back', async () => {
    const browser = await kept(3);
    await (await visit(browser)).repository.erase(MEI);
    browser.database = 'denied';
    await (await visit(browser)).repository.save(MEI, facts(3), { revive: true });
    browser.database = 'given';
    expect((await visit(browser)).opened).toEqual({ kind: 'open', facts: facts(3) });
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(3);
  });

  it('a storage that refuses to erase has lost nothing', async () => {
    const browser = await kept(3);
    const { repository } = await visit(browser);
    const mend = breakWrites(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await repository.erase(MEI)).toBe(false);
    mend();
    expect((await visit(browser)).facts).toEqual(facts(3));
  });

  it('no snapshot is taken of an erased learner', async () => {
    const browser = await kept(3);
    const other = await visit(browser);
    await other.repository.save(MEI, [fact(3)]);
    await (await visit(browser)).repository.erase(MEI);
    await other.repository.snapshot();
    expect((await rowsOnDisk(browser))['snapshots']).toEqual([]);
  });
});
