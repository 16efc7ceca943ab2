/** YAML with places: what an author wrote, as plain data, and where each part of it stands. */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';

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

export function readYaml(path: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const faults = [
    ...[...document.errors, ...document.warnings].map((fault) => {
      const [message, hint] = syntaxWords(fault.code, fault.message);
      return diagnose(place(fault.pos[0]), 'C004', message, hint);
    }),
    ...aliases(document, place),
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
    diagnostics: [...duplicateKeys(document, place), ...foldedChinese(document, place)],
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

/** Nobody here writes YAML references on purpose, and a chain of them can blow a small file up without end. */
function aliases(document: Document, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Alias(_, alias) {
      found.push(diagnose(place(startOf(alias) ?? 0), 'C004', ...REFERENCE_WORDS));
    },
  });
  return found;
}

function duplicateKeys(document: Document, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Map(_, map) {
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
    },
  });
  return found;
}

function foldedChinese(document: Document, place: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar(_, scalar) {
      const { value, range, type } = scalar;
      if (typeof value !== 'string' || !range || type === 'BLOCK_LITERAL') return;
      const start = place(range[0]);
      // Only text laid over several lines is folded; a space on one line was typed on purpose.
      if (place(range[1]).line === start.line || !FOLDED_IN_CHINESE.test(value)) return;
      const message = '中文文字折了行，显示时折行处会多出一个空格';
      found.push(diagnose(start, 'C009', message, '把这段文字写在同一行里，行长不限。'));
    },
  });
  return found;
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

/** Every mapping or list entry of plain data, with its path: parents first. */
export function* eachPart(value: unknown, path: KeyPath = []): Generator<{ keys: KeyPath; value: unknown }> {
  yield { keys: path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* eachPart(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* eachPart(item, [...path, key]);
  }
}
