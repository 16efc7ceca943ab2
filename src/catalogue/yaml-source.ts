/** YAML with places: what an author wrote, as plain data, and where each part of it stands. */
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { plainYaml } from './plain-yaml.ts';

/** Keys and indexes from the top of a document to one of its parts. */
export type KeyPath = readonly (string | number)[];

/**
 * The place of the part at `keys`; where a part is missing, of the nearest one that holds it. A list or a mapping is
 * found at its key, where an author looks for it; `'key'` asks for the key of any part.
 */
export type Locate = (keys?: KeyPath, side?: 'key' | 'value') => Place;

export interface YamlSource {
  /** Plain data, or undefined when the text is not YAML. */
  readonly value: unknown;
  readonly at: Locate;
  readonly diagnostics: readonly Diagnostic[];
}

// A space that folding puts between two of these is seen by the reader.
const FOLDED_IN_CHINESE =
  /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f] [\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/;

/** Reads a file; a plain and sound one is parsed in full only when somebody asks for a place. */
export function readYaml(path: string, text: string): YamlSource {
  const value = plainYaml(text);
  if (value === undefined) return parsedYaml(path, text);
  let full: YamlSource | undefined;
  const at: Locate = (keys, side) => {
    full ??= parsedYaml(path, text);
    return full.at(keys, side);
  };
  return { value, at, diagnostics: [] };
}

/** Reads a file with the full parser, which knows every place and every fault. */
export function parsedYaml(path: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const nodes = nodesOf(document);
  const faults = [
    ...[...document.errors, ...document.warnings].map((fault) => {
      const [message, hint] = syntaxWords(fault.code, fault.message);
      return diagnose(place(fault.pos[0]), 'C004', message, hint);
    }),
    ...nodes.aliases.map((alias) => diagnose(place(startOf(alias) ?? 0), 'C004', ...REFERENCE_WORDS)),
  ];
  if (faults.length > 0) {
    // One slip upsets the rest of its line: the first fault of a line is the one to mend.
    const first = faults.filter(
      ({ line }, index) => faults.findIndex((other) => other.line === line) === index,
    );
    return { value: undefined, at: () => place(0), diagnostics: first };
  }
  if (document.contents === null) {
    const empty = diagnose(
      place(0),
      'C003',
      '文件是空的',
      '照 content/README.md 里的例子写，或用 npm run new 生成一份。',
    );
    return { value: undefined, at: () => place(0), diagnostics: [empty] };
  }
  return {
    value: document.toJS(),
    at: locator(document, place),
    diagnostics: [
      ...nodes.maps.flatMap((map) => duplicateKeys(map, place)),
      ...nodes.scalars.flatMap((scalar) => foldedChinese(scalar, place)),
    ],
  };
}

function locator(document: Document, place: (offset: number) => Place): Locate {
  return (keys = [], side = 'value') => {
    let node: unknown = document.contents;
    let found = startOf(node);
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair) break;
        node = pair.value;
        const byKey = side === 'key' || isCollection(node) || startOf(node) === undefined;
        found = startOf(byKey ? pair.key : node);
      } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
        node = node.items[key];
        found = startOf(node);
      } else break;
    }
    return place(found ?? 0);
  };
}

function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range?.[0];
}

interface Nodes {
  /** Nobody here writes YAML references on purpose, and a chain of them can blow a small file up without end. */
  readonly aliases: Alias[];
  readonly maps: YAMLMap[];
  readonly scalars: Scalar[];
}

/** What the rules of writing look at, in one walk: a walk for each of them would cost more than their rules. */
function nodesOf(document: Document): Nodes {
  const nodes: Nodes = { aliases: [], maps: [], scalars: [] };
  const walk = (node: unknown): void => {
    if (isScalar(node)) nodes.scalars.push(node);
    else if (isMap(node)) {
      nodes.maps.push(node);
      for (const { key, value } of node.items) {
        walk(key);
        walk(value);
      }
    } else if (isSeq(node)) node.items.forEach(walk);
    else if (isAlias(node)) nodes.aliases.push(node);
  };
  walk(document.contents);
  return nodes;
}

