/** A lesson's text, read by the parser that renders it: its frontmatter and what the rules look at, with places. */
import { type MdastNode, mdxToMdast } from 'satteri';
import { type Diagnostic, diagnose, type Place } from './diagnostic.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** `<Name attribute="…">` in the text. */
export interface ComponentUse {
  readonly name: string;
  /** Attribute → text; null for anything but plain text in quotes. */
  readonly attributes: ReadonlyMap<string, string | null>;
  readonly place: Place;
  /** Names of the components around it, outermost first. */
  readonly within: readonly string[];
  /** True when text stands beside it in the same paragraph. */
  readonly inline: boolean;
  /** What stands directly in it: components by name, else kinds of Markdown. `steps`: a numbered list of bold-headed items. */
  readonly holds: readonly string[];
  /** How many headings stand before it: 0 is the opening, else it is under the heading of that number. */
  readonly heading: number;
}

interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
}

interface Image {
  readonly alt: string;
  readonly url: string;
  readonly place: Place;
}

interface Link {
  readonly text: string;
  readonly url: string;
  readonly place: Place;
}

/** A paragraph or a cell of a table. */
interface Words {
  readonly text: string;
  readonly place: Place;
  /** Names of the components around it, outermost first. */
  readonly within: readonly string[];
  /** True in a block quotation. */
  readonly quoted: boolean;
  /** As for a component. */
  readonly heading: number;
}

/** `emptyHeads` counts the header cells without text. */
interface Table {
  readonly emptyHeads: number;
  readonly place: Place;
}

/** Code in the text: an import, an export, a `{…}`. */
interface CodeUse {
  readonly text: string;
  readonly place: Place;
}

export interface MdxSource {
  readonly frontmatter: YamlSource;
  readonly components: readonly ComponentUse[];
  readonly headings: readonly Heading[];
  readonly images: readonly Image[];
  readonly links: readonly Link[];
  readonly tables: readonly Table[];
  readonly code: readonly CodeUse[];
  readonly words: readonly Words[];
  /** False when the text could not be parsed; the lists above are then empty. */
  readonly parsed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const BREAK_IN_CHINESE =
  /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]\n(?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])/g;
const FRONTMATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

export function readMdx(path: string, text: string): MdxSource {
  // A blank line in place of the opening dashes keeps line numbers those of the file.
  const head = FRONTMATTER.exec(text);
  const frontmatter = head
    ? readYaml(path, `\n${head[1]}`)
    : {
        value: undefined,
        at: () => ({ path, line: 1, column: 1 }),
        diagnostics: [
          diagnose(
            { path, line: 1, column: 1 },
            'C401',
            '没有文首信息',
            '文件第一行写“---”，下面写 title 等字段，再用“---”结束。',
          ),
        ],
      };
  const found = {
    components: [],
    headings: [],
    images: [],
    links: [],
    tables: [],
    code: [],
    words: [],
  } as Found;
  let parsed = true;
  const diagnostics = [...frontmatter.diagnostics];
  try {
    const tree = mdxToMdast(text);
    diagnostics.push(...brokenLines(tree, path));
    collect(tree, path, { found, within: [], inline: false, quoted: false });
  } catch (error) {
    parsed = false;
    diagnostics.push(syntaxDiagnostic(path, error));
  }
  return { frontmatter, ...found, parsed, diagnostics };
}

interface Found {
  components: ComponentUse[];
  headings: Heading[];
  images: Image[];
  links: Link[];
  tables: Table[];
  code: CodeUse[];
  words: Words[];
}

interface Around {
  readonly found: Found;
  readonly within: readonly string[];
  readonly inline: boolean;
  readonly quoted: boolean;
}

