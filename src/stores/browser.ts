/**
 * The stores of this browser: the one place where they meet its real objects. Each is made when first asked for and
 * lasts as long as the page. On the server they stay as they begin: `loading`, and the default preferences.
 */
import { downloadFile, type ExportFile } from '#storage/record-file.ts';
import { createRecordRepository } from '#storage/record-repository.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
import { createRecordStore, type RecordStore, type TabChannel } from './record-store.ts';

const inBrowser = typeof window !== 'undefined';
const page: EventTarget = inBrowser ? window : new EventTarget();
const localStorage = (): Storage | undefined => (inBrowser ? window.localStorage : undefined);
const now = (): Date => new Date();

let preferencesStore: PreferencesStore | undefined;
let recordStore: RecordStore | undefined;

export function preferences(): PreferencesStore {
  if (!preferencesStore) {
    preferencesStore = createPreferencesStore({ localStorage, page });
    if (inBrowser) preferencesStore.start();
  }
  return preferencesStore;
}

export function learnerRecord(): RecordStore {
  if (!recordStore) {
    const repository = createRecordRepository({
      indexedDB: () => (inBrowser ? window.indexedDB : undefined),
      localStorage,
      now,
      later,
    });
    const channel = inBrowser ? tabChannel() : undefined;
    recordStore = createRecordStore({ repository, preferences: preferences(), channel, page, now, makeId });
    if (inBrowser) recordStore.start();
  }
  return recordStore;
}

/** Hands a file to the browser's download list. */
export function saveToDisk(file: ExportFile): void {
  downloadFile(file, document);
}

/** A new id, unique everywhere. Not `randomUUID`, which is missing on pages served over plain http. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function later(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}

function tabChannel(): TabChannel | undefined {
  try {
    return new BroadcastChannel('shouzheng');
  } catch {
    return undefined;
  }
}
