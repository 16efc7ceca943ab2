/**
 * Gets what the ledger owes into the best storage there is: the database, else localStorage, else nowhere for now. A
 * refusal is named in the health and tried again; after it, or after a lost connection, the database is compared with
 * memory before it is trusted.
 */
import type { Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';
import {
  STORAGE_PROBLEMS,
  type StorageHealth,
  type StorageKind,
  type StorageProblem,
} from '#domain/record/storage-health.ts';
import { isFull } from './full.ts';
import type { Ledger } from './ledger.ts';
import type { LocalCopies } from './local-copies.ts';
import { type Later, type OpenOutcome, openRecordDatabase, type RecordDatabase } from './record-database.ts';
import { factFromRow } from './sealed.ts';

/** Facts kept between two snapshots. */
const SNAPSHOT_EVERY = 50;
/** Facts mirrored in localStorage beside the database. */
const MIRRORED = 50;
/** Milliseconds before a refused save is tried again: doubled each time, up to the second. */
const FIRST_RETRY = 10_000;
const LAST_RETRY = 80_000;

export type KeeperEvent =
  /** `health` or the number of unsaved facts may have changed. */
  | { readonly kind: 'status' }
  /** Facts of a learner are now kept: other tabs can read them. */
  | { readonly kind: 'saved'; readonly learner: string }
  /** Another tab has erased a learner whose facts this one held. They are gone here too. */
  | { readonly kind: 'erased'; readonly learner: string };

interface KeeperDeps {
  readonly ledger: Ledger;
  readonly copies: LocalCopies;
  readonly indexedDB: () => IDBFactory | undefined;
  readonly now: () => Date;
  readonly later: Later;
  readonly tell: (event: KeeperEvent) => void;
}

interface RecordKeeper {
  /** One piece of work at a time, so that reading and saving never cross. Not to be nested. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  connect(): Promise<OpenOutcome>;
  /** Lets the next `connect` ask again where the database was denied or silent. */
  askAgain(): Promise<void>;
  /** One attempt to keep everything owed; never rejects. */
  keepOwed(): Promise<void>;
  /** Mirrors a learner's last facts beside the database, at once. */
  mirror(learner: string): void;
  /** Brings memory and database level: facts either lacks come in or are owed. */
  level(database: RecordDatabase, learner: string): Promise<void>;
  /** Notes that the database failed, and schedules another attempt. */
  refused(error: unknown): Promise<void>;
  /** Lets these facts be saved although the learner was erased. */
  revive(learner: string): void;
  forget(learner: string): void;
  /**
   * Counts on from what an opened record has without a snapshot: a page is often left after a few facts, and a page
   * being left has no time to write one.
   */
  noteUnsnapped(learner: string, count: number): void;
  /** Snapshots every learner whose facts have changed since the last one. */
  snapshotAll(): Promise<void>;
  /** What reading a record found missing or unreadable; null clears what an earlier reading found. */
  noteLoss(loss: 'evicted' | 'damaged' | null): void;
  health(): StorageHealth;
  close(): Promise<void>;
}

export function createRecordKeeper({
  ledger,
  copies,
  indexedDB,
  now,
  later,
  tell,
}: KeeperDeps): RecordKeeper {
  /** Learners whose erasure an import takes back. */
  const revived = new Set<string>();
  /** Facts kept since the learner's last snapshot. */
  const unsnapped = new Map<string, number>();
  const problems = new Set<StorageProblem>();
  let kind: StorageKind = 'indexeddb';
  let connection: Promise<OpenOutcome> | null = null;
  /** True once the database has taken something in this tab: when it is denied later, that will pass. */
  let hasWorked = false;
  /** True when the database may lack what memory holds. */
  let doubtful = false;
  let queue: Promise<unknown> = Promise.resolve();
  let retryIn = FIRST_RETRY;
  let callOffRetry: (() => void) | null = null;

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };

  const connect = (): Promise<OpenOutcome> => {
    connection ??= openRecordDatabase({ factory: indexedDB, later, onLost });
    return connection;
  };
  const onLost = (): void => {
    connection = null;
    doubtful = true;
    tryAgain(0);
  };
  const tryAgain = (after: number): void => {
    callOffRetry ??= later(after, () => {
      callOffRetry = null;
      void inTurn(keepOwed);
    });
  };
  const note = (problem: StorageProblem, present: boolean): void => {
    if (present) problems.add(problem);
    else problems.delete(problem);
  };

  const refused = async (error: unknown): Promise<void> => {
    // Nobody knows what state the old connection is in.
    const old = await connection;
    if (old?.kind === 'open') old.database.close();
    connection = null;
    doubtful = true;
    note('full', isFull(error));
    note('blocked', !isFull(error));
    tryAgain(retryIn);
    retryIn = Math.min(retryIn * 2, LAST_RETRY);
  };

  const forget = (learner: string): void => {
    ledger.forget(learner);
    revived.delete(learner);
    unsnapped.delete(learner);
  };
  const erasedElsewhere = (learner: string): void => {
    forget(learner);
    tell({ kind: 'erased', learner });
  };
  const kept = (learner: string, facts: readonly Fact[]): void => {
    ledger.settle(learner, facts);
    revived.delete(learner);
    tell({ kind: 'saved', learner });
  };

  const mirror = (learner: string): void => {
    if (problems.has('future-version')) return;
    const facts = ledger.held(learner);
    const latest = mergeFacts(facts.slice(-MIRRORED), ledger.owed(learner));
    note('mirror-full', copies.mirror(learner, latest, facts.length) === 'full');
  };

  const keepOwed = async (): Promise<void> => {
    const outcome = await connect();
    if (outcome.kind !== 'open') keepLocally(outcome.kind);
    else if (outcome.database.readOnly) note('future-version', true);
    else await keepInDatabase(outcome.database).catch(refused);
    tell({ kind: 'status' });
  };

  const keepInDatabase = async (database: RecordDatabase): Promise<void> => {
    kind = 'indexeddb';
    note('denied', false);
    if (doubtful) for (const learner of ledger.learners()) await level(database, learner);
    doubtful = false;
    for (const learner of ledger.debtors()) {
      const facts = ledger.owed(learner);
      const saved = await database.save(learner, facts, now().toISOString(), revived.has(learner));
      if (saved === 'erased') {
        erasedElsewhere(learner);
        continue;
      }
      kept(learner, facts);
      mirror(learner);
      const count = (unsnapped.get(learner) ?? 0) + facts.length;
      unsnapped.set(learner, count);
      if (count >= SNAPSHOT_EVERY) await snapshot(database, learner);
    }
    hasWorked = true;
    note('full', false);
    note('blocked', false);
    retryIn = FIRST_RETRY;
    callOffRetry?.();
    callOffRetry = null;
  };

  const keepLocally = (why: 'denied' | 'hung'): void => {
    doubtful = true;
    kind = copies.available() ? 'local-storage' : 'memory';
    note('denied', why === 'denied');
    note('blocked', why === 'hung');
    note('full', false);
    for (const learner of ledger.debtors()) {
      const facts = ledger.owed(learner);
      const outcome = copies.keepWhole(learner, ledger.held(learner));
      if (outcome === 'written') kept(learner, facts);
      if (outcome === 'erased') erasedElsewhere(learner);
      if (outcome === 'denied') kind = 'memory';
      if (outcome === 'full') note('full', true);
    }
    const mayPass = why === 'hung' || hasWorked;
    if (mayPass) connection = null;
    if (mayPass || problems.has('full')) tryAgain(retryIn);
  };

  const level = async (database: RecordDatabase, learner: string): Promise<void> => {
    const ids = await database.factIds(learner);
    if (ids === 'erased') {
      if (!revived.has(learner)) erasedElsewhere(learner);
      return;
    }
    const held = ledger.held(learner);
    const known = new Set(held.map(({ id }) => id));
    const fresh = await database.factRows(
      learner,
      [...ids].filter((id) => !known.has(id)),
    );
    // A bad row is left where it is: the next time the record is opened it is put aside.
    ledger.take(
      learner,
      fresh.map((row) => factFromRow(row, learner)).flatMap((fact) => (fact.ok ? fact.value : [])),
    );
    ledger.owe(
      learner,
      held.filter(({ id }) => !ids.has(id)),
    );
  };

  const snapshot = async (database: RecordDatabase, learner: string): Promise<void> => {
    const count = unsnapped.get(learner) ?? 0;
    unsnapped.set(learner, 0);
    await database.saveSnapshot(learner, ledger.held(learner), now().toISOString()).catch(() => {
      // The facts themselves are kept; the next fact brings the next attempt.
      unsnapped.set(learner, count);
    });
  };

  return {
    inTurn,
    connect,
    async askAgain() {
      const outcome = await connect();
      if (outcome.kind !== 'open') connection = null;
    },
    keepOwed,
    mirror,
    level,
    refused,
    revive(learner) {
      revived.add(learner);
      copies.revive(learner);
    },
    forget,
    noteUnsnapped: (learner, count) => void unsnapped.set(learner, count),
    async snapshotAll() {
      const outcome = await connect();
      if (outcome.kind !== 'open' || outcome.database.readOnly) return;
      const due = [...unsnapped].filter(([, count]) => count > 0);
      await Promise.all(due.map(([learner]) => snapshot(outcome.database, learner)));
    },
    noteLoss(loss) {
      note('evicted', loss === 'evicted');
      note('damaged', loss === 'damaged');
    },
    health: () => ({ kind, problem: STORAGE_PROBLEMS.find((problem) => problems.has(problem)) }),
    async close() {
      callOffRetry?.();
      const outcome = await connection;
      if (outcome?.kind === 'open') outcome.database.close();
      connection = null;
    },
  };
}
