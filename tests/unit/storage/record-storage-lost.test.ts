/** A browser that denies its storage, and storage that loses what it held. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  asPromise,
  breakWrites,
  createBrowser,
  onDisk,
  rowsOnDisk,
  visit,
} from '../../support/record-browser.ts';
import { fact, facts, MEI } from '../../support/record-samples.ts';

let mend = () => {};
afterEach(() => {
  mend();
  mend = () => {};
});

const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

/** As a browser does whose site data is cleared. Its type declaration takes the class for the instance. */
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase | undefined) => void;

describe('a browser that denies its storage', () => {
  it.each(['denied', 'throws'] as const)(
    'S03: no database (%s): the whole record is kept in localStorage',
    async (how) => {
      const browser = createBrowser();
      browser.database = how;
      const { repository } = await visit(browser);
      await repository.save(MEI, facts(80));
      expect(repository.health()).toEqual({ kind: 'local-storage', problem: 'denied' });
      expect(repository.unsaved()).toBe(0);
      expect((await visit(browser)).facts).toEqual(facts(80));
      expect(await (await visit(browser)).repository.records()).toEqual([{ learner: MEI, facts: facts(80) }]);
    },
  );

  it('the record moves into the database once there is one', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    await (await visit(browser)).repository.save(MEI, facts(80));
    browser.database = 'given';
    const { repository } = await visit(browser);
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: undefined });
    browser.local.items.clear();
    expect((await visit(browser)).facts).toEqual(facts(80));
  });

  it('the same in an open page, when it is returned to', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(2));
    browser.database = 'given';
    await repository.refresh(MEI);
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: undefined });
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(2);
  });

  it('a database that has worked and is denied in between is asked again by itself', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, [fact(0)]);
    forceClose(browser.connections[0]);
    browser.database = 'denied';
    await tab.repository.save(MEI, [fact(1)]);
    expect(tab.repository.health()).toEqual({ kind: 'local-storage', problem: 'denied' });
    browser.database = 'given';
    tab.pass(10_000);
    await vi.waitFor(() =>
      expect(tab.repository.health()).toEqual({ kind: 'indexeddb', problem: undefined }),
    );
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(2);
  });

  it('T01: two tabs without a database join their facts in localStorage', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    const [one, two] = [await visit(browser), await visit(browser)];
    await one.repository.save(MEI, [fact(0)]);
    await two.repository.save(MEI, [fact(1)]);
    expect((await visit(browser)).facts).toEqual(facts(2));
    await one.repository.refresh(MEI);
    expect(one.repository.held(MEI)).toEqual(facts(2));
  });

  it('what vanishes from localStorage is written back when the tab is returned to', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(2));
    browser.local.items.clear();
    await repository.refresh(MEI);
    expect((await visit(browser)).facts).toEqual(facts(2));
  });

  it('S03: neither: facts live in memory, each counted as unsaved', async () => {
    const browser = createBrowser();
    browser.database = 'throws';
    browser.local.denied = true;
    const { repository, opened } = await visit(browser);
    expect(opened).toEqual({ kind: 'open', facts: [] });
    await repository.save(MEI, [fact(0)]);
    await repository.save(MEI, [fact(1)]);
    expect(repository.held(MEI)).toEqual(facts(2));
    expect(repository.health()).toEqual({ kind: 'memory', problem: 'denied' });
    expect(repository.unsaved()).toBe(2);
    expect(await repository.records()).toEqual([{ learner: MEI, facts: facts(2) }]);
    expect(await repository.rescued(MEI)).toEqual([]);
  });

  it('S01: no database and localStorage full: earlier facts stay, the new one is counted and tried again', async () => {
    const browser = createBrowser();
    browser.database = 'denied';
    const tab = await visit(browser);
    await tab.repository.save(MEI, [fact(0)]);
    browser.local.room = 500;
    await tab.repository.save(MEI, facts(20));
    expect(tab.repository.health()).toEqual({ kind: 'local-storage', problem: 'full' });
    expect(tab.repository.unsaved()).toBe(20);
    expect((await visit(browser)).facts).toEqual([fact(0)]);
    browser.local.room = Number.POSITIVE_INFINITY;
    tab.pass(10_000);
    await vi.waitFor(() => expect(tab.repository.unsaved()).toBe(0));
  });

  it('a database that never answers is given up after 5 seconds, and asked again', async () => {
    const browser = createBrowser();
    browser.database = 'hung';
    const tab = browser.tab();
    const opening = tab.repository.open(MEI);
    await vi.waitFor(() => expect(tab.waiting()).toEqual([5_000]));
    tab.pass(5_000);
    expect(await impatient(tab, opening)).toEqual({ kind: 'unreadable', reason: 'blocked' });
    void tab.repository.save(MEI, [fact(0)]);
    browser.database = 'given';
    await vi.waitFor(async () => {
      tab.pass(5_000);
      expect(tab.repository.health()).toEqual({ kind: 'indexeddb', problem: undefined });
    });
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(1);
  });

  it('a database that never answers erases nothing', async () => {
    const browser = createBrowser();
    await (await visit(browser)).repository.save(MEI, [fact(0)]);
    browser.database = 'hung';
    const tab = browser.tab();
    expect(await impatient(tab, tab.repository.erase(MEI))).toBe(false);
  });
});

