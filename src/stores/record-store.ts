/**
 * The record of the learner at work, as the pages see it. An island tells what happened; the store gives it its
 * envelope, shows it at once, has it kept, and tells the other tabs, which read and merge.
 */
import { createStore } from 'zustand/vanilla';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { mergeFacts, nextSequence } from '#domain/record/merge.ts';
import { type Profile, profileOf } from '#domain/record/profile.ts';
import { lastActivity } from '#domain/record/progress.ts';
import type { RecordRefusal } from '#domain/record/refusal.ts';
import type { StorageHealth } from '#domain/record/storage-health.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';
import { encodeExport, exportFileName } from '#storage/codec.ts';
import { factFrom } from '#storage/fact-schema.ts';
import { type ExportFile, readRecordFile } from '#storage/record-file.ts';
import type { RecordRepository, UnreadableReason } from '#storage/record-repository.ts';
import type { Rescue } from '#storage/sealed.ts';
import { recordText } from '#text/record.ts';
import type { PreferencesStore, ReadableStore } from './preferences-store.ts';
import { type ImportPreview, lacking, previewOf } from './record-import.ts';

export type { UnreadableReason };

export type RecordState =
  /** On the server, and in the browser until the storage has answered. */
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly learner: string;
      /** In the order of the record. */
      readonly facts: readonly Fact[];
      readonly health: StorageHealth;
      /** Facts that are in memory only: above 0 for a moment after each, for longer when a save was refused. */
      readonly unsaved: number;
    }
  | {
      readonly kind: 'unreadable';
      readonly learner: string;
      readonly reason: UnreadableReason;
      readonly health: StorageHealth;
    };

/** The state in which there is a record to show. */
export type ReadyRecord = Extract<RecordState, { kind: 'ready' }>;

export interface LearnerSummary {
  readonly id: string;
  /** Null when the learner never said a name. */
  readonly profile: Profile | null;
  readonly facts: number;
  readonly lastActivity: string | null;
  readonly active: boolean;
}

export interface RecordStore extends ReadableStore<RecordState> {
  /** Begins to load and to follow other tabs; once, in a browser. */
  start(): void;
  /**
   * Takes what happened. When the record is ready it shows the fact before returning; the promise resolves after the
   * first attempt to keep it. Throws when it is not a sound happening.
   */
  add(happening: Happening): Promise<Fact>;
  previewImport(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Result<ImportPreview, RecordRefusal>>;
  /** Adds what was previewed to its learner, who becomes the active one. */
  importRecord(preview: ImportPreview): Promise<void>;
  exportFile(): Result<ExportFile, { readonly kind: 'nothing-to-export' }>;
  /** Deletes the active learner's record from this machine and begins a blank one. */
  eraseLearner(): Promise<Result<void, { readonly kind: 'erase-refused' }>>;
  switchLearner(id: string): Promise<void>;
  /** Begins a blank record beside the others; gives its learner id. */
  newLearner(): Promise<string>;
  /** Everyone with facts on this machine. */
  listLearners(): Promise<readonly LearnerSummary[]>;
  /** Unreadable bytes of the active learner that were put aside. */
  rescued(): Promise<readonly Rescue[]>;
  /** Those bytes as a file to hand to someone who can look into them. */
  exportRescued(): Promise<Result<ExportFile, { readonly kind: 'nothing-to-export' }>>;
  /** From `unreadable`: opens again what could not be opened. */
  retry(): Promise<void>;
  /** From `unreadable`: goes on with an empty record; what was put aside stays so. */
  continueAfresh(): void;
}

/** The part of `BroadcastChannel` in use. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;

interface RecordStoreDeps {
  readonly repository: RecordRepository;
  readonly preferences: PreferencesStore;
  /** Undefined where the browser has none: then `storage` events and the return to the tab stand in. */
  readonly channel: TabChannel | undefined;
  /** The window. */
  readonly page: EventTarget;
  readonly now: () => Date;
  readonly makeId: () => string;
}

