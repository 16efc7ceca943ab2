/**
 * The record in IndexedDB: rows in, rows out, each call one transaction that is made whole or not at all. A row that
 * holds something else is never overwritten: it moves to `rescue` in the same transaction.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from 'idb';
import type { Fact } from '#domain/record/fact.ts';
import {
  type FactRow,
  type Rescue,
  type RescueReason,
  rowFromFact,
  type SnapshotRow,
  seal,
} from './sealed.ts';

const DATABASE = 'shouzheng';
const DATABASE_VERSION = 1;
/** Milliseconds. Some browsers leave a request to open unanswered; nothing that works takes this long. */
const PATIENCE = 5000;

interface Schema extends DBSchema {
  /** A fact is known by learner and id, so that no file can put one learner's fact in another's place. */
  facts: { key: [string, string]; value: FactRow; indexes: { learner: string } };
  snapshots: { key: [string, string]; value: SnapshotRow; indexes: { learner: string } };
  rescue: { key: number; value: Rescue; indexes: { learner: string } };
  learners: { key: string; value: { readonly id: string; readonly erasedAt: string | null } };
}
type Store = StoreNames<Schema>;
type Transaction = IDBPTransaction<Schema, Store[], 'readwrite'>;

/** What is kept of one learner, not yet believed. */
export interface StoredRows {
  readonly facts: readonly unknown[];
  readonly snapshots: readonly unknown[];
  readonly rescued: readonly Rescue[];
  readonly erased: boolean;
}

export interface RecordDatabase {
  /** True when a newer release has changed the database: it is read as far as it goes and never written. */
  readonly readOnly: boolean;
  rows(learner: string): Promise<StoredRows>;
  /** Ids of the facts kept, or `erased`. */
  factIds(learner: string): Promise<ReadonlySet<string> | 'erased'>;
  factRows(learner: string, ids: readonly string[]): Promise<readonly unknown[]>;
  /** All or none. Refuses to bring back an erased learner unless told to. */
  save(learner: string, facts: readonly Fact[], at: string, revive: boolean): Promise<'saved' | 'erased'>;
  saveSnapshot(learner: string, facts: readonly Fact[], at: string): Promise<void>;
  putAside(bad: readonly BadRow[], at: string): Promise<void>;
  /** Deletes everything kept of a learner and leaves a mark for other tabs. */
  erase(learner: string, at: string): Promise<void>;
  learners(): Promise<readonly string[]>;
  close(): void;
}

export interface BadRow {
  readonly store: 'facts' | 'snapshots';
  readonly row: FactRow | SnapshotRow;
  readonly reason: RescueReason;
}

export type OpenOutcome =
  | { readonly kind: 'open'; readonly database: RecordDatabase }
  | { readonly kind: 'denied' }
  /** No answer in time. */
  | { readonly kind: 'hung' };

interface OpenOptions {
  readonly factory: () => IDBFactory | undefined;
  /** Told when the browser closes the connection or another tab needs it gone. */
  readonly onLost: () => void;
  readonly later: Later;
}

/** Runs an action after so many milliseconds; returns what calls it off. */
export type Later = (milliseconds: number, action: () => void) => () => void;

export async function openRecordDatabase(options: OpenOptions): Promise<OpenOutcome> {
  let giveUp = (): void => {};
  const hung = new Promise<OpenOutcome>((resolve) => {
    giveUp = options.later(PATIENCE, () => resolve({ kind: 'hung' }));
  });
  const opening = connection(options).then(
    (database): OpenOutcome => ({ kind: 'open', database }),
    (): OpenOutcome => ({ kind: 'denied' }),
  );
  const outcome = await Promise.race([opening, hung]);
  giveUp();
  // A connection that comes too late would block other tabs for nothing.
  if (outcome.kind === 'hung') void opening.then((late) => late.kind === 'open' && late.database.close());
  return outcome;
}

async function connection({ factory, onLost }: OpenOptions): Promise<RecordDatabase> {
  const indexedDB = factory();
  if (!indexedDB) throw new Error('no IndexedDB');
  const open = async (version?: number): Promise<IDBPDatabase<Schema>> => {
    const request = indexedDB.open(DATABASE, version);
    request.addEventListener('upgradeneeded', () => createStores(request.result));
    return (await wrap(request)) as IDBPDatabase<Schema>;
  };
  let readOnly = false;
  const database = await open(DATABASE_VERSION).catch((error: unknown) => {
    if (!(error instanceof Error || error instanceof DOMException) || error.name !== 'VersionError')
      throw error;
    readOnly = true;
    return open();
  });
  database.addEventListener('versionchange', () => {
    database.close();
    onLost();
  });
  database.addEventListener('close', onLost);
  return recordDatabase(database, readOnly);
}

