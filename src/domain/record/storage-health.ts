/** How well the record is kept on this device, as a value to show. */

/** Where facts go: the database, the smaller and less sure key-value storage, or nowhere but this page. */
export type StorageKind = 'indexeddb' | 'local-storage' | 'memory';

/**
 * What is wrong, the gravest first. Only one is told at a time.
 *
 * - `future-version`: a newer release wrote the data; it is read, never written.
 * - `full`: a save was refused for want of room.
 * - `blocked`: a save was refused or hangs for another reason; it is tried again.
 * - `evicted`: facts that were kept here are gone; what the safety copy held was restored.
 * - `damaged`: some of what was kept could not be read and was put aside.
 * - `denied`: the browser offers no database (or nothing at all) to this site.
 * - `mirror-full`: everything is saved, but there was no room for the safety copy.
 */
export const STORAGE_PROBLEMS = [
  'future-version',
  'full',
  'blocked',
  'evicted',
  'damaged',
  'denied',
  'mirror-full',
] as const;
export type StorageProblem = (typeof STORAGE_PROBLEMS)[number];

export interface StorageHealth {
  readonly kind: StorageKind;
  readonly problem?: StorageProblem | undefined;
}
