/** Why a record file was refused. */
export type RecordRefusal =
  /** Bytes in the file, and the most that is read. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** The browser could not read the file: moved, deleted or withdrawn since it was picked. */
  | { readonly kind: 'unreadable-file' }
  | { readonly kind: 'html' }
  /** Line and column of the first fault, from 1. */
  | { readonly kind: 'not-json'; readonly line: number; readonly column: number }
  /** Sound up to its end, which comes too early. */
  | { readonly kind: 'truncated'; readonly line: number }
  /** JSON, but not an export of this platform. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'future-version'; readonly version: number; readonly newest: number }
  /** The part around the facts; `path` like `learner.name`. */
  | { readonly kind: 'damaged-header'; readonly path: string }
  /** The content is not what was exported. */
  | { readonly kind: 'checksum-mismatch' }
  | { readonly kind: 'no-facts' }
  | FactRefusal;

/** Why one fact was refused. `index` counts from 0. */
export type FactRefusal =
  | { readonly kind: 'damaged-fact'; readonly index: number; readonly path: string }
  | { readonly kind: 'unknown-fact-kind'; readonly index: number; readonly factKind: string };
