/**
 * The one codec of the record: facts to JSON and back, for the browser's own storage, for export files and for a
 * trainer's import. Everything that comes in is checked whole; what is refused is refused by name, nothing is dropped
 * in silence. Instants, ids and texts come back exactly as they went in.
 */
import * as z from 'zod/mini';
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';
import { type Profile, shownName } from '#domain/record/profile.ts';
import type { RecordRefusal } from '#domain/record/refusal.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';
import { recordText } from '#text/record.ts';
import { factsFrom, faultPath, hostilePath, instant } from './fact-schema.ts';
import { jsonFault } from './json-fault.ts';
import { sha256 } from './sha256.ts';

const EXPORT_FORMAT = 'shouzheng-record';
/** The version written. Raise it with every change to the shape of a fact or of the file. */
export const EXPORT_VERSION = 2;
/** Bytes. Some forty thousand facts; a learner makes a few thousand. */
export const EXPORT_LIMIT = 20 * 1024 * 1024;

/** Whose file it is, as the learner had typed it when exporting. */
export interface ExportLearner extends Profile {
  readonly id: string;
}

/** What an export file holds. Facts are in the order of the record, each once. */
export interface DecodedRecord {
  /** The version the file was written in. */
  readonly version: number;
  readonly exportedAt: string;
  readonly learner: ExportLearner;
  readonly facts: readonly Fact[];
}

/** The text of an export file: the same record at the same instant gives the same bytes. One fact a line. */
export function encodeExport(record: Omit<DecodedRecord, 'version'>): string {
  const { exportedAt, learner, facts } = record;
  const file = { format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt, learner, facts };
  const head = `"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAt":"${exportedAt}"`;
  const lines = facts.map((fact) => `\n${canonicalJson(fact)}`).join(',');
  return `{${head},"learner":${canonicalJson(learner)},"facts":[${lines}\n],"sha256":"${checksumOf(file)}"}\n`;
}

/**
 * Reads an export file, from its text or its bytes (UTF-8, with or without a byte order mark). The checksum covers the
 * content, not the spacing: a file that an editor has reformatted is still the learner's file.
 */
export function decodeExport(source: string | Uint8Array): Result<DecodedRecord, RecordRefusal> {
  const bytes = source.length;
  if (bytes > EXPORT_LIMIT) return fail({ kind: 'too-large', bytes, limit: EXPORT_LIMIT });
  const text = (typeof source === 'string' ? source : new TextDecoder().decode(source)).replace(
    /^\ufeff/,
    '',
  );
  const parsed = parseJson(text);
  return parsed.ok ? decodeFile(parsed.value) : parsed;
}

/** `守正学堂-张三-2026-03-01.json`, dated by the clock of the machine that exports, safe on every file system. */
export function exportFileName(stem: string, name: string, now: Date): string {
  const safe = shownName(name)
    .replace(/[\\/:*?"<>|]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${stem}-${[...safe].slice(0, 40).join('') || recordText.file.unnamed}-${day}.json`;
}

function parseJson(text: string): Result<unknown, RecordRefusal> {
  const start = text.trimStart();
  if (start.startsWith('<')) return fail({ kind: 'html' });
  try {
    return ok(JSON.parse(text));
  } catch {
    const fault = jsonFault(text);
    if (fault.kind === 'unexpected')
      return fail({ kind: 'not-json', line: fault.line, column: fault.column });
    return fail({ kind: 'truncated', line: fault.line });
  }
}

function decodeFile(file: unknown): Result<DecodedRecord, RecordRefusal> {
  if (!isRecord(file) || file['format'] !== EXPORT_FORMAT) return fail({ kind: 'foreign' });
  const version = file['version'];
  if (typeof version !== 'number') return fail({ kind: 'damaged-header', path: 'version' });
  if (version > EXPORT_VERSION) return fail({ kind: 'future-version', version, newest: EXPORT_VERSION });
  const reader = VERSIONS.get(version);
  return reader ? reader(file) : fail({ kind: 'damaged-header', path: 'version' });
}

/**
 * Every version ever written, and how it is read into today's shape. A version stays for good: its fixture in
 * `tests/fixtures/records` must decode to the same facts for ever.
 */
const VERSIONS: ReadonlyMap<number, (file: Record<string, unknown>) => Result<DecodedRecord, RecordRefusal>> =
  new Map([
    [1, decodeContent],
    // A run may be marked as assessed.
    [2, decodeContent],
  ]);

/** The versions that can be read, for the test that wants a fixture of each. */
export const READABLE_VERSIONS: readonly number[] = [...VERSIONS.keys()];

const fileShape = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.int(),
  exportedAt: instant,
  learner: z.strictObject({
    id: z.string().check(z.minLength(1)),
    name: z.string(),
    staffNumber: z.string(),
    team: z.string(),
  }),
  facts: z.array(z.unknown()),
  sha256: z.string(),
});

function decodeContent(file: Record<string, unknown>): Result<DecodedRecord, RecordRefusal> {
  const header = fileShape.safeParse(file);
  if (!header.success) return fail({ kind: 'damaged-header', path: faultPath(header.error) });
  const { sha256: sum, ...content } = header.data;
  for (const [index, fact] of content.facts.entries()) {
    const path = hostilePath(fact);
    if (path !== null) return fail({ kind: 'damaged-fact', index, path });
  }
  if (sum !== checksumOf(content)) return fail({ kind: 'checksum-mismatch' });
  const facts = factsFrom(content.facts);
  if (!facts.ok) return facts;
  if (facts.value.length === 0) return fail({ kind: 'no-facts' });
  const stranger = facts.value.findIndex(({ learner }) => learner !== content.learner.id);
  if (stranger >= 0) return fail({ kind: 'damaged-fact', index: stranger, path: 'learner' });
  const { version, exportedAt, learner } = content;
  return ok({ version, exportedAt, learner, facts: mergeFacts(facts.value) });
}

function checksumOf(content: object): string {
  return sha256(canonicalJson(content));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
