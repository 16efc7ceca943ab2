/** The syntax of the story formats, as far as it has to be told from words. */
import type { Format, Left, LeftKind, Reader } from './pieces.ts';

/** Stands before what an author has to write; the content check looks for it. */
export const TO_WRITE = '【待写】';

/** `[[…]]` on one line. Of three brackets the first is a hook's. */
export const LINK = /\[\[(?!\[)((?:(?!\]\])[^\n])+)\]\]/y;

/** By the name in StoryData; where that is missing or unknown, by what the texts look like. */
export function formatOf(name: string | undefined, texts: readonly string[]): Format {
  const named = (['harlowe', 'sugarcube', 'chapbook'] as const).find(
    (format) => name?.toLowerCase() === format,
  );
  if (named) return named;
  const all = texts.join('\n');
  if (/<<\/?[a-z=-]/i.test(all)) return 'sugarcube';
  if (/\((?:set|if|unless|else|link|link-goto|goto|go-to|print|put):/i.test(all)) return 'harlowe';
  return /^(?:--|\[(?:if|unless|else|continue|cont'd|after)\b.*\])[ \t]*$/m.test(all) ? 'chapbook' : 'plain';
}

/** Readers in the order in which they are asked. Some look through the whole text of `source` beforehand. */
export function formatReaders(format: Format, source: string): readonly Reader[] {
  switch (format) {
    case 'harlowe':
      return [...harlowe(), ...MARKUP];
    case 'sugarcube':
      return [...SUGARCUBE, ...MARKUP];
    case 'chapbook':
      return [...chapbook(source), ...MARKUP];
    case 'plain':
      return MARKUP;
  }
}

function left(kind: LeftKind, raw: string, tell: Left['tell'] = 'reported'): Left {
  // Two branches of a condition are never heard in one breath.
  const parts = kind === 'macro' && /^(?:<<|\()(?:else|elseif|else-if|case|default)\b/i.test(raw);
  return { kind, raw, shownAs: parts ? '\n' : '', tell };
}

/** A value that a reader would see: its place must not close up unnoticed. */
function value(raw: string): Left {
  return { kind: 'value', raw, shownAs: `${TO_WRITE}${raw.replace(/\s+/g, ' ')}`, tell: 'reported' };
}

function reader(pattern: RegExp, make: (raw: string) => Left): Reader {
  return (source, at) => {
    const raw = matchAt(pattern, source, at)?.[0];
    return raw === undefined ? undefined : { left: make(raw), length: raw.length };
  };
}

const MARKUP: readonly Reader[] = [
  reader(/<br\s*\/?>/iy, (raw) => ({ kind: 'markup', raw, shownAs: '\n', tell: 'dropped' })),
  reader(/<!--[\s\S]*?-->/y, (raw) => left('markup', raw)),
  reader(/<%[\s\S]*?%>/y, (raw) => (raw.startsWith('<%=') ? value(raw) : left('macro', raw))),
  reader(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/iy, (raw) => left('markup', raw)),
  reader(/<[A-Za-z][\w-]*(?:\s[^<>\n]*)?\/?>/y, (raw) => left('markup', raw)),
  reader(/<\/[A-Za-z][\w-]*\s*>/y, (raw) => left('markup', raw, 'beside')),
];

/** From an opening sign to its end, over quoted text; -1 when there is none. */
function endAfter(source: string, from: number, isEnd: (at: number) => number): number {
  for (let at = from; at < source.length; ) {
    const quoted = matchAt(/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\\n])*'/y, source, at);
    if (quoted) at += quoted[0].length;
    else {
      const length = isEnd(at);
      if (length > 0) return at + length;
      at += 1;
    }
  }
  return -1;
}

const sugarcubeMacro: Reader = (source, at) => {
  const name = matchAt(/<<(\/?)([A-Za-z][\w-]*|[-=])/y, source, at);
  if (!name) return undefined;
  const [opening, closes, word = ''] = name;
  let end = endAfter(source, at + opening.length, (place) => (source.startsWith('>>', place) ? 2 : 0));
  // An apostrophe that is no quotation mark may have hidden the end.
  if (end < 0) end = source.indexOf('>>', at) + 2;
  if (end < 2) return undefined;
  const raw = source.slice(at, end);
  if (/^(?:print|include|display|[-=])$/.test(word)) return { left: value(raw), length: raw.length };
  return { left: left('macro', raw, closes === '' ? 'reported' : 'beside'), length: raw.length };
};

const SUGARCUBE: readonly Reader[] = [
  sugarcubeMacro,
  reader(/\/\*[\s\S]*?\*\/|\/%[\s\S]*?%\//y, (raw) => left('markup', raw)),
  reader(/\[[<>]?img\[[^\n]*?\]\]/iy, (raw) => left('markup', raw)),
  reader(/\$[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[(?!\[)[^\]\n]*\])*/y, value),
  reader(/(?<![\w$])_[A-Za-z]\w*/y, value),
];

const PRINTS = /^\((?:print|str|string|text|num|number|display)$/i;

/** Hooks open with the macro or the name before them; their closing brackets are taken out where they stand. */
function harlowe(): readonly Reader[] {
  const closings = new Set<number>();
  const withHook = (source: string, at: number, end: number, of: (raw: string) => Left) => {
    const bracket = hookAt(source, end);
    const closing = bracket ? closingBracket(source, end + bracket[0].indexOf('[')) : -1;
    if (bracket?.[0].endsWith('=')) {
      return { left: of(source.slice(at)), length: end + bracket[0].length - at };
    }
    if (bracket && closing >= 0) {
      closings.add(closing);
      return { left: of(source.slice(at, closing + 1)), length: end + bracket[0].length - at };
    }
    const joint = matchAt(/\s*\+\s*(?=\()/y, source, end)?.[0].length ?? 0;
    return { left: of(source.slice(at, end)), length: end + joint - at };
  };
  const macro: Reader = (source, at) => {
    const name = matchAt(/\((?:[A-Za-z][\w-]*|[$_][A-Za-z]\w*):/y, source, at)?.[0];
    if (name === undefined) return undefined;
    let depth = 1;
    const end = endAfter(source, at + name.length, (place) => {
      const sign = source.charAt(place);
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      return depth === 0 ? 1 : 0;
    });
    if (end < 0) return undefined;
    if (PRINTS.test(name.slice(0, -1))) return { left: value(source.slice(at, end)), length: end - at };
    return withHook(source, at, end, (raw) => left('macro', raw));
  };
  const named: Reader = (source, at) => {
    const name = matchAt(/\|[\w-]+[>)](?=\[)/y, source, at)?.[0];
    return name === undefined || !hookAt(source, at + name.length)
      ? undefined
      : withHook(source, at, at + name.length, (raw) => left('macro', raw));
  };
  const closing: Reader = (_, at) =>
    closings.has(at) ? { left: left('macro', ']', 'dropped'), length: 1 } : undefined;
  return [
    macro,
    named,
    closing,
    reader(/[<(][\w-]+\|/y, (raw) => left('macro', raw)),
    reader(/[{}]/y, (raw) => left('markup', raw, 'dropped')),
    reader(/\$[A-Za-z_]\w*(?:'s\s+\w+)*/y, value),
    reader(/(?<![\w$])_[A-Za-z]\w*/y, value),
  ];
}

/** The opening of a hook, which a link is not. */
function hookAt(source: string, at: number): RegExpExecArray | undefined {
  const bracket = matchAt(/\s*\[=*/y, source, at);
  return bracket && matchAt(LINK, source, at + bracket[0].indexOf('[')) ? undefined : bracket;
}

function closingBracket(source: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < source.length; at += 1) {
    if (source.charAt(at) === '[') depth += 1;
    if (source.charAt(at) === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const MODIFIER = /\[(?!\[)[^\n]*[^\]\n]\][ \t]*(?=\n|$)/y;
const UNSEEN = /^\[(?:note\b|n\.b\.|fixme|todo|javascript|css)/i;

/** The part before `--` keeps variables; a line in brackets alone changes what follows it. */
function chapbook(source: string): readonly Reader[] {
  const variables = /^(?:.*\n)*?--[ \t]*(?:\n|$)/.exec(source)?.[0].length ?? 0;
  const startsLine = (at: number) => at === 0 || source.charAt(at - 1) === '\n';
  const variable: Reader = (_, at) => {
    const raw = at < variables ? matchAt(/[^\n]+/y, source, at)?.[0] : undefined;
    if (raw === undefined) return undefined;
    const tell = /^(?:--)?\s*$/.test(raw) ? 'dropped' : 'reported';
    return { left: left('value', raw, tell), length: raw.length };
  };
  const modifier: Reader = (_, at) => {
    const raw = startsLine(at) ? matchAt(MODIFIER, source, at)?.[0] : undefined;
    if (raw === undefined) return undefined;
    if (!UNSEEN.test(raw)) return { left: left('macro', raw), length: raw.length };
    const unseen = source.slice(at, nextModifier(source, at + raw.length));
    return { left: left('markup', unseen), length: unseen.length };
  };
  return [variable, modifier, reader(/\{[A-Za-z_][^{}\n]*\}/y, value)];
}

function nextModifier(source: string, from: number): number {
  for (let at = source.indexOf('\n', from); at >= 0; at = source.indexOf('\n', at + 1)) {
    if (matchAt(MODIFIER, source, at + 1)) return at;
  }
  return source.length;
}

/** A sticky pattern at one place. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
