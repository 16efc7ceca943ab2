/**
 * Keeps learners' facts: in IndexedDB, else in localStorage, else in memory for as long as the page lives. What may be
 * relied on: a fact given to `save` is in memory at once and stays there until it is kept; a refused save is tried
 * again; nothing unreadable is overwritten; what vanishes from the storage while the page is open is written back,
 * unless it was erased on purpose.
 */
import type { Fact, LearnerRecord } from '#domain/record/fact.ts';
import type { StorageHealth } from '#domain/record/storage-health.ts';
import { createLedger } from './ledger.ts';
import { createLocalCopies } from './local-copies.ts';
import type { Later, OpenOutcome, StoredRows } from './record-database.ts';
import { createRecordKeeper, type KeeperEvent } from './record-keeper.ts';
import { type Recovery, recover } from './recovery.ts';
import type { Rescue } from './sealed.ts';

/** The browser's storage, passed in. Both functions may throw where the browser denies it. */
interface RepositoryDeps {
  readonly indexedDB: () => IDBFactory | undefined;
  readonly localStorage: () => Storage | undefined;
  readonly now: () => Date;
  readonly later: Later;
}

/**
 * - `damaged`: all that was kept is unreadable and has been put aside.
 * - `future-version`: a newer release wrote it and nothing of it can be read here.
 * - `blocked`: the database does not answer.
 */
export type UnreadableReason = 'damaged' | 'future-version' | 'blocked';

