/**
 * Where a text that is not JSON stops being JSON. The message of `JSON.parse` differs by browser and some give no
 * place, so the text is walked again, without recursion, once the parser has refused it.
 */

type JsonFault =
  /** Nothing is wrong up to the end of the text, which comes too early. */
  | { readonly kind: 'cut-short'; readonly line: number }
  /** Line and column of the first character that cannot stand there, from 1. */
  | { readonly kind: 'unexpected'; readonly line: number; readonly column: number };

/** What may stand next. `…-or-end`: or the bracket that closes an empty list or object. */
type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STARTED_NUMBER = /^-?(?:\d+(?:\.|(?:\.\d+)?[eE][+-]?))?$/;

/** The first fault of a text that `JSON.parse` refused. */
export function jsonFault(text: string): JsonFault {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = matchEnd(SPACE, text, at) ?? at;
    const next = text[at];
    if (next === undefined) return cutShort(text);
    if (next === '}' || next === ']') {
      const opened = open.pop();
      const closable =
        awaited === 'comma-or-end' || awaited === (next === '}' ? 'key-or-end' : 'value-or-end');
      if (!closable || opened !== (next === '}' ? '{' : '[')) return unexpected(text, at);
      awaited = open.length === 0 ? 'nothing' : 'comma-or-end';
      at += 1;
    } else if (awaited === 'colon' || awaited === 'comma-or-end') {
      if (next !== (awaited === 'colon' ? ':' : ',')) return unexpected(text, at);
      awaited = awaited === 'comma-or-end' && open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (awaited === 'key' || awaited === 'key-or-end') {
      if (next !== '"') return unexpected(text, at);
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      awaited = 'colon';
      at = end;
    } else if (awaited === 'nothing') {
      return unexpected(text, at);
    } else if (next === '{' || next === '[') {
      open.push(next);
      awaited = next === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else {
      const end = next === '"' ? stringEnd(text, at) : scalarEnd(text, at);
      if (typeof end !== 'number') return end;
      awaited = open.length === 0 ? 'nothing' : 'comma-or-end';
      at = end;
    }
  }
}

/** Index after the closing quote, or the fault inside the string. */
function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') return at + 1;
    if (character < ' ') return unexpected(text, at);
    if (character !== '\\') continue;
    const sequence = text.slice(at + 1, at + 6);
    if (/^["\\/bfnrt]/.test(sequence)) at += 1;
    else if (/^u[\da-fA-F]{4}/.test(sequence)) at += 5;
    else if (/^(?:u[\da-fA-F]{0,3})?$/.test(sequence) && at + 1 + sequence.length === text.length)
      return cutShort(text);
    else return unexpected(text, at);
  }
  return cutShort(text);
}

/** Index after the number or word, or the fault in it. */
function scalarEnd(text: string, start: number): number | JsonFault {
  const end = matchEnd(SCALAR, text, start);
  // Also taken for a number that goes on wrongly, like `1.`: the match ends before the text does.
  const rest = text.slice(start, start + 400);
  const reachesEnd = start + rest.length === text.length;
  const started =
    STARTED_NUMBER.test(rest) || ['true', 'false', 'null'].some((word) => word.startsWith(rest));
  if (reachesEnd && started) return cutShort(text);
  return end ?? unexpected(text, start);
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function cutShort(text: string): JsonFault {
  return { kind: 'cut-short', line: text.split('\n').length };
}

function unexpected(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split('\n');
  return { kind: 'unexpected', line: before.length, column: (before.at(-1) as string).length + 1 };
}
