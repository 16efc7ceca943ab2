/**
 * The trainer's cohort, as the desk sees it: learners' export files in, members out. Files are read a batch at a time,
 * so that the page stays alive however many are dropped; a refused one stops no other.
 */
import { createStore } from 'zustand/vanilla';
import type { Member } from '#domain/insight/cohort.ts';
import type { RecordRefusal } from '#domain/record/refusal.ts';
import type { StorageHealth } from '#domain/record/storage-health.ts';
import type { CohortRepository } from '#storage/cohort-repository.ts';
import type { ReadableStore } from './preferences-store.ts';
import { type DecodedRecord, readRecordFiles } from './record-files.ts';
import type { TabChannel } from './record-store.ts';

/** Files read before the page gets a turn and what was read is kept. */
export const BATCH = 20;

interface RefusedFile {
  /** As it came: foreign text. */
  readonly fileName: string;
  readonly refusal: RecordRefusal;
}

/** What became of the files of one import. Learners are counted once each. */
export interface ImportReport {
  readonly files: number;
  /** Learners seen here for the first time. */
  readonly added: number;
  /** Learners known before, with new facts. */
  readonly updated: number;
  /** Learners whose files held nothing new. */
  readonly unchanged: number;
  readonly refused: readonly RefusedFile[];
  /** Files not read because the trainer stopped the import. */
  readonly left: number;
}

export type CohortState =
  /** On the server, and in the browser until the storage has answered. */
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      /** In order of id. */
      readonly members: readonly Member[];
      readonly health: StorageHealth;
      /** Kept rows that could not be read; they were not touched. */
      readonly damaged: number;
      /** Files read so far, while an import runs; its learners show when it ends. */
      readonly importing: { readonly done: number; readonly of: number } | null;
      /** Of the last import of this visit. */
      readonly report: ImportReport | null;
    };

export interface CohortStore extends ReadableStore<CohortState> {
  /** Begins to load and to follow other tabs; once, in a browser. */
  start(): void;
  /** Reads the files one batch after another; a second call waits for the first. */
  importFiles(files: readonly File[]): Promise<void>;
  /** Stops a running import before its next batch. What was read stays. */
  stopImport(): void;
  /** Forgets every learner. False when the storage refuses. */
  clear(): Promise<boolean>;
}

interface CohortStoreDeps {
  readonly repository: CohortRepository;
  /** Undefined where the browser has none: then another tab's changes show at the next visit. */
  readonly channel: TabChannel | undefined;
  /** Gives the page a turn. */
  readonly pause: () => Promise<void>;
}

export function createCohortStore({ repository, channel, pause }: CohortStoreDeps): CohortStore {
  const store = createStore<CohortState>(() => ({ kind: 'loading' }));
  let loaded: Promise<void> = new Promise(() => {});
  let stopped = false;

  const show = (part: Partial<Extract<CohortState, { kind: 'ready' }>> = {}): void => {
    const before = store.getState();
    const kept = before.kind === 'ready' ? before : { importing: null, report: null };
    const { held, health, damaged } = repository;
    store.setState(
      { ...kept, kind: 'ready', members: held(), health: health(), damaged: damaged(), ...part },
      true,
    );
  };

  /** Only the figures of the import: a table worked out anew after each batch would take most of the time. */
  const showProgress = (done: number, of: number): void => {
    const state = store.getState();
    if (state.kind === 'ready') store.setState({ ...state, importing: { done, of }, report: null }, true);
  };

  const readAll = async (files: readonly File[]): Promise<void> => {
    stopped = false;
    const before = factCounts(repository.held());
    const seen = new Set<string>();
    const refused: RefusedFile[] = [];
    let done = 0;
    showProgress(done, files.length);
    while (done < files.length && !stopped) {
      const members: Member[] = [];
      for (const { fileName, result } of await readRecordFiles(files.slice(done, done + BATCH))) {
        if (result.ok) members.push(memberFrom(result.value));
        else refused.push({ fileName, refusal: result.refusal });
      }
      for (const { id } of members) seen.add(id);
      await repository.add(members);
      done = Math.min(done + BATCH, files.length);
      showProgress(done, files.length);
      await pause();
    }
    const after = factCounts(repository.held());
    const added = [...seen].filter((id) => !before.has(id)).length;
    const updated = [...seen].filter((id) => before.has(id) && before.get(id) !== after.get(id)).length;
    const unchanged = seen.size - added - updated;
    const left = files.length - done;
    show({ importing: null, report: { files: files.length, added, updated, unchanged, refused, left } });
    channel?.postMessage('changed');
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    start() {
      loaded = repository.load().then(() => show());
      channel?.addEventListener('message', () => {
        void repository.load().then(() => show());
      });
    },
    importFiles(files) {
      loaded = loaded.then(() => readAll(files));
      return loaded;
    },
    stopImport() {
      stopped = true;
    },
    async clear() {
      await loaded;
      if (!(await repository.clear())) return false;
      show({ report: null });
      channel?.postMessage('changed');
      return true;
    },
  };
}

function memberFrom({ learner, exportedAt, facts }: DecodedRecord): Member {
  const { id, name, staffNumber, team } = learner;
  return { id, profile: { name, staffNumber, team }, exportedAt, facts };
}

function factCounts(members: readonly Member[]): ReadonlyMap<string, number> {
  return new Map(members.map(({ id, facts }) => [id, facts.length]));
}