type Opened =
  | { readonly kind: 'open'; readonly facts: readonly Fact[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** Erased on this machine. */
  | { readonly kind: 'erased' };

type RepositoryEvent = KeeperEvent;

export interface RecordRepository {
  /** Reads a learner's facts, repairs what it can and puts aside what it cannot. */
  open(learner: string): Promise<Opened>;
  /** For a learner that was opened: reads what other tabs have kept and writes back what has vanished. */
  refresh(learner: string): Promise<void>;
  /** Takes facts of one learner; resolves after the first attempt to keep them. `revive` takes back an erasure. */
  save(learner: string, facts: readonly Fact[], options?: { readonly revive: boolean }): Promise<void>;
  /** A learner's facts in memory, in the order of the record. */
  held(learner: string): readonly Fact[];
  health(): StorageHealth;
  /** Facts that are in memory only. */
  unsaved(): number;
  /** Everyone with facts on this machine. */
  records(): Promise<readonly LearnerRecord[]>;
  /** Bytes put aside. */
  rescued(learner: string): Promise<readonly Rescue[]>;
  /** False when the storage refuses: then everything is still there. */
  erase(learner: string): Promise<boolean>;
  /** Snapshots what has changed since the last time; for when the page is left. */
  snapshot(): Promise<void>;
  subscribe(listener: (event: RepositoryEvent) => void): () => void;
  close(): Promise<void>;
}

const NOTHING: StoredRows = { facts: [], snapshots: [], rescued: [], erased: false };

export function createRecordRepository(deps: RepositoryDeps): RecordRepository {
  const listeners = new Set<(event: RepositoryEvent) => void>();
  const ledger = createLedger();
  const copies = createLocalCopies(deps.localStorage, deps.now);
  const tell = (event: RepositoryEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const keeper = createRecordKeeper({ ...deps, ledger, copies, tell });

  /** What the database holds; null when it cannot be asked. */
  const storedRows = async (outcome: OpenOutcome, learner: string): Promise<StoredRows | null> => {
    if (outcome.kind === 'denied') return NOTHING;
    if (outcome.kind === 'hung') return null;
    try {
      return await outcome.database.rows(learner);
    } catch (error) {
      // A newer release may have renamed what is asked for; its database works, only not for this one.
      if (outcome.database.readOnly) return NOTHING;
      await keeper.refused(error);
      return null;
    }
  };

  /** Read and repaired; what is to be written back is owed afterwards. */
  const read = async (learner: string): Promise<Opened> => {
    const outcome = await keeper.connect();
    const stored = await storedRows(outcome, learner);
    const { facts, missing, unsnapped, bad, loss } = recover(
      learner,
      stored ?? NOTHING,
      copies.read(learner),
    );
    ledger.take(learner, facts);
    if (outcome.kind === 'open' && outcome.database.readOnly) {
      const unknown = facts.length === 0 && bad.length > 0;
      return unknown
        ? { kind: 'unreadable', reason: 'future-version' }
        : { kind: 'open', facts: ledger.held(learner) };
    }
    keeper.noteLoss(loss);
    if (outcome.kind === 'open' && stored) {
      if (stored.erased && ledger.held(learner).length === 0) return { kind: 'erased' };
      // Facts under an erased learner came by an import while the database was denied.
      if (stored.erased) keeper.revive(learner);
      ledger.owe(learner, missing);
      keeper.noteUnsnapped(learner, unsnapped);
      if (bad.length > 0)
        await outcome.database.putAside(bad, deps.now().toISOString()).catch(keeper.refused);
    }
    if (ledger.held(learner).length > 0) return { kind: 'open', facts: ledger.held(learner) };
    if (!stored) return { kind: 'unreadable', reason: 'blocked' };
    const aside = bad.length + stored.rescued.length + copies.rescued(learner).length;
    return aside > 0 ? { kind: 'unreadable', reason: 'damaged' } : { kind: 'open', facts: [] };
  };

  const reread = async (learner: string): Promise<void> => {
    await keeper.askAgain();
    const outcome = await keeper.connect();
    const copy = copies.read(learner);
    // The mirror too: another tab writes it a moment before its database transaction ends.
    const copied = copy.kind === 'copy' ? copy.facts : [];
    const held = ledger.held(learner);
    ledger.take(learner, copied);
    if (outcome.kind === 'open') {
      await keeper.level(outcome.database, learner).catch(keeper.refused);
      return;
    }
    // Owed facts meet the mark of an erasure, where there is one, when they are to be kept.
    const ids = new Set(copied.map(({ id }) => id));
    ledger.owe(
      learner,
      held.filter(({ id }) => !ids.has(id)),
    );
  };

  /** Without repairing: for looking at other learners than the one at work. */
  const peek = async (learner: string): Promise<Recovery & { readonly stored: StoredRows }> => {
    const outcome = await keeper.connect();
    const stored =
      outcome.kind === 'open' ? await outcome.database.rows(learner).catch(() => NOTHING) : NOTHING;
    return { ...recover(learner, stored, copies.read(learner)), stored };
  };

  return {
    async open(learner) {
      const opened = await keeper.inTurn(() => read(learner));
      await keeper.inTurn(keeper.keepOwed);
      return opened;
    },
    async refresh(learner) {
      await keeper.inTurn(() => reread(learner));
      await keeper.inTurn(keeper.keepOwed);
    },
    save(learner, facts, options) {
      if (options?.revive) keeper.revive(learner);
      ledger.owe(learner, facts);
      // The mirror does not wait: what it holds survives even when the page is left this instant.
      if (keeper.health().kind === 'indexeddb') keeper.mirror(learner);
      return keeper.inTurn(keeper.keepOwed);
    },
    held: ledger.held,
    health: keeper.health,
    unsaved: ledger.unsaved,
    records: () =>
      keeper.inTurn(async () => {
        const outcome = await keeper.connect();
        const known = outcome.kind === 'open' ? await outcome.database.learners().catch(() => []) : [];
        const learners = [...new Set([...known, ...copies.learners(), ...ledger.learners()])];
        const records = await Promise.all(
          learners.map(async (learner) => {
            const held = ledger.held(learner);
            return { learner, facts: held.length > 0 ? held : (await peek(learner)).facts };
          }),
        );
        return records.filter(({ facts }) => facts.length > 0);
      }),
    rescued: (learner) =>
      keeper.inTurn(async () => {
        const { stored } = await peek(learner);
        return [...stored.rescued, ...copies.rescued(learner)];
      }),
    erase: (learner) =>
      keeper.inTurn(async () => {
        const outcome = await keeper.connect();
        if (outcome.kind === 'hung' || (outcome.kind === 'open' && outcome.database.readOnly)) return false;
        const erased =
          outcome.kind === 'denied' ||
          (await outcome.database.erase(learner, deps.now().toISOString()).then(
            () => true,
            () => false,
          ));
        if (!erased) return false;
        copies.erase(learner);
        keeper.forget(learner);
        keeper.noteLoss(null);
        return true;
      }),
    snapshot: keeper.snapshotAll,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: keeper.close,
  };
}