function collect(node: MdastNode, path: string, around: Around): void {
  const place: Place = {
    path,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  };
  const { found } = around;
  let { within, inline, quoted } = around;
  const heading = found.headings.length;
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attributes = new Map<string, string | null>();
      for (const attribute of node.attributes) {
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        attributes.set(name, typeof attribute.value === 'string' && name !== '{…}' ? attribute.value : null);
      }
      const holds = node.children.flatMap((child) => kindOf(child as MdastNode));
      found.components.push({ name: node.name ?? '', attributes, place, within, inline, holds, heading });
      within = [...within, node.name ?? ''];
      break;
    }
    case 'blockquote':
      quoted = true;
      break;
    case 'tableCell':
      found.words.push({ text: textOf(node), place, within, quoted, heading });
      break;
    case 'paragraph':
      found.words.push({ text: textOf(node), place, within, quoted, heading });
      inline = node.children.some(
        (child) => child.type !== 'mdxJsxTextElement' && textOf(child).trim() !== '',
      );
      break;
    case 'heading':
      found.headings.push({ depth: node.depth, text: textOf(node), place });
      break;
    case 'image':
      found.images.push({ alt: node.alt ?? '', url: node.url, place });
      break;
    case 'link':
      found.links.push({ text: textOf(node), url: node.url, place });
      break;
    case 'table': {
      const head = node.children[0]?.children ?? [];
      found.tables.push({ emptyHeads: head.filter((cell) => textOf(cell).trim() === '').length, place });
      break;
    }
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      found.code.push({ text: node.value, place });
      break;
    default:
  }
  if ('children' in node) {
    for (const child of node.children) collect(child as MdastNode, path, { found, within, inline, quoted });
  }
}

/** Nothing for what a reader does not see. */
function kindOf(node: MdastNode): string[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return [node.name ?? ''];
  if (node.type === 'mdxFlowExpression' || (node.type === 'text' && node.value.trim() === '')) return [];
  if (node.type !== 'list') return [node.type];
  // Bold beside Chinese punctuation is still two asterisks here: a later plugin sees to it.
  const headed = node.children.every((item) => /^\*\*/.test(markedText(item as MdastNode)));
  return [node.ordered && headed ? 'steps' : 'list'];
}

/** Text with the asterisks of what is bold. */
function markedText(node: MdastNode): string {
  const words =
    'children' in node ? node.children.map((child) => markedText(child as MdastNode)).join('') : '';
  return node.type === 'strong' ? `**${words}**` : words || textOf(node);
}

/** Lines broken between two Chinese characters: the reader sees a space there. */
function brokenLines(node: MdastNode, path: string): Diagnostic[] {
  if ('children' in node) return node.children.flatMap((child) => brokenLines(child as MdastNode, path));
  if (node.type !== 'text') return [];
  const breaks = [...node.value.matchAll(BREAK_IN_CHINESE)];
  return breaks.slice(0, 1).map(({ index }) => {
    const line = (node.position?.start.line ?? 1) + (node.value.slice(0, index).match(/\n/g)?.length ?? 0);
    const message = '一段中文折了行，显示时折行处会多出一个空格';
    return diagnose(
      { path, line, column: 1 },
      'C009',
      message,
      '一段写在一行里，行长不限；要另起一段就空一行。',
    );
  });
}

/** What a reader sees of a node. */
function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

function syntaxDiagnostic(path: string, error: unknown): Diagnostic {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', detail = said] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
  const place: Place = { path, line: Number(line), column: Number(column) };
  const open = /Expected a closing tag for `<([^`]*)>`/.exec(detail)?.[1];
  if (open) {
    return diagnose(
      place,
      'C401',
      `<${open}> 没有收尾`,
      `补上 </${open}>；没有内容的组件写成 <${open} … />。`,
    );
  }
  const close = /Unexpected closing tag `<\/([^`]*)>`/.exec(detail)?.[1];
  if (close) {
    return diagnose(
      place,
      'C401',
      `</${close}> 前面没有与它配对的开头`,
      `补上 <${close}>，或删掉这个 </${close}>。`,
    );
  }
  if (detail.includes('expression')) {
    return diagnose(place, 'C401', '正文里的“{”被当成了代码', '改用中文括号，或删掉花括号。');
  }
  const hint = '正文里的“<”写成“小于”或“＜”；组件的属性用英文双引号，里面要引号时用“ ”；注释写 {/* … */}。';
  return diagnose(place, 'C401', '这里的“<”既不是组件也不是能显示的文字', hint);
}
