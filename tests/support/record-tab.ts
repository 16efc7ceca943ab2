/** What tests ask of one tab's record store. */
import { expect, vi } from 'vitest';
import type { RecordState } from '../../src/stores/record-store.ts';
import type { Tab } from './record-browser.ts';

export type Ready = Extract<RecordState, { kind: 'ready' }>;

/** Its record once the storage has answered. */
export async function ready(tab: Tab): Promise<Ready> {
  await vi.waitFor(() => expect(tab.store.getState().kind).toBe('ready'));
  return tab.store.getState() as Ready;
}

/** The kinds of its facts, or the state it is in. */
export const kinds = (tab: Tab) => {
  const state = tab.store.getState();
  return state.kind === 'ready' ? state.facts.map(({ kind }) => kind) : state.kind;
};

/** A file to be picked. */
export function fileOf(text: string): File {
  return new File([text], 'record.json');
}

/** Previews and imports a file that is sound. */
export async function importInto(tab: Tab, text: string) {
  const preview = await tab.store.previewImport(fileOf(text));
  if (!preview.ok) throw new Error(preview.refusal.kind);
  await tab.store.importRecord(preview.value);
  return preview.value;
}

/** The text of its export file. */
export function exported(tab: Tab): string {
  const file = tab.store.exportFile();
  if (!file.ok) throw new Error(file.refusal.kind);
  return file.value.text;
}
