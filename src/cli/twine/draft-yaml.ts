/** A draft written as the two files of a scenario. What the story does not say is marked for its author to write. */
import { TO_WRITE } from './formats.ts';
import type { Draft, DraftChoice, DraftMoment } from './story.ts';

interface Circumstances {
  readonly id: string;
  /** The Twine file's name, told at the top. */
  readonly file: string;
  /** YYYY-MM-DD. */
  readonly reviewBy: string;
}

/** `scenario.yaml`, readable by the content check, which then tells what is to be written. */
export function scenarioYaml(draft: Draft, { id, file, reviewBy }: Circumstances): string {
  const origin = draft.origin === '' ? '' : `（${draft.origin}）`;
  return [
    '# yaml-language-server: $schema=../../../src/catalogue/json-schema/scenario.json',
    ...comment(`从 Twine 导入：${file}${origin}。标着“${TO_WRITE}”的，Twine 里没有，由作者写。`),
    '# verdict 写 good 好、fair 尚可、poor 不妥、breach 红线。good 删掉 note；poor 和 breach 再写 tryInstead、misconception、rules。',
    '# “未带入”是 Twine 里有、情景里没有的，按行号对着看；处理完就删掉。',
    ...(draft.prelude === '' ? [] : comment(`第一个段落前面的文字：\n${draft.prelude}`)),
    'revision: 1',
    `title: ${draft.title === undefined ? `${TO_WRITE}情景名` : scalar(draft.title)}`,
    `summary: ${TO_WRITE}一句话，一通什么样的电话`,
    `difficulty: basic # ${TO_WRITE}basic 基础 · middle 中等 · hard 困难`,
    `channel: phone # ${TO_WRITE}phone 外呼 · inbound 来电 · message 短信与企业微信 · visit 上门 · office 公司内`,
    `minutes: 8 # ${TO_WRITE}走一遍大约几分钟`,
    `reviewBy: '${reviewBy}'`,
    `covers: [] # ${TO_WRITE}练到的知识点，如 T08`,
    `lessons: [] # ${TO_WRITE}先学哪些课时，写课时编号`,
    `brief: ${TO_WRITE}拨号前看到的任务说明`,
    'persona:',
    `  name: ${TO_WRITE}某先生`,
    `  age: 36 # ${TO_WRITE}年龄`,
    `  occupation: ${TO_WRITE}职业`,
    '  onFile:',
    `    - { label: 逾期, value: ${TO_WRITE}天数 }`,
    `    - { label: 欠款, value: ${TO_WRITE}金额 }`,
    `  hidden: ${TO_WRITE}拨号前看不到的处境，复盘时揭示`,
    `clock: '10:05' # ${TO_WRITE}拨号的时刻`,
    `start: ${draft.start}`,
    `trust: 4 # ${TO_WRITE}开场时的信任，0 到 10`,
    `calm: 5 # ${TO_WRITE}开场时的平静，0 到 10`,
    'flags: []',
    '# 必做动作，按通话的先后写；选项用 does 说明完成了哪些',
    'moves:',
    `  - { id: identify, label: ${TO_WRITE}必做动作, rules: [] }`,
    `passing: { procedure: 100, result: 60 } # ${TO_WRITE}及格线`,
    'misconceptions:',
    `  ${id}-mistake: ${TO_WRITE}以为……`,
    'moments:',
    ...draft.moments.flatMap((moment) => momentLines(moment, `${id}-mistake`)),
    ...draft.besides.flatMap(({ name, tags, metadata, line, text }) =>
      comment(`第 ${line} 行的段落“${name}”${tagWords(tags)}，未带入：${metadata ?? ''}\n${text}`),
    ),
    '',
  ].join('\n');
}