function duplicateKeys(map: YAMLMap, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const start = startOf(key) ?? 0;
    const before = first.get(name);
    if (before === undefined) first.set(name, start);
    else {
      const hint = `第一次写在第 ${place(before).line} 行。留下一个，删掉另一个；要写多项就用列表。`;
      found.push(diagnose(place(start), 'C005', `“${name}”写了两次，只有后一个会生效`, hint));
    }
  }
  return found;
}

function foldedChinese({ value, range, type }: Scalar, place: (offset: number) => Place): Diagnostic[] {
  if (typeof value !== 'string' || !range || type === 'BLOCK_LITERAL') return [];
  if (!FOLDED_IN_CHINESE.test(value)) return [];
  const start = place(range[0]);
  // Only text laid over several lines is folded; a space on one line was typed on purpose.
  if (place(range[1]).line === start.line) return [];
  const message = '中文文字折了行，显示时折行处会多出一个空格';
  return [diagnose(start, 'C009', message, '把这段文字写在同一行里，行长不限。')];
}

const REFERENCE_WORDS: [string, string] = [
  '以“*”或“&”开头的文字被当成了 YAML 引用',
  '用单引号把整段文字括起来。',
];
const TAG_WORDS: [string, string] = [
  '以“!”或“&”开头的文字被当成了 YAML 的特殊写法',
  '用单引号把整段文字括起来。',
];

function syntaxWords(code: string, message: string): [string, string] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['缩进里有制表符（Tab）', '缩进只用空格，每级两个。'];
    case 'MULTIPLE_DOCS':
      return ['一个文件里有两份 YAML 文档', '去掉中间的“---”，一个文件只写一份。'];
    case 'BAD_INDENT':
      return ['缩进对不齐', '同一级的内容从同一列开始，下一级多两个空格；也看看上面的括号、引号有没有收尾。'];
    case 'MISSING_CHAR':
      if (message.startsWith('Tags and anchors')) return TAG_WORDS;
      return [
        'YAML 语法不对：少了引号、冒号或括号',
        `检查这一行和上一行的引号、冒号是否成对。（${message}）`,
      ];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'YAML 语法不对：这里的冒号被当成了一个新的键',
        '文字里有“: ”（英文冒号加空格）时，用单引号把整段文字括起来。',
      ];
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
      return ['YAML 语法不对：这里有意外的符号', `以特殊符号开头的文字要用单引号括起来。（${message}）`];
    case 'TAG_RESOLVE_FAILED':
      return TAG_WORDS;
    case 'BAD_ALIAS':
      return REFERENCE_WORDS;
    default:
      return ['YAML 语法不对', `检查这一行的缩进、引号和冒号。（${message}）`];
  }
}

/** A part of plain data and the way to it. */
export interface Part {
  readonly keys: KeyPath;
  readonly value: unknown;
}

/** Several rules look through the same files; the way to each part is worked out once. */
const partsOfFile = new WeakMap<object, readonly Part[]>();

/** The data itself, then every mapping or list entry in it, with its path from `path` on: parents first. */
export function eachPart(value: unknown, path: KeyPath = []): readonly Part[] {
  if (path.length > 0 || typeof value !== 'object' || value === null) return partsOf(value, path);
  const parts = partsOfFile.get(value) ?? partsOf(value, path);
  partsOfFile.set(value, parts);
  return parts;
}

function partsOf(whole: unknown, from: KeyPath): Part[] {
  const found: Part[] = [];
  const add = (value: unknown, keys: KeyPath): void => {
    found.push({ keys, value });
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) add(item, [...keys, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) add(item, [...keys, key]);
    }
  };
  add(whole, from);
  return found;
}