/** Lets time pass until the promise is kept. */
async function impatient<Value>(
  tab: { pass(milliseconds: number): void },
  promise: Promise<Value>,
): Promise<Value> {
  let done = false;
  void promise.finally(() => {
    done = true;
  });
  await vi.waitFor(() => {
    tab.pass(1_000);
    expect(done).toBe(true);
  });
  return promise;
}

describe('storage that loses what it held', () => {
  it('S07: with the database evicted the last fifty facts survive, and the loss is told', async () => {
    const browser = createBrowser();
    await (await visit(browser)).repository.save(MEI, facts(60));
    browser.indexedDB = new IDBFactory();
    const { repository, facts: left } = await visit(browser);
    expect(left).toEqual(facts(60).slice(10));
    expect(repository.health()).toEqual({ kind: 'indexeddb', problem: 'evicted' });
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(50);
  });

  it('S07: nothing is told when nothing was lost', async () => {
    const browser = createBrowser();
    await (await visit(browser)).repository.save(MEI, facts(5));
    browser.indexedDB = new IDBFactory();
    const { repository, facts: left } = await visit(browser);
    expect(left).toEqual(facts(5));
    expect(repository.health().problem).toBeUndefined();
  });

  it('S07: with everything evicted it is a first visit', async () => {
    const browser = createBrowser();
    await (await visit(browser)).repository.save(MEI, facts(5));
    browser.indexedDB = new IDBFactory();
    browser.local.items.clear();
    expect((await visit(browser)).opened).toEqual({ kind: 'open', facts: [] });
  });

  it('unsaved facts beyond fifty are all in the mirror', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    mend = breakWrites(full);
    await repository.save(MEI, facts(70));
    browser.indexedDB = new IDBFactory();
    mend();
    expect((await visit(browser)).facts).toEqual(facts(70));
  });

  it('a database deleted under an open page is made anew and filled from memory', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, facts(3));
    await asPromise(browser.indexedDB.deleteDatabase('shouzheng'));
    tab.pass(0);
    // Waits for its turn behind what was waiting for the time to pass.
    await tab.repository.records();
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(3);
  });

  it('a connection closed by the browser is opened again and compared with memory', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    await tab.repository.save(MEI, facts(3));
    browser.indexedDB = new IDBFactory();
    forceClose(browser.connections[0]);
    await tab.repository.save(MEI, [fact(3)]);
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(4);
  });

  it('a connection that has died unnoticed refuses one save and is replaced', async () => {
    const browser = createBrowser();
    const tab = await visit(browser);
    browser.connections[0]?.close();
    await tab.repository.save(MEI, [fact(0)]);
    expect(tab.repository.unsaved()).toBe(1);
    tab.pass(10_000);
    await vi.waitFor(() => expect(tab.repository.unsaved()).toBe(0));
  });

  it('rows that vanish in silence are written back when the tab is returned to', async () => {
    const browser = createBrowser();
    const { repository } = await visit(browser);
    await repository.save(MEI, facts(3));
    await onDisk(browser, (store) => store('facts').clear());
    await repository.refresh(MEI);
    expect((await rowsOnDisk(browser))['facts']).toHaveLength(3);
  });

  it('a read that fails is no empty record', async () => {
    const browser = createBrowser();
    await (await visit(browser)).repository.save(MEI, facts(3));
    browser.local.items.clear();
    const { getAll } = IDBIndex.prototype;
    IDBIndex.prototype.getAll = () => {
      throw new DOMException('backing store', 'UnknownError');
    };
    mend = () => {
      IDBIndex.prototype.getAll = getAll;
    };
    expect((await visit(browser)).opened).toEqual({ kind: 'unreadable', reason: 'blocked' });
  });
});