/** `walks.yaml`: one walk to each ending that can be reached. */
export function walksYaml({ walks }: Draft): string {
  const stub = [
    `  - name: ${TO_WRITE}走法名`,
    '    choices: []',
    `    endsAt: ${TO_WRITE}`,
    `    passes: ${TO_WRITE}`,
    `    because: ${TO_WRITE}为什么是这个结果`,
  ];
  return [
    '# yaml-language-server: $schema=../../../src/catalogue/json-schema/walks.json',
    '# 每个走得到的结局一条最短的走法。passes 写 true 或 false。',
    'walks:',
    ...walks.flatMap(({ choices, ending }) => [
      `  - name: ${scalar(`${TO_WRITE}走到“${ending.passage.name}”`)}`,
      `    choices: [${choices.join(', ')}]`,
      `    endsAt: ${ending.id}`,
      `    passes: ${TO_WRITE}`,
      `    because: ${TO_WRITE}为什么是这个结果`,
    ]),
    ...(walks.length === 0 ? stub : []),
    '',
  ].join('\n');
}

function momentLines({ id, passage, says, choices, asides }: DraftMoment, mistake: string): string[] {
  const { name, line, tags } = passage;
  const lines = says.map(({ who, name: speaker, text }) => {
    const by = speaker === undefined ? '' : `, name: ${scalar(speaker, 'in braces')}`;
    return `      - { who: ${who}${by}, text: ${scalar(text, 'in braces')} }`;
  });
  return [
    ...comment(`第 ${line} 行的段落“${name}”${tagWords(tags)}`, '  '),
    ...asides.flatMap((aside) => comment(`未带入，第 ${aside.line} 行：${aside.raw}`, '  ')),
    `  - id: ${id}`,
    '    says:',
    ...(lines.length > 0 ? lines : [`      - { who: narrator, text: ${TO_WRITE}这里没有文字 }`]),
    ...(choices.length > 0
      ? ['    choices:', ...choices.flatMap((choice) => choiceLines(choice, mistake))]
      : [
          '    ending:',
          `      title: ${name.trim() === '' ? `${TO_WRITE}结局名` : scalar(name)}`,
          `      text: ${TO_WRITE}后来怎样了`,
          `      result: ${TO_WRITE}`,
        ]),
  ];
}

function choiceLines({ id, text, to, verdict }: DraftChoice, mistake: string): string[] {
  const isSerious = verdict === 'poor' || verdict === 'breach';
  return [
    `      - id: ${id}`,
    `        text: ${text === '' ? `${TO_WRITE}选项` : scalar(text)}`,
    `        leadsTo: ${to}`,
    `        verdict: ${verdict ?? TO_WRITE}`,
    ...(verdict === 'good' ? [] : [`        note: ${TO_WRITE}点评`]),
    ...(isSerious
      ? [
          `        tryInstead: ${TO_WRITE}可以怎么说`,
          `        misconception: ${mistake}`,
          `        rules: [] # ${TO_WRITE}依据的规则编号`,
        ]
      : []),
  ];
}

function tagWords(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `，标签 ${tags.join('、')}`;
}

// What a YAML file may not hold as it is, and what some readers take for a line break.
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Every line of it a comment. */
function comment(text: string, indent = ''): string[] {
  return text.split('\n').map((line) => `${indent}# ${line.replaceAll(UNPRINTABLE, escaped)}`.trimEnd());
}

/** Text that YAML surely reads as text: begins with a Chinese sign or mark and holds nothing that means something. */
const PLAIN = /^[\p{Script=Han}【“《][^:#"'\n\t]*$/u;
const BRACES = /[,[\]{}]/;

/** One line of text as a YAML value that reads back as itself. */
function scalar(text: string, where?: 'in braces'): string {
  if (text.search(UNPRINTABLE) >= 0 || /[\n\t]/.test(text)) {
    return JSON.stringify(text).replaceAll(UNPRINTABLE, escaped);
  }
  const isPlain = PLAIN.test(text) && text.trimEnd() === text && !(where && BRACES.test(text));
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
