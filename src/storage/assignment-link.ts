/**
 * Assignments as the fragment of an address: `#a=<base64url of canonical JSON>.<checksum>`. Browsers never send a
 * fragment to a server. The checksum comes last, so that a link that lost its end is told apart from one that was
 * changed; it finds damage and is no signature.
 */
import * as z from 'zod/mini';
import { itemsOf, type LinkRefusal } from '#domain/record/assignment.ts';
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';
import { assignmentSchema } from './fact-schema.ts';
import { sha256 } from './sha256.ts';

/** Raise it with every change to the shape. */
const LINK_VERSION = 1;
/** Characters after `#a=`. */
export const LINK_LIMIT = 4096;
const SUM_LENGTH = 8;

const KEY = 'a';
/** `{"assignment":{` in base64url: keys of canonical JSON are sorted, so every link of ours begins with it. */
const OPENING = toBase64Url('{"assignment":{');

const schema = z.strictObject({
  version: z.literal(LINK_VERSION),
  assignment: assignmentSchema.check(z.refine((assignment) => itemsOf(assignment).length > 0)),
});

/** The fragment for an assignment, from `#` on. Refused when it would be longer than is read back. */
export function linkFragment(
  assignment: Assignment,
): Result<string, Extract<LinkRefusal, { kind: 'too-long' }>> {
  const body = toBase64Url(canonicalJson({ assignment, version: LINK_VERSION }));
  const payload = `${body}.${sumOf(body)}`;
  if (payload.length > LINK_LIMIT) {
    return fail({ kind: 'too-long', length: payload.length, limit: LINK_LIMIT });
  }
  return ok(`#${KEY}=${payload}`);
}

/** The assignment in a fragment, texts as they were typed. Never throws, whatever the fragment holds. */
export function assignmentFromFragment(fragment: string): Result<Assignment, LinkRefusal> {
  const payload = /^#?(?:[^#]*&)?a=([^&]*)/.exec(fragment)?.[1];
  if (payload === undefined) return fail({ kind: 'absent' });
  if (payload.length > LINK_LIMIT) {
    return fail({ kind: 'too-long', length: payload.length, limit: LINK_LIMIT });
  }
  // Chat programs often take the punctuation after a link into it: what cannot belong to the payload ends it.
  const [, body = '', sum = ''] = /^([\w-]*)(?:\.([\w-]*))?/.exec(payload) ?? [];
  if (!body.startsWith(OPENING) && !OPENING.startsWith(body)) return fail({ kind: 'foreign' });
  if (sum.length < SUM_LENGTH) return fail({ kind: 'truncated' });
  if (sum !== sumOf(body)) return fail({ kind: 'damaged' });
  return assignmentFrom(fromBase64Url(body));
}

function assignmentFrom(text: string): Result<Assignment, LinkRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'foreign' });
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  if (typeof version === 'number' && version > LINK_VERSION) {
    return fail({ kind: 'future-version', version, newest: LINK_VERSION });
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data.assignment) : fail({ kind: 'foreign' });
}

function sumOf(body: string): string {
  return sha256(body).slice(0, SUM_LENGTH);
}

function toBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The empty text when it is no base64url. Bytes that are no UTF-8 come out as replacement characters. */
function fromBase64Url(body: string): string {
  try {
    const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return '';
  }
}