export function createRecordStore(deps: RecordStoreDeps): RecordStore {
  const { repository, preferences, channel, page, now, makeId } = deps;
  const store = createStore<RecordState>(() => ({ kind: 'loading' }));
  let learner = '';
  let loaded: Promise<void> = new Promise(() => {});

  const show = (): void => {
    const before = store.getState();
    const facts = repository.held(learner);
    const health = repository.health();
    const unsaved = repository.unsaved();
    const same =
      before.kind === 'ready' &&
      before.learner === learner &&
      before.facts === facts &&
      before.unsaved === unsaved &&
      before.health.kind === health.kind &&
      before.health.problem === health.problem;
    if (!same) store.setState({ kind: 'ready', learner, facts, health, unsaved }, true);
  };

  /**
   * The learner another tab works for, when nothing has happened in this one. Two tabs opened on a first visit each
   * begin a learner: so the blank one gives way.
   */
  const othersChoice = (): string | null => {
    const { activeLearner } = preferences.getState();
    return repository.held(learner).length === 0 && activeLearner !== learner ? activeLearner : null;
  };

  /** Makes someone the learner at work. `blank`: made just now, so there is nothing to miss. */
  const become = async (id: string, blank = false): Promise<void> => {
    learner = id;
    store.setState({ kind: 'loading' }, true);
    if (preferences.getState().activeLearner !== id) preferences.setActiveLearner(id);
    const opened = await repository.open(id);
    if (opened.kind === 'erased') return become(makeId(), true);
    const other = othersChoice();
    if (other) return become(other);
    if (opened.kind === 'open' || blank) return show();
    const health = repository.health();
    store.setState({ kind: 'unreadable', learner, reason: opened.reason, health }, true);
  };

  const load = async (): Promise<void> => {
    const active = preferences.getState().activeLearner;
    if (active) return become(active);
    // Preferences may have been lost alone: whoever worked here last goes on.
    const known = (await repository.records()).map((record) => ({
      ...record,
      last: lastActivity(record.facts) ?? '',
    }));
    const last = known.sort((a, b) => (a.last < b.last ? 1 : -1))[0];
    return last ? become(last.learner) : become(makeId(), true);
  };

  const turnTo = (id: string, blank = false): Promise<void> => {
    loaded = loaded.then(() => become(id, blank));
    return loaded;
  };

  const refresh = async (): Promise<void> => {
    const state = store.getState();
    if (state.kind === 'unreadable') return turnTo(learner);
    if (state.kind === 'ready') await repository.refresh(learner);
    if (store.getState().kind === 'ready') show();
  };

  const listen = (): void => {
    repository.subscribe((event) => {
      const state = store.getState();
      if (event.kind === 'saved') channel?.postMessage(event.learner);
      if (event.kind === 'erased' && event.learner === learner) {
        const { activeLearner } = preferences.getState();
        const next = activeLearner === learner ? null : activeLearner;
        void turnTo(next ?? makeId(), next === null);
      } else if (state.kind === 'ready') {
        show();
      } else if (state.kind === 'unreadable' && state.reason === 'blocked' && !isBlocked(repository)) {
        void turnTo(learner);
      }
    });
    channel?.addEventListener('message', ({ data }) => {
      if (data === learner) void refresh();
    });
    page.addEventListener('storage', (event) => {
      const key = 'key' in event ? event.key : null;
      const own = typeof key === 'string' && key.endsWith(learner);
      // Null when everything was cleared, which no channel tells.
      if (key === null || (own && !channel)) void refresh();
    });
    page.addEventListener('focus', () => void refresh());
    page.addEventListener('pageshow', (event) => {
      if ('persisted' in event && event.persisted) void refresh();
    });
    page.addEventListener('pagehide', () => void repository.snapshot());
    preferences.subscribe(() => {
      const other = store.getState().kind === 'ready' ? othersChoice() : null;
      if (other) void turnTo(other);
    });
  };

  const addNow = (happening: Happening): Promise<Fact> => {
    const seq = nextSequence(repository.held(learner));
    const fact = factFrom({ ...happening, id: makeId(), at: now().toISOString(), seq, learner }, 0);
    if (!fact.ok) throw new Error(`not a sound happening: ${JSON.stringify(fact.refusal)}`);
    const saved = repository.save(learner, [fact.value]);
    const state = store.getState();
    if (state.kind === 'ready' || (state.kind === 'unreadable' && state.reason === 'damaged')) show();
    return saved.then(() => fact.value);
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    start() {
      listen();
      loaded = load();
    },
    add: (happening) =>
      store.getState().kind === 'loading' ? loaded.then(() => addNow(happening)) : addNow(happening),
    async previewImport(file) {
      const decoded = await readRecordFile(file);
      if (!decoded.ok) return decoded;
      await loaded;
      const here = (await repository.records()).find((record) => record.learner === decoded.value.learner.id);
      const owner = decoded.value.learner.id === learner ? 'same' : 'other';
      const blank = owner === 'other' && repository.held(learner).length === 0;
      return ok(previewOf(decoded.value, here?.facts ?? [], blank ? 'blank' : owner));
    },
    async importRecord({ learner: owner, facts }) {
      await loaded;
      await repository.open(owner.id);
      const held = repository.held(owner.id);
      await repository.save(owner.id, lacking(mergeFacts(held, facts), held), { revive: true });
      await turnTo(owner.id);
    },
    exportFile() {
      const facts = repository.held(learner);
      if (facts.length === 0) return fail({ kind: 'nothing-to-export' });
      const profile = profileOf(facts) ?? { name: '', staffNumber: '', team: '' };
      const exportedAt = now().toISOString();
      const text = encodeExport({ exportedAt, learner: { id: learner, ...profile }, facts });
      return ok({ name: exportFileName(recordText.file.record, profile.name, now()), text });
    },
    async eraseLearner() {
      await loaded;
      const erased = learner;
      if (!(await repository.erase(erased))) return fail({ kind: 'erase-refused' });
      preferences.forgetLearner(erased);
      await turnTo(makeId(), true);
      channel?.postMessage(erased);
      return ok(undefined);
    },
    switchLearner: (id) => turnTo(id),
    async newLearner() {
      const id = makeId();
      await turnTo(id, true);
      return id;
    },
    async listLearners() {
      await loaded;
      return (await repository.records()).map(({ learner: id, facts }) => ({
        id,
        profile: profileOf(facts),
        facts: facts.length,
        lastActivity: lastActivity(facts),
        active: id === learner,
      }));
    },
    async rescued() {
      await loaded;
      return repository.rescued(learner);
    },
    async exportRescued() {
      await loaded;
      const rescued = await repository.rescued(learner);
      if (rescued.length === 0) return fail({ kind: 'nothing-to-export' });
      const { name: owner } = profileOf(repository.held(learner)) ?? { name: '' };
      const name = exportFileName(recordText.file.rescue, owner, now());
      return ok({ name, text: JSON.stringify({ format: 'shouzheng-rescue', learner, rescued }, null, 1) });
    },
    retry: () => turnTo(learner),
    continueAfresh() {
      if (store.getState().kind === 'unreadable') show();
    },
  };
}

function isBlocked(repository: RecordRepository): boolean {
  return repository.health().problem === 'blocked';
}