function createStores(database: IDBDatabase): void {
  database.createObjectStore('facts', { keyPath: ['learner', 'id'] }).createIndex('learner', 'learner');
  database.createObjectStore('snapshots', { keyPath: ['learner', 'slot'] }).createIndex('learner', 'learner');
  database.createObjectStore('rescue', { autoIncrement: true }).createIndex('learner', 'learner');
  database.createObjectStore('learners', { keyPath: 'id' });
}

function recordDatabase(database: IDBPDatabase<Schema>, readOnly: boolean): RecordDatabase {
  const change = <Value>(stores: Store[], work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
    changeTogether(database, stores, work);

  return {
    readOnly,
    async rows(learner) {
      const [facts, snapshots, rescued, known] = await Promise.all([
        database.getAllFromIndex('facts', 'learner', learner),
        database.getAllFromIndex('snapshots', 'learner', learner),
        database.getAllFromIndex('rescue', 'learner', learner),
        database.get('learners', learner),
      ]);
      return { facts, snapshots, rescued, erased: Boolean(known?.erasedAt) };
    },
    async factIds(learner) {
      const known = await database.get('learners', learner);
      if (known?.erasedAt) return 'erased';
      const keys = await database.getAllKeysFromIndex('facts', 'learner', learner);
      return new Set(keys.map(([, id]) => id));
    },
    factRows: (learner, ids) => Promise.all(ids.map((id) => database.get('facts', [learner, id]))),
    save: (learner, facts, at, revive) =>
      change(['facts', 'rescue', 'learners'], async (tx) => {
        const known = await tx.objectStore('learners').get(learner);
        if (known?.erasedAt && !revive) return 'erased';
        if (!known || known.erasedAt) await tx.objectStore('learners').put({ id: learner, erasedAt: null });
        await Promise.all(facts.map((fact) => putFact(tx, rowFromFact(fact), at)));
        return 'saved';
      }),
    saveSnapshot(learner, facts, takenAt) {
      const sealed = seal(facts);
      return change(['snapshots', 'learners'], async (tx) => {
        const known = await tx.objectStore('learners').get(learner);
        if (known?.erasedAt) return;
        const held = await tx.objectStore('snapshots').index('learner').getAll(learner);
        const turn = Math.max(0, ...held.map((snapshot) => Number(snapshot.turn) || 0)) + 1;
        await tx
          .objectStore('snapshots')
          .put({ learner, slot: turn % 2 ? 'A' : 'B', turn, takenAt, ...sealed });
      });
    },
    putAside: (bad, at) =>
      change(['facts', 'snapshots', 'rescue'], async (tx) => {
        for (const { store, row, reason } of bad) {
          const { learner } = row;
          await tx.objectStore('rescue').add({ learner, at, reason, bytes: row });
          if (store === 'facts') await tx.objectStore('facts').delete([learner, (row as FactRow).id]);
          else await tx.objectStore('snapshots').delete([learner, (row as SnapshotRow).slot]);
        }
      }),
    erase: (learner, erasedAt) =>
      change(['facts', 'snapshots', 'rescue', 'learners'], async (tx) => {
        for (const store of ['facts', 'snapshots', 'rescue'] as const) {
          for (const key of await tx.objectStore(store).index('learner').getAllKeys(learner)) {
            await tx.objectStore(store).delete(key);
          }
        }
        await tx.objectStore('learners').put({ id: learner, erasedAt });
      }),
    async learners() {
      const all = await database.getAll('learners');
      return all.filter(({ erasedAt }) => erasedAt === null).map(({ id }) => id);
    },
    close: () => database.close(),
  };
}

async function putFact(tx: Transaction, row: FactRow, at: string): Promise<void> {
  const held = await tx.objectStore('facts').get([row.learner, row.id]);
  if (held?.json === row.json && held.sha256 === row.sha256) return;
  if (held) await tx.objectStore('rescue').add({ learner: row.learner, at, reason: 'replaced', bytes: held });
  await tx.objectStore('facts').put(row);
}

/** One transaction: whatever fails in it, nothing of it remains. Rejects with the cause once it has ended. */
async function changeTogether<Value>(
  database: IDBPDatabase<Schema>,
  stores: Store[],
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const ended = new Promise<void>((resolve) => {
    for (const event of ['complete', 'abort'] as const) tx.addEventListener(event, () => resolve());
  });
  // Awaited below; marked as handled here, for it may fail while the work still runs.
  tx.done.catch(() => {});
  try {
    const value = await work(tx);
    await tx.done;
    return value;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Already aborted by the browser.
    }
    await ended;
    // When the disk fills at the end, requests fail with a bare AbortError and only the transaction knows why.
    throw tx.error ?? error;
  }
}
