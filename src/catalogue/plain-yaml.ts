/**
 * A quick reader for the plain YAML that nearly every content file is: mappings and lists by indentation, values on one
 * line. Whatever it does not know for certain it leaves to the full parser, which also knows every place. It exists
 * because the full parser takes most of the time of a check, and nobody asks a sound file for its places.
 */

/** The data, or undefined for a text that has to be parsed in full. It never guesses: equal to the full parser's. */
export function plainYaml(text: string): object | undefined {
  if (STRANGE.test(text)) return undefined;
  const lines = text.split('\n').flatMap((line): Line[] => {
    // Common spaces alone, as in YAML: the wide one of Chinese is a letter like any other.
    const content = line.replace(/^ +| +$/g, '');
    return content === '' || content.startsWith('#') ? [] : [{ indent: line.search(/[^ ]/), content }];
  });
  try {
    const reader = new BlockReader(lines);
    const value = reader.block(0);
    return reader.isAtEnd ? value : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

interface Line {
  readonly indent: number;
  readonly content: string;
}

type Mapping = Record<string, unknown>;

const NOT_PLAIN = new Error('not plain');
/** Controls, and spaces that may count as breaks or be trimmed. */
const STRANGE = /[^\P{C}\n]|[^\P{Z} \u3000]|^(?:---|\.\.\.|%)/mu;
const KEY = /^([A-Za-z][\w-]*):(?: +(.*))?$/;
const NOT_KEYS = /^(?:true|false|null)$/i;
/** What a plain value may not begin with, for it would be something else. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const NUMBER = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,9})\.\d{1,5})$/;
const OTHER_WORDS = /^(?:~|null|true|false|[-+]?\.(?:inf|nan))$/i;

function refuse(): never {
  throw NOT_PLAIN;
}

class BlockReader {
  private at = 0;
  private readonly lines: Line[];

  constructor(lines: Line[]) {
    this.lines = lines;
  }

  get isAtEnd(): boolean {
    return this.at === this.lines.length;
  }

  /** The mapping or list whose lines are indented by exactly `indent`. */
  block(indent: number): object {
    const line = this.lines[this.at];
    if (!line || line.indent !== indent) return refuse();
    return isItem(line) ? this.list(indent) : this.mapping(indent);
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (!isItem(line)) break;
      const rest = line.content.slice(1).replace(/^ +/, '');
      const column = indent + line.content.length - rest.length;
      if (KEY.test(rest)) {
        // A mapping that begins beside the dash stands at the column of its first key.
        this.lines[this.at] = { indent: column, content: rest };
        items.push(this.mapping(column));
      } else items.push(this.value(rest, indent));
    }
    return items;
  }

  private mapping(indent: number): Mapping {
    const mapping: Mapping = {};
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const [, key, rest = ''] = KEY.exec(line.content) ?? [];
      // A list ends a mapping beside it, which no content has.
      if (key === undefined || NOT_KEYS.test(key) || Object.hasOwn(mapping, key)) return refuse();
      mapping[key] = this.value(rest, indent);
    }
    return mapping;
  }

  /** What follows a dash or a colon of a line indented by `indent`, on it or below it. */
  private value(rest: string, indent: number): unknown {
    this.at += 1;
    const next = this.lines[this.at];
    if (rest === '') {
      // A list may stand right below its key, at the same column.
      const isBelow = next && (next.indent > indent || (next.indent === indent && isItem(next)));
      const isUnderKey = !isItem(this.lines[this.at - 1] as Line);
      return isBelow && (next.indent > indent || isUnderKey) ? this.block(next.indent) : refuse();
    }
    // A deeper line, which would carry the value on, is at no column that a block goes on at: the reading ends there.
    return new FlowReader(rest).whole();
  }
}

function isItem({ content }: Line): boolean {
  return content === '-' || content.startsWith('- ');
}

/** Values on one line: quoted, plain, and `[…]` and `{…}`. */
class FlowReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const first = this.text.charAt(0);
    if (!'[{\'"'.includes(first)) return plain(this.text);
    const value = this.value();
    return this.at === this.text.length ? value : refuse();
  }

  private value(): unknown {
    switch (this.text.charAt(this.at)) {
      case '[':
        return this.list();
      case '{':
        return this.mapping();
      case "'":
        return this.quoted(/'((?:[^']|'')*)'/y).replaceAll("''", "'");
      case '"':
        return this.quoted(/"([^"\\]*)"/y);
      default:
        return plain(this.quoted(/([^,[\]{}]*[^,[\]{} ]) *(?=[,\]}])/y));
    }
  }

  private list(): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    this.spaces();
    if (this.take(']')) return items;
    for (;;) {
      items.push(this.value());
      this.spaces();
      if (this.take(']')) return items;
      if (!this.take(',')) return refuse();
      this.spaces();
    }
  }

  private mapping(): Mapping {
    const mapping: Mapping = {};
    this.at += 1;
    this.spaces();
    if (this.take('}')) return mapping;
    for (;;) {
      const key = this.quoted(/([A-Za-z][\w-]*): +/y);
      if (NOT_KEYS.test(key) || Object.hasOwn(mapping, key)) return refuse();
      mapping[key] = this.value();
      this.spaces();
      if (this.take('}')) return mapping;
      if (!this.take(',')) return refuse();
      this.spaces();
    }
  }

  /** The group of a sticky pattern that has to match here. */
  private quoted(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) return refuse();
    this.at = pattern.lastIndex;
    return match[1] ?? '';
  }

  private spaces(): void {
    while (this.text.charAt(this.at) === ' ') this.at += 1;
  }

  private take(sign: string): boolean {
    if (this.text.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }
}

function plain(text: string): string | number | boolean {
  if (NUMBER.test(text)) return Number(text);
  if (INDICATOR.test(text) || / #|:(?: |$)/.test(text)) return refuse();
  if (text === 'true' || text === 'false') return text === 'true';
  return OTHER_WORDS.test(text) || !Number.isNaN(Number(text)) ? refuse() : text;
}
