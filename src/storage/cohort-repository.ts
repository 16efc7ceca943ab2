/**
 * Keeps a trainer's cohort in IndexedDB, in a database of its own beside the learner's record, else in memory for as
 * long as the page lives. One row a learner, merged with what is there in the same transaction: loading a file again,
 * in another tab or in another order only adds. A row that cannot be read is put aside, never overwritten.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import * as z from 'zod/mini';
import { extendCohort, type Member, mergeMembers } from '#domain/insight/cohort.ts';
import type { StorageHealth, StorageProblem } from '#domain/record/storage-health.ts';
import { factsFrom, instant } from './fact-schema.ts';
import { isFull } from './full.ts';
import type { Later } from './record-database.ts';
import { type Sealed, seal, unseal } from './sealed.ts';

export const COHORT_DATABASE = 'shouzheng-cohort';
export const COHORT_VERSION = 1;
/** Milliseconds before a database that does not answer is given up. */
const PATIENCE = 5000;
/** Rows read at a time: checking them takes time, and the page must stay alive between. */
const AT_ONCE = 100;

/** All of a member but the id, sealed. */
interface Row extends Sealed {
  readonly id: string;
}

interface Schema extends DBSchema {
  members: { key: string; value: Row };
  /** Rows that could not be read, as they were found. */
  rescue: { key: number; value: unknown };
}

export interface CohortRepository {
  /** Reads what is kept and joins it to what is only in memory. What was cleared in another tab is gone. */
  load(): Promise<void>;
  /** Takes members with facts in order, as decoded; resolves after the first attempt to keep them and all that was refused before. */
  add(members: readonly Member[]): Promise<void>;
  /** Everyone, merged, in order of id. */
  held(): readonly Member[];
  /** Rows that could not be read at the last load. */
  damaged(): number;
  health(): StorageHealth;
  /** Forgets everyone. False when the storage refuses: then everything is still there. */
  clear(): Promise<boolean>;
}

interface CohortRepositoryDeps {
  /** May throw or give nothing where the browser denies it. */
  readonly indexedDB: () => IDBFactory | undefined;
  readonly later: Later;
}

export function createCohortRepository({ indexedDB, later }: CohortRepositoryDeps): CohortRepository {
  let members: readonly Member[] = [];
  /** Members with facts that are in memory only. */
  let owed: readonly Member[] = [];
  let unreadable = 0;
  let health: StorageHealth = { kind: 'indexeddb' };
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };

  /** Runs work on the database; null when there is none or it refuses, and the health says why. */
  const withDatabase = async <Value>(
    work: (database: IDBPDatabase<Schema>) => Promise<Value>,
  ): Promise<Value | null> => {
    const database = await opened(indexedDB, later);
    if (typeof database === 'string') {
      health = { kind: 'memory', problem: database };
      return null;
    }
    try {
      const value = await work(database);
      health = { kind: 'indexeddb' };
      return value;
    } catch (error) {
      health = { kind: 'memory', problem: isFull(error) ? 'full' : 'blocked' };
      return null;
    } finally {
      database.close();
    }
  };

  return {
    load: () =>
      inTurn(async () => {
        const read = await withDatabase(readAll);
        if (!read) return;
        members = extendCohort(read.members, owed);
        unreadable = read.damaged;
      }),
    add: (added) =>
      inTurn(async () => {
        members = extendCohort(members, added);
        const unkept = extendCohort(owed, added);
        owed = unkept;
        if ((await withDatabase((database) => keep(database, unkept))) !== null) owed = [];
      }),
    held: () => members,
    damaged: () => unreadable,
    health: () => health,
    clear: () =>
      inTurn(async () => {
        const cleared = await withDatabase(eraseAll);
        // Where there is no database there is nothing kept that could stay behind.
        if (!cleared && health.problem !== 'denied') return false;
        members = [];
        owed = [];
        unreadable = 0;
        return true;
      }),
  };
}

