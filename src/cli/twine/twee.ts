/**
 * Twee 3 as its specification has it (github.com/iftechfoundation/twine-specs): passages with names, tags and metadata,
 * and the story's own data. What a story format makes of a passage's text is read in `passage.ts`.
 */
import { type Finding, quote } from './finding.ts';

export interface Passage {
  readonly name: string;
  readonly tags: readonly string[];
  /** Metadata that the specification does not know, as written. Positions and sizes on Twine's board are left out. */
  readonly metadata: string | undefined;
  /** Line of the header, from 1. The text begins on the next. */
  readonly line: number;
  /** Without the blank lines at its end. */
  readonly text: string;
}

export interface Twee {
  readonly passages: readonly Passage[];
  /** What stands before the first passage, which Twine leaves out. */
  readonly prelude: string;
  readonly findings: readonly Finding[];
}

/** Reads any text; without a single header there are no passages. */
export function readTwee(source: string): Twee {
  const lines = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const headers = lines.flatMap((line, index) => (line.startsWith('::') ? [index] : []));
  const findings: Finding[] = [];
  const passages = headers.map((start, index): Passage => {
    const header = readHeader(lines[start] ?? '', start + 1);
    findings.push(...header.findings);
    const text = lines.slice(start + 1, headers[index + 1]).join('\n');
    const { name, tags, metadata } = header;
    return { name, tags, metadata, line: start + 1, text: text.trimEnd() };
  });
  const prelude = lines.slice(0, headers[0]).join('\n').trim();
  if (prelude !== '') {
    findings.push({
      line: 1,
      code: 'T02',
      message: '第一个段落前面有文字，Twine 不会显示',
      hint: '原样留在草稿开头的注释里。',
    });
  }
  return { passages, prelude, findings };
}

interface Header {
  readonly name: string;
  readonly tags: readonly string[];
  readonly metadata: string | undefined;
  readonly findings: readonly Finding[];
}

const HEADER = /^::\s*((?:\\.|[^\\[{])*)(?:\[((?:\\.|[^\\\]])*)\]\s*)?(\{.*)?$/u;
const KNOWN_METADATA = new Set(['position', 'size']);

function readHeader(header: string, line: number): Header {
  const [, name, tags = '', block] = HEADER.exec(header) ?? [];
  if (name === undefined) {
    const hint = '整行当作名字。标签写成 [标签]，放在名字后面；名字里的方括号、大括号前面加反斜杠。';
    const message = `标题“${quote(header)}”的括号没有写对`;
    const whole = unescaped(header.slice(2).trim());
    return { name: whole, tags: [], metadata: undefined, findings: [{ line, code: 'T02', message, hint }] };
  }
  const findings: Finding[] = [];
  if (name.trim() === '') {
    const hint = '没有链接能通到它。在 Twine 里给它起个名字。';
    findings.push({ line, code: 'T02', message: '这个段落没有名字', hint });
  }
  const metadata = block === undefined ? undefined : otherMetadata(block);
  if (metadata !== undefined) {
    const message = `标题后面的“${quote(metadata)}”没有带过来`;
    findings.push({ line, code: 'T02', message, hint: '原样留在瞬间旁边的注释里。' });
  }
  return {
    name: unescaped(name.trim()),
    tags: tags.split(/\s+/).filter(Boolean).map(unescaped),
    metadata,
    findings,
  };
}

/** The block as written when it says more than where the passage lies on the board, or cannot be read. */
function otherMetadata(block: string): string | undefined {
  const value = jsonObject(block);
  return value && Object.keys(value).every((key) => KNOWN_METADATA.has(key)) ? undefined : block;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}

/** Undefined for what is not JSON, or not an object. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
