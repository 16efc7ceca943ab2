/**
 * A piece of the index as bytes: terms, and for each the documents that have it with a score. Written in columns, ids as
 * differences, so that deflate finds what repeats. Undeflated here; the files are deflated as a whole.
 */
import { isHan } from './tokens.ts';

/** Where a term occurs. */
export interface Postings {
  /** In how many documents; more than are listed when the list was capped. */
  readonly frequency: number;
  /** Ascending. */
  readonly documents: readonly number[];
  /** 1 to `HIGHEST_SCORE`, one for each document: see `scoreFromByte`. */
  readonly scores: readonly number[];
  /** Where it stands at its best. A term that only texts have may be but the seam of two words. */
  readonly level: Level;
}

export const LEVEL = { text: 0, heading: 1, title: 2 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

export type Shard = ReadonlyMap<string, Postings>;

export const HIGHEST_SCORE = 40;
/** From one score to the next. Few different bytes deflate well, and a tenth more or less changes no order that matters. */
const STEP = 1.2;

/** The score in a byte, on a scale of equal ratios; what is below a thousandth of the highest is 1. */
export function scoreToByte(score: number, highest: number): number {
  const steps = Math.round(Math.log(score / highest) / Math.log(STEP));
  return Math.min(HIGHEST_SCORE, Math.max(1, HIGHEST_SCORE + steps));
}

export function scoreFromByte(byte: number, highest: number): number {
  return highest * STEP ** (byte - HIGHEST_SCORE);
}

const NOWHERE: Postings = { frequency: 0, documents: [], scores: [], level: LEVEL.text };

export function encodeShard(shard: Shard): Uint8Array {
  const { names, terms } = namesOf(shard);
  const text = new TextEncoder().encode(names);
  const rows = terms.map((term) => shard.get(term) ?? NOWHERE);
  const bytes: number[] = [];
  writeVarint(bytes, text.length);
  for (const byte of text) bytes.push(byte);
  for (const { level } of rows) bytes.push(level);
  for (const { documents } of rows) writeVarint(bytes, documents.length);
  for (const { frequency, documents } of rows) writeVarint(bytes, frequency - documents.length);
  for (const { documents } of rows) {
    let last = 0;
    for (const document of documents) {
      writeVarint(bytes, document - last);
      last = document;
    }
  }
  for (const { scores } of rows) for (const score of scores) bytes.push(score);
  return new Uint8Array(bytes);
}

/** Throws a RangeError for bytes that are cut off. */
export function decodeShard(bytes: Uint8Array): Map<string, Postings> {
  const reader = { bytes, at: 0 };
  const length = readVarint(reader);
  if (reader.at + length > bytes.length) throw new RangeError('The shard is cut off');
  const names = new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  const terms = termsFrom(names);
  const levels = terms.map(() => levelOf(readVarint(reader)));
  const counts = terms.map(() => readVarint(reader));
  const unlisted = terms.map(() => readVarint(reader));
  const documents = counts.map((count) => {
    let last = 0;
    return Array.from({ length: count }, () => {
      last += readVarint(reader);
      return last;
    });
  });
  const shard = new Map<string, Postings>();
  for (const [index, term] of terms.entries()) {
    const listed = documents[index] ?? [];
    const scores = Array.from(bytes.subarray(reader.at, reader.at + listed.length));
    if (scores.length < listed.length) throw new RangeError('The shard is cut off');
    reader.at += listed.length;
    const frequency = listed.length + (unlisted[index] ?? 0);
    shard.set(term, { frequency, documents: listed, scores, level: levels[index] ?? LEVEL.text });
  }
  return shard;
}

function levelOf(byte: number): Level {
  return byte === LEVEL.title || byte === LEVEL.heading ? byte : LEVEL.text;
}

/**
 * Han terms as one line for each first character with all second ones behind it, a space standing for none; an empty
 * line; then the other terms, one a line.
 */
function namesOf(shard: Shard): { names: string; terms: string[] } {
  const seconds = new Map<string, string[]>();
  const others: string[] = [];
  for (const term of [...shard.keys()].toSorted()) {
    const [first = '', second = ' '] = [...term];
    if (!isHan(term)) others.push(term);
    else if (seconds.has(first)) seconds.get(first)?.push(second);
    else seconds.set(first, [second]);
  }
  const lines = [...seconds].map(([first, behind]) => first + behind.join(''));
  const names = `${lines.join('\n')}\n\n${others.join('\n')}`;
  return { names, terms: termsFrom(names) };
}

function termsFrom(names: string): string[] {
  const [pairs = '', others = ''] = names.split('\n\n');
  const terms = pairs.split('\n').flatMap((line) => {
    const [first = '', ...behind] = [...line];
    return behind.map((second) => (second === ' ' ? first : first + second));
  });
  return others === '' ? terms : [...terms, ...others.split('\n')];
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function readVarint(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined) throw new RangeError('The shard is cut off');
    reader.at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}