async function opened(
  indexedDB: CohortRepositoryDeps['indexedDB'],
  later: Later,
): Promise<IDBPDatabase<Schema> | StorageProblem> {
  let giveUp = (): void => {};
  const hung = new Promise<'blocked'>((resolve) => {
    giveUp = later(PATIENCE, () => resolve('blocked'));
  });
  const opening = open(indexedDB).catch((error: unknown): StorageProblem => {
    const newer = error instanceof Error || error instanceof DOMException ? error.name : '';
    return newer === 'VersionError' ? 'future-version' : 'denied';
  });
  const outcome = await Promise.race([opening, hung]);
  giveUp();
  // A connection that comes too late would block other tabs for nothing.
  if (outcome === 'blocked') void opening.then((late) => typeof late !== 'string' && late.close());
  return outcome;
}

async function open(indexedDB: CohortRepositoryDeps['indexedDB']): Promise<IDBPDatabase<Schema>> {
  const factory = indexedDB();
  if (!factory) throw new Error('no IndexedDB');
  const request = factory.open(COHORT_DATABASE, COHORT_VERSION);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('members', { keyPath: 'id' });
    request.result.createObjectStore('rescue', { autoIncrement: true });
  });
  const database = (await wrap(request)) as IDBPDatabase<Schema>;
  database.addEventListener('versionchange', () => database.close());
  return database;
}

async function readAll(
  database: IDBPDatabase<Schema>,
): Promise<{ readonly members: readonly Member[]; readonly damaged: number }> {
  const ids = await database.getAllKeys('members');
  const members: Member[] = [];
  let damaged = 0;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = await Promise.all(
      ids.slice(start, start + AT_ONCE).map((id) => database.get('members', id)),
    );
    for (const row of rows) {
      const member = row && memberFromRow(row);
      if (member) members.push(member);
      else damaged += 1;
    }
  }
  return { members, damaged };
}

type Transaction = IDBPTransaction<Schema, ('members' | 'rescue')[], 'readwrite'>;

function keep(database: IDBPDatabase<Schema>, members: readonly Member[]): Promise<true> {
  return changeTogether(database, async (tx) => {
    for (const member of members) {
      const row = await tx.objectStore('members').get(member.id);
      const held = row && memberFromRow(row);
      if (row && !held) await tx.objectStore('rescue').add(row);
      const { id, ...content } = held ? mergeMembers(held, member) : member;
      await tx.objectStore('members').put({ id, ...seal(content) });
    }
  });
}

function eraseAll(database: IDBPDatabase<Schema>): Promise<true> {
  return changeTogether(database, async (tx) => {
    await tx.objectStore('members').clear();
    await tx.objectStore('rescue').clear();
  });
}

/** One transaction: all or none. Rejects with the cause. */
async function changeTogether(
  database: IDBPDatabase<Schema>,
  work: (tx: Transaction) => Promise<void>,
): Promise<true> {
  const tx = database.transaction(['members', 'rescue'], 'readwrite');
  // Awaited below; marked as handled here, for it may fail while the work still runs.
  tx.done.catch(() => {});
  try {
    await work(tx);
    await tx.done;
    return true;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Already aborted by the browser: when the disk is full only the transaction knows why.
    }
    throw tx.error ?? error;
  }
}

const contentSchema = z.strictObject({
  profile: z.strictObject({ name: z.string(), staffNumber: z.string(), team: z.string() }),
  exportedAt: instant,
  facts: z.array(z.unknown()),
});

/** The member in a row, or null when it is not exactly what was kept there. */
function memberFromRow(row: Row): Member | null {
  const value = unseal(row);
  const parsed = value.ok ? contentSchema.safeParse(value.value) : null;
  if (!parsed?.success) return null;
  const facts = factsFrom(parsed.data.facts);
  const own = facts.ok && facts.value.every(({ learner }) => learner === row.id);
  return own ? { ...parsed.data, id: row.id, facts: facts.value } : null;
}
