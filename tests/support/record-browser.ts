/**
 * A browser for tests of what is kept: one profile with its IndexedDB and localStorage, and tabs that share it. Faults
 * are injected where the browser stands, never in our own modules. Time passes only when a test says so.
 */
import 'fake-indexeddb/auto';
import { createRecordRepository, type RecordRepository } from '../../src/storage/record-repository.ts';
import { createPreferencesStore, type PreferencesStore } from '../../src/stores/preferences-store.ts';
import { createRecordStore, type RecordStore } from '../../src/stores/record-store.ts';
import { facts, MEI } from './record-samples.ts';

export interface Browser {
  indexedDB: IDBFactory;
  readonly local: StorageArea;
  /** `denied`: the property is not there. `throws`: reading it does. `hung`: a request to open is never answered. */
  database: 'given' | 'denied' | 'throws' | 'hung';
  /** Every connection ever opened, for closing one from outside. */
  readonly connections: IDBDatabase[];
  channels: 'given' | 'missing';
  /** Milliseconds since 1970. */
  clock: number;
  tab(): Tab;
}

export interface Tab {
  readonly repository: RecordRepository;
  readonly preferences: PreferencesStore;
  readonly store: RecordStore;
  /** The window. */
  readonly page: EventTarget;
  /** Lets time pass in this tab, for what waits for it. */
  pass(milliseconds: number): void;
  /** Milliseconds until what waits next. */
  waiting(): readonly number[];
}

class StorageArea {
  readonly items = new Map<string, string>();
  /** UTF-16 units. */
  room = Number.POSITIVE_INFINITY;
  denied = false;
}

export function createBrowser(): Browser {
  const pages: EventTarget[] = [];
  const listeners: { page: EventTarget; hear: (event: MessageEvent) => void }[] = [];
  let ids = 0;
  const browser: Browser = {
    indexedDB: new IDBFactory(),
    local: new StorageArea(),
    database: 'given',
    connections: [],
    channels: 'given',
    clock: Date.UTC(2026, 2, 1, 9),
    tab() {
      const page = new EventTarget();
      pages.push(page);
      const others = () => pages.filter((other) => other !== page);
      const localStorage = () => {
        if (browser.local.denied) throw new DOMException('denied', 'SecurityError');
        return storageOf(browser.local, (key) => {
          for (const other of others()) other.dispatchEvent(Object.assign(new Event('storage'), { key }));
        });
      };
      const timers: { at: number; action: () => void }[] = [];
      let elapsed = 0;
      const later = (milliseconds: number, action: () => void) => {
        const timer = { at: elapsed + milliseconds, action };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
      };
      const now = () => new Date(browser.clock);
      const repository = createRecordRepository({
        indexedDB: () => factoryOf(browser),
        localStorage,
        now,
        later,
      });
      const preferences = createPreferencesStore({ localStorage, page });
      const channel = {
        postMessage: (data: unknown) => {
          const event = new MessageEvent('message', { data });
          for (const listener of listeners) if (listener.page !== page) listener.hear(event);
        },
        addEventListener: (_: string, hear: unknown) => {
          listeners.push({ page, hear: hear as (event: MessageEvent) => void });
        },
      };
      const store = createRecordStore({
        repository,
        preferences,
        channel: browser.channels === 'given' ? channel : undefined,
        page,
        now,
        makeId: () => `id-${++ids}`,
      });
      return {
        repository,
        preferences,
        store,
        page,
        pass(milliseconds) {
          elapsed += milliseconds;
          for (const timer of timers.filter(({ at }) => at <= elapsed)) {
            timers.splice(timers.indexOf(timer), 1);
            timer.action();
          }
        },
        waiting: () => timers.map(({ at }) => at - elapsed),
      };
    },
  };
  return browser;
}

/** A tab whose stores have started. */
export function openTab(browser: Browser): Tab {
  const tab = browser.tab();
  tab.preferences.start();
  tab.store.start();
  return tab;
}

function factoryOf(browser: Browser): IDBFactory | undefined {
  if (browser.database === 'denied') return undefined;
  if (browser.database === 'throws') throw new DOMException('denied', 'SecurityError');
  const open = (name: string, version?: number) => {
    if (browser.database === 'hung') return new IDBOpenDBRequest();
    const request = browser.indexedDB.open(name, version);
    request.addEventListener('success', () => browser.connections.push(request.result));
    return request;
  };
  return { open } as IDBFactory;
}

function storageOf(area: StorageArea, changed: (key: string | null) => void): Storage {
  const size = () => [...area.items].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return area.items.size;
    },
    key: (index) => [...area.items.keys()][index] ?? null,
    getItem: (key) => area.items.get(key) ?? null,
    setItem(key, value) {
      const before = area.items.get(key);
      if (before === value) return;
      const freed = before === undefined ? 0 : key.length + before.length;
      if (size() - freed + key.length + value.length > area.room) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      area.items.set(key, value);
      changed(key);
    },
    removeItem(key) {
      if (area.items.delete(key)) changed(key);
    },
    clear() {
      area.items.clear();
      changed(null);
    },
  };
}

/** The database as it lies on the disk, by store. */
export async function rowsOnDisk(browser: Browser): Promise<Record<string, readonly unknown[]>> {
  const database = await asPromise(browser.indexedDB.open('shouzheng'));
  const rows: Record<string, readonly unknown[]> = {};
  for (const store of database.objectStoreNames) {
    rows[store] = await asPromise(database.transaction(store).objectStore(store).getAll());
  }
  database.close();
  return rows;
}

/** Changes the database behind the back of every tab. */
export async function onDisk(
  browser: Browser,
  change: (store: (name: string) => IDBObjectStore) => void,
  version?: number,
): Promise<void> {
  const database = await asPromise(browser.indexedDB.open('shouzheng', version));
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  change((name) => transaction.objectStore(name));
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

export function asPromise<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Lets every write to the database meet `fault` until the answer is called. */
export function breakWrites(fault: (store: IDBObjectStore, nth: number) => void): () => void {
  const { put } = IDBObjectStore.prototype;
  let writes = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...value: Parameters<typeof put>) {
    fault(this, ++writes);
    return put.apply(this, value);
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

/** What a visit to the site finds. */
export async function visit(browser: Browser, learner = MEI) {
  const tab = browser.tab();
  const opened = await tab.repository.open(learner);
  return { ...tab, opened, facts: tab.repository.held(learner) };
}

/** A profile whose record holds so many facts. */
export async function kept(count: number): Promise<Browser> {
  const browser = createBrowser();
  const { repository } = await visit(browser);
  await repository.save(MEI, facts(count));
  return browser;
}
