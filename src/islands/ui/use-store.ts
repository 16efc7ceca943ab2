/** React's view of the stores. An island asks here and never holds a copy of what a store knows. */
import { useStore } from 'zustand';
import { learnerRecord, preferences } from '#stores/browser.ts';
import type { Preferences } from '#stores/preferences-store.ts';
import type { RecordState } from '#stores/record-store.ts';

/** The record of the learner at work: `loading` on the server and until the storage has answered. */
export function useRecord(): RecordState {
  return useStore(learnerRecord());
}

/** One part of the preferences; the defaults on the server. `part` picks and does not build: `({ assignments }) => assignments`. */
export function usePreferences<Part>(part: (preferences: Preferences) => Part): Part {
  return useStore(preferences(), part);
}
