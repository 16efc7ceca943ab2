/** What a passage says and where it leads, in the words of a scenario. */
import type { Line } from '#domain/scenario/scenario.ts';
import { type Finding, type FindingCode, quote } from './finding.ts';
import { type Format, type LeftKind, type Piece, piecesOf } from './pieces.ts';
import type { Passage } from './twee.ts';

export interface Said {
  readonly who: Line['who'];
  readonly name: string | undefined;
  readonly text: string;
}

export type Link = Extract<Piece, { is: 'link' }>;

/** Something that stands as a comment beside its moment. */
export interface Aside {
  readonly line: number;
  readonly raw: string;
}

export interface Reading {
  readonly says: readonly Said[];
  /** Within the story; links to the web are left aside. */
  readonly links: readonly Link[];
  readonly asides: readonly Aside[];
  /** Whether something that was left may lead elsewhere. */
  readonly mayJump: boolean;
  readonly findings: readonly Finding[];
}

const WEB = /^[a-z][\w+.-]*:\/\//i;
const JUMPS = /\b(?:link|go-?to|button|click|return|back|undo|embed|restart|redirect)\b/i;

export function readPassage(passage: Passage, format: Format): Reading {
  const pieces = piecesOf(passage.text, passage.line + 1, format);
  const findings: Finding[] = [];
  const asides: Aside[] = [];
  const tell = (line: number, code: FindingCode, message: string, hint: string) =>
    findings.push({ line, code, message: `段落“${passage.name}”：${message}`, hint });

  for (const piece of pieces) {
    if (piece.is === 'left' && piece.tell !== 'dropped') {
      asides.push({ line: piece.line, raw: piece.raw });
      if (piece.tell === 'reported') {
        const { code, name, hint } = LEFT_WORDS[piece.kind];
        const way = piece.kind === 'macro' && JUMPS.test(piece.raw) ? JUMP_HINT : hint;
        tell(piece.line, code, `${name}“${quote(piece.raw)}”没有带过来`, way);
      }
    } else if (piece.is === 'link' && WEB.test(piece.target)) {
      asides.push({ line: piece.line, raw: piece.raw });
      const hint = '情景里没有外部链接；文字留在台词里，网址在注释里。';
      tell(piece.line, 'T07', `链接“${quote(piece.raw)}”通向网页，没有成为选项`, hint);
    } else if (piece.is === 'link' && piece.setter !== undefined) {
      asides.push({ line: piece.line, raw: piece.raw });
      const hint = '要记住的事写成 flags，由选项的 sets 记下。';
      tell(piece.line, 'T05', `链接上的“${quote(piece.setter)}”没有带过来`, hint);
    }
  }
  const says = rowsOf(pieces).map(({ text, line }) => {
    const said = saidBy(text);
    if (said.name !== undefined && LEARNER.has(said.name)) {
      const hint = '学员说的话应是上一个瞬间的选项，或者删掉。草稿里暂记为旁白。';
      tell(line, 'T11', `“${said.name}”像是学员自己在说话`, hint);
    }
    return said;
  });
  return {
    says,
    links: pieces.filter((piece) => piece.is === 'link').filter(({ target }) => !WEB.test(target)),
    asides,
    mayJump: pieces.some((piece) => piece.is === 'left' && JUMPS.test(piece.raw)),
    findings,
  };
}

const JUMP_HINT = '像是有去处：要让学员走过去，就写成选项。原样留在瞬间旁边的注释里。';

const LEFT_WORDS: Readonly<Record<LeftKind, { code: FindingCode; name: string; hint: string }>> = {
  macro: {
    code: 'T04',
    name: '宏或脚本',
    hint: '里面的文字已留作台词，条件和动作没有。要分岔就用 flags、when 和 leadsTo 的列表写。',
  },
  value: {
    code: 'T05',
    name: '变量或插入的值',
    hint: '情景没有变量：台词里要写出来的，写成固定的话；要记住的事写成 flags。',
  },
  markup: { code: 'T06', name: '网页标记或备注', hint: '情景只有文字。原样留在瞬间旁边的注释里。' },
};

interface Row {
  line: number;
  text: string;
  /** Without the words of links. */
  bare: string;
  hasLink: boolean;
}

/** List signs, and what stands between links: a row of nothing else and links has said nothing. */
const SEPARATORS = /^(?:[\s*•·\-–—>|/\\、，,;；。.]|\d+[.、)）])*$/;

/** The rows with words in them. */
function rowsOf(pieces: readonly Piece[]): { line: number; text: string }[] {
  const rows: Row[] = [];
  let row: Row = { line: 0, text: '', bare: '', hasLink: false };
  rows.push(row);
  for (const piece of pieces) {
    if (row.text.trim() === '') row.line = piece.line;
    if (piece.is === 'link') {
      row.text += piece.text;
      // A link to the web becomes no choice: its words stay here or nowhere.
      if (WEB.test(piece.target)) row.bare += piece.text;
      else row.hasLink = true;
      continue;
    }
    const [first = '', ...others] = (piece.is === 'text' ? piece.text : piece.shownAs).split('\n');
    row.text += first;
    row.bare += first;
    for (const [index, words] of others.entries()) {
      const line = piece.is === 'text' ? piece.line + index + 1 : piece.line;
      row = { line, text: words, bare: words, hasLink: false };
      rows.push(row);
    }
  }
  return rows
    .filter(({ text, bare, hasLink }) => text.trim() !== '' && !(hasLink && SEPARATORS.test(bare)))
    .map(({ line, text }) => ({ line, text: text.trim() }));
}

const SPEECH =
  /^((?=[^：:]*\p{L})[\p{L}\p{N}][\p{L}\p{N}·. ]{0,11}?)\s*(?:：|:(?=\s)|(?<=\p{Script=Han}):)\s*(\S.*)$/u;

const LEARNER = new Set(['我', '你', '坐席', '催收员', '学员', '客服', '专员']);
const ROLES: readonly {
  readonly who: Line['who'];
  readonly names: ReadonlySet<string>;
  readonly named: boolean;
}[] = [
  { who: 'narrator', named: false, names: new Set(['旁白', '叙述', 'narrator']) },
  { who: 'system', named: false, names: new Set(['系统', '提示', '系统提示', 'system']) },
  {
    who: 'customer',
    named: false,
    names: new Set(['客户', '借款人', '持卡人', '欠款人', '债务人', 'customer']),
  },
  {
    who: 'colleague',
    named: true,
    names: new Set(['同事', '徒弟', '师傅', '师父', '班长', '组长', '主管', '经理', '质检', '培训师']),
  },
  {
    who: 'third-party',
    named: true,
    names: new Set(
      '妻子 丈夫 爱人 老婆 老公 母亲 父亲 妈妈 爸爸 儿子 女儿 家属 亲属 邻居 朋友 前台 物业 保安 代理人 律师'.split(
        ' ',
      ),
    ),
  },
  { who: 'narrator', named: true, names: LEARNER },
];

/** Who speaks is a guess by the name before the colon; an unknown name is taken for the customer's. */
function saidBy(row: string): Said {
  const [, name, text] = SPEECH.exec(row) ?? [];
  if (name === undefined || text === undefined) return { who: 'narrator', name: undefined, text: row };
  const role = ROLES.find(({ names }) => names.has(name.toLowerCase()));
  if (!role) return { who: 'customer', name, text };
  return { who: role.who, name: role.named ? name : undefined, text };
}
