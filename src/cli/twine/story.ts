/** A Twine story as the draft of a scenario: passages are moments, links are choices, what leads nowhere is an ending. */
import type { ChoiceVerdict } from '#domain/scenario/scenario.ts';
import type { Finding, FindingCode } from './finding.ts';
import { formatOf } from './formats.ts';
import { momentIds } from './moment-ids.ts';
import { type Aside, type Link, readPassage, type Said } from './passage.ts';
import { jsonObject, type Passage, type Twee } from './twee.ts';

export interface DraftChoice {
  readonly id: string;
  readonly text: string;
  /** A moment's id; of a passage that is not there, an id that no moment has. */
  readonly to: string;
  /** By a tag of the passage it leads to. */
  readonly verdict: ChoiceVerdict | undefined;
}

export interface DraftMoment {
  readonly id: string;
  readonly passage: Passage;
  readonly says: readonly Said[];
  readonly choices: readonly DraftChoice[];
  readonly asides: readonly Aside[];
}

export interface DraftWalk {
  readonly choices: readonly string[];
  readonly ending: DraftMoment;
}

export interface Draft {
  readonly title: string | undefined;
  /** Story format and its version, and the story's own number, as far as StoryData says. */
  readonly origin: string;
  readonly start: string;
  readonly moments: readonly DraftMoment[];
  /** The shortest way to each ending that can be reached. */
  readonly walks: readonly DraftWalk[];
  /** Passages that are no part of the story: scripts, styles, settings. */
  readonly besides: readonly Passage[];
  readonly prelude: string;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/** A moment offers no more choices than this. */
const MOST_CHOICES = 4;
const VERDICTS: readonly ChoiceVerdict[] = ['breach', 'poor', 'fair', 'good'];
const ENDING_TAG = 'ending';
const SPECIAL_NAME =
  /^(?:Story(?:Title|Data|Init|Caption|Menu|Author|Subtitle|Banner|Interface|Settings|Share|Includes|DisplayTitle|LoadingMessage)|Passage(?:Ready|Done|Header|Footer)|UserScript|UserStylesheet)$/;
const SPECIAL_TAG =
  /^(?:script|stylesheet|widget|init|header|footer|startup|debug-(?:header|footer|startup)|annotation|Twine\..+)$/;

/** Undefined when no passage is part of a story. */
export function draftFrom(twee: Twee): Draft | undefined {
  const passages = twee.passages.filter((passage) => !isSpecial(passage));
  const [first] = passages;
  if (!first) return undefined;
  const findings: Finding[] = [...twee.findings];
  const tell = (line: number, code: FindingCode, message: string, hint: string) =>
    findings.push({ line, code, message, hint });

  const story = storyData(twee, tell);
  const start = startOf(passages, first, story.start, tell);
  const texts = passages.map(({ text }) => text);
  const format = formatOf(story.format, texts);
  const ids = momentIds(passages.map(({ name }) => name));
  const places = placesByName(passages, tell);

  const moments = passages.map((passage, index): DraftMoment => {
    const reading = readPassage(passage, format);
    findings.push(...reading.findings);
    const { kept, left } = choicesOf(passage, reading.links, tell);
    if (kept.length === 0 && reading.mayJump && !passage.tags.includes(ENDING_TAG)) {
      const hint = '去掉 ending，照原来的宏写上选项。';
      tell(passage.line, 'T10', `段落“${passage.name}”没有链接，暂作结局，可宏里像是有去处`, hint);
    }
    const id = ids.at(index);
    const choices = kept.map(({ text, target, line }, at): DraftChoice => {
      const place = places.get(target);
      if (place === undefined) {
        const hint = '选项已写上，leadsTo 是个空编号：补上这个瞬间，或改通别处。';
        tell(line, 'T07', `段落“${passage.name}”的链接通向“${target}”，没有这个段落`, hint);
      }
      const tags = place === undefined ? [] : (passages[place]?.tags ?? []);
      return {
        id: `${id}-${'abcd'.charAt(at)}`,
        text: text === '' ? target : text,
        to: place === undefined ? ids.missing(target) : ids.at(place),
        verdict: VERDICTS.find((verdict) => tags.includes(verdict)),
      };
    });
    const metadata = passage.metadata === undefined ? [] : [{ line: passage.line, raw: passage.metadata }];
    const homeless = [...left, ...kept.filter(({ target }) => !places.has(target))];
    const links = homeless.map(({ line, raw }): Aside => ({ line, raw }));
    const asides = [...metadata, ...reading.asides, ...links].toSorted((a, b) => a.line - b.line);
    return { id, passage, says: reading.says, choices, asides };
  });

  const ways = waysFrom(ids.at(passages.indexOf(start)), moments);
  for (const { id, passage } of moments.filter(({ id }) => !ways.has(id))) {
    const hint = `编号 ${id}。草稿里留着：给它接上一条路，或者删掉。`;
    tell(passage.line, 'T09', `段落“${passage.name}”从开头走不到`, hint);
  }
  const walks = moments.flatMap((ending): DraftWalk[] => {
    const choices = ending.choices.length === 0 ? ways.get(ending.id) : undefined;
    return choices ? [{ choices, ending }] : [];
  });
  if (walks.length === 0) {
    tell(start.line, 'T10', '没有一个走得到的结局', '情景要有结局：没有选项、写着 ending 的瞬间。');
  }
  return {
    title: story.title,
    origin: story.origin,
    start: ids.at(passages.indexOf(start)),
    moments,
    walks,
    besides: twee.passages.filter((passage) => isSpecial(passage) && !story.read.includes(passage)),
    prelude: twee.prelude,
    findings: findings.toSorted((a, b) => a.line - b.line),
  };
}

type Tell = (line: number, code: FindingCode, message: string, hint: string) => void;

function isSpecial({ name, tags }: Passage): boolean {
  return SPECIAL_NAME.test(name) || tags.some((tag) => SPECIAL_TAG.test(tag));
}

/** Title and data of the story, and the passages that are wholly told by them. */
function storyData({ passages }: Twee, tell: Tell) {
  const titled = passages.find(({ name }) => name === 'StoryTitle');
  const described = passages.find(({ name }) => name === 'StoryData');
  const data = described && jsonObject(described.text);
  const word = (key: string) => {
    const value = data?.[key];
    return typeof value === 'string' ? value : undefined;
  };
  if (!described) tell(1, 'T01', '没有 StoryData', '故事格式和起点靠猜：看看 start 对不对。');
  else if (!data) {
    const hint = '从 Twine 重新导出一份；这一次故事格式和起点靠猜。';
    tell(described.line, 'T01', 'StoryData 不是 JSON，没有读', hint);
  }
  const read = [...(titled ? [titled] : []), ...(described && data ? [described] : [])];
  for (const { name, line } of passages.filter((passage) => isSpecial(passage) && !read.includes(passage))) {
    const hint = '它不是故事的一步。原样留在草稿末尾的注释里。';
    tell(line, 'T03', `段落“${name}”是脚本、样式或设置，没有成为瞬间`, hint);
  }
  const ifid = word('ifid');
  const version = [word('format'), word('format-version')].filter((part) => part !== undefined).join(' ');
  return {
    title: titled?.text.replace(/\s+/g, ' ').trim() || undefined,
    format: word('format'),
    start: word('start'),
    origin: [version, ifid === undefined ? '' : `IFID ${ifid}`].filter(Boolean).join('，'),
    read,
  };
}

/** As StoryData says, else the passage named Start, else the first. */
function startOf(
  passages: readonly Passage[],
  first: Passage,
  named: string | undefined,
  tell: Tell,
): Passage {
  const meant = passages.find(({ name }) => name === named);
  if (meant) return meant;
  const start = passages.find(({ name }) => name === 'Start');
  const taken = start ?? first;
  if (named !== undefined) {
    tell(1, 'T01', `StoryData 的起点“${named}”没有这个段落`, `暂从“${taken.name}”开始：改 start。`);
  } else if (!start) {
    tell(taken.line, 'T01', `没有写起点，暂从第一个段落“${taken.name}”开始`, '不对就改 start。');
  }
  return taken;
}

/** Links go to the first passage of a name. */
function placesByName(passages: readonly Passage[], tell: Tell): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { name, line }] of passages.entries()) {
    if (places.has(name)) {
      const hint = '两段都成了瞬间，链接只通向前一个。在 Twine 里给后一个改名，或在草稿里接好。';
      tell(line, 'T02', `段落名“${name}”用了两次`, hint);
    } else places.set(name, index);
  }
  return places;
}

/** Links that become choices, and those for which a scenario has no room. */
function choicesOf(passage: Passage, links: readonly Link[], tell: Tell): { kept: Link[]; left: Link[] } {
  const room = passage.tags.includes(ENDING_TAG) ? 0 : MOST_CHOICES;
  const left = links.slice(room);
  for (const { line, text, target } of left) {
    const message = `段落“${passage.name}”的链接“${text}”（通向“${target}”）没有成为选项`;
    const hint =
      room === 0
        ? '段落带着 ending 标签，结局没有选项。原样留在注释里。'
        : `一个瞬间最多 ${MOST_CHOICES} 个选项：分成两个瞬间，或合并几个。原样留在注释里。`;
    tell(line, 'T08', message, hint);
  }
  return { kept: links.slice(0, room), left };
}

/** The shortest list of choices to every moment that can be reached. */
function waysFrom(start: string, moments: readonly DraftMoment[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  const ways = new Map<string, readonly string[]>([[start, []]]);
  // A map lists what is added to it while it is walked.
  for (const [id, way] of ways) {
    for (const choice of byId.get(id)?.choices ?? []) {
      if (byId.has(choice.to) && !ways.has(choice.to)) ways.set(choice.to, [...way, choice.id]);
    }
  }
  return ways;
}
