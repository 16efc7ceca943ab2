/**
 * Preferences and work in progress, in localStorage, shared by all tabs. Every change starts from what is stored now,
 * so that one tab does not undo another's. Where the storage is denied or full they last as long as the page.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assignment } from '#domain/record/fact.ts';
import {
  DEFAULT_PREFERENCES,
  type Drafts,
  decodePreferences,
  encodePreferences,
  NO_DRAFTS,
  PREFERENCES_KEY,
  type Preferences,
  type ReadingPlace,
  type RunDraft,
} from '#storage/preferences-codec.ts';

export type { Preferences, ReadingPlace };

/** What React's `useStore` needs; state is changed by the named actions only. */
export type ReadableStore<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

export interface PreferencesStore extends ReadableStore<Preferences> {
  /** Reads what is stored and follows other tabs. Until then the state is the defaults, as on the server. */
  start(): void;
  /** Reads again what is stored. */
  refresh(): void;
  setActiveLearner(learner: string): void;
  /** A learner's work in progress; empty when there is none. */
  draftsOf(learner: string): Drafts;
  setPlace(learner: string, lesson: string, place: ReadingPlace): void;
  /** Keeps a run to go on with, under its scenario. */
  keepRun(learner: string, run: RunDraft): void;
  dropRun(learner: string, scenario: string): void;
  keepWriting(learner: string, task: string, text: string): void;
  dropWriting(learner: string, task: string): void;
  /** Adds an assignment or replaces the one with its id. */
  keepAssignment(assignment: Assignment): void;
  dropAssignment(id: string): void;
  setReadAloud(readAloud: boolean): void;
  /** Drops the drafts of a learner, and the learner when active. */
  forgetLearner(learner: string): void;
}

interface PreferencesDeps {
  /** May throw: where a browser denies it, reading the property `localStorage` does. */
  readonly localStorage: () => Storage | undefined;
  /** The window: tells of other tabs' changes. */
  readonly page: EventTarget;
}

export function createPreferencesStore({ localStorage, page }: PreferencesDeps): PreferencesStore {
  const store = createStore<Preferences>(() => DEFAULT_PREFERENCES);

  const stored = (): Preferences | null => {
    try {
      const storage = localStorage();
      const text = storage?.getItem(PREFERENCES_KEY) ?? null;
      if (text === null) return null;
      const { preferences, sound } = decodePreferences(text);
      if (!sound) storage?.setItem(`${PREFERENCES_KEY}.aside`, text);
      return preferences;
    } catch {
      return null;
    }
  };
  const refresh = (): void => {
    const preferences = stored();
    if (preferences) store.setState(preferences, true);
  };
  const change = (part: (preferences: Preferences) => Partial<Preferences>): void => {
    const base = stored() ?? store.getState();
    const preferences = { ...base, ...part(base) };
    store.setState(preferences, true);
    try {
      localStorage()?.setItem(PREFERENCES_KEY, encodePreferences(preferences));
    } catch {
      // Full or denied: the health of the record says so, and comfort may be lost.
    }
  };
  const changeDrafts = (learner: string, part: (drafts: Drafts) => Partial<Drafts>): void => {
    change(({ drafts }) => {
      const own = drafts[learner] ?? NO_DRAFTS;
      return { drafts: { ...drafts, [learner]: { ...own, ...part(own) } } };
    });
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    start() {
      refresh();
      page.addEventListener('storage', (event) => {
        const key = 'key' in event ? event.key : null;
        if (key === PREFERENCES_KEY || key === null) refresh();
      });
    },
    refresh,
    setActiveLearner: (activeLearner) => change(() => ({ activeLearner })),
    draftsOf: (learner) => store.getState().drafts[learner] ?? NO_DRAFTS,
    setPlace: (learner, lesson, place) =>
      changeDrafts(learner, ({ places }) => ({ places: { ...places, [lesson]: place } })),
    keepRun: (learner, run) =>
      changeDrafts(learner, ({ runs }) => ({ runs: { ...runs, [run.scenario]: run } })),
    dropRun: (learner, scenario) => changeDrafts(learner, ({ runs }) => ({ runs: without(runs, scenario) })),
    keepWriting: (learner, task, text) =>
      changeDrafts(learner, ({ writings }) => ({ writings: { ...writings, [task]: text } })),
    dropWriting: (learner, task) =>
      changeDrafts(learner, ({ writings }) => ({ writings: without(writings, task) })),
    keepAssignment: (assignment) =>
      change(({ assignments }) => ({
        assignments: [...assignments.filter(({ id }) => id !== assignment.id), assignment],
      })),
    dropAssignment: (dropped) =>
      change(({ assignments }) => ({ assignments: assignments.filter(({ id }) => id !== dropped) })),
    setReadAloud: (readAloud) => change(() => ({ readAloud })),
    forgetLearner: (learner) =>
      change(({ drafts, activeLearner }) => ({
        drafts: without(drafts, learner),
        activeLearner: activeLearner === learner ? null : activeLearner,
      })),
  };
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
