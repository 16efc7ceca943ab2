/** Words of the call player and its debrief. */
import type { CalmWord, TrustWord } from '#domain/scenario/mood.ts';
import type { Channel, ChoiceVerdict, Competency, Line, Scenario } from '#domain/scenario/scenario.ts';

/** What differs with the way the two meet. */
export const channelText: Readonly<
  Record<
    Channel,
    {
      readonly before: string;
      readonly how: string;
      readonly begin: string;
      readonly chip: string;
      readonly other: string;
      readonly meeting: (name: string) => string;
      /** Where one stands and what records it, where that is part of the meeting. */
      readonly place?: { readonly label: string; readonly where: string; readonly recorder: string };
    }
  >
> = {
  phone: {
    before: '拨号之前',
    how: '怎么打这通电话',
    begin: '拨号',
    chip: '外呼',
    other: '接电话的人',
    meeting: (name) => `与${name}的通话`,
  },
  inbound: {
    before: '接听之前',
    how: '怎么接这通电话',
    begin: '接听',
    chip: '来电',
    other: '来电的人',
    meeting: (name) => `${name}的来电`,
  },
  message: {
    before: '打开对话之前',
    how: '怎么走这段对话',
    begin: '打开对话',
    chip: '企业微信／短信',
    other: '对方',
    meeting: (name) => `与${name}的消息`,
  },
  visit: {
    before: '出发之前',
    how: '怎么走这一趟',
    begin: '出发',
    chip: '上门',
    other: '在场的人',
    meeting: (name) => `上门见${name}`,
    place: { label: '地点：', where: '登记的地址', recorder: '随身记录仪' },
  },
  office: {
    before: '开始之前',
    how: '怎么走这一段',
    begin: '开始',
    chip: '公司内',
    other: '在场的人',
    meeting: (name) => `与${name}的谈话`,
  },
};

export const competencyText: Readonly<Record<Competency, string>> = {
  opening: '合规开场',
  listening: '倾听',
  inquiry: '探询判断',
  negotiation: '协商授权',
  composure: '情绪冲突',
  record: '记录移交',
};

export const briefingText = {
  onFile: '系统里能看到的资料',
  person: (age: number, occupation: string) => `${age}岁，${occupation}`,
  minutes: (minutes: number) => `约${minutes}分钟`,
  passing: (procedure: number, result: number) =>
    `合格条件：不触及红线，程序不低于${procedure}分，结果不低于${result}分。`,
  rules: [
    '中途不提示对错，走完再复盘。说过的话收不回来，触及红线也会继续，看看后面会发生什么。',
    '每一步从几个选项里选一个，可以点按，也可以按数字键1到4。',
    '中途关掉页面不会丢，下次回来接着走。',
    '走完的每一遍都记入学习档案；练习时回到中途重来的，会注明“重来”。',
  ],
  preparing: '正在准备…',
  noScript: '情景演练需要启用JavaScript。上面的任务说明和客户资料可以照常阅读。',
} as const;

/** How a run is taken, and what the choice is worth on a site without a server. */
export const modeText = {
  question: '这一遍怎么走',
  practice: {
    label: '练习',
    hint: '还不能选的选项会列出来并说明原因；复盘后可以回到任何一步重来，次数不限。',
  },
  assessed: {
    label: '考核走一遍',
    hint: '只列出当时能选的选项；复盘里不能回到中途，档案里注明“考核走一遍”。',
  },
  proves:
    '两种走法的题目和评判都在这个浏览器里，没有人监考。考核的记录只说明这一遍是这样走的，说明不了是谁走的、走之前看没看过答案；算不算数，由培训师确认。',
} as const;

export const difficultyText: Readonly<Record<Scenario['difficulty'], string>> = {
  basic: '基础',
  middle: '中级',
  hard: '高级',
};

export const refusedDraftText = {
  title: '上次的进度接不上了',
  otherRevision: (found: number, expected: number) =>
    `上次走的是这个情景的第${found}版，现在是第${expected}版，内容改过，不能接着走。`,
  otherScenario: '保存的进度属于另一个情景。',
  turnRefused: (turn: number, choice: string) =>
    `保存的进度里，第${turn}步的选项“${choice}”在现在的情景里走不通。`,
  kept: '原来的进度没有删除，仍留在这台设备上，等你重新开始才会换成新的。',
  startAnew: '从头开始',
} as const;

export const callText = {
  clock: '时刻',
  timer: '已过',
  calm: '情绪',
  trust: '信任',
  meter: (word: string, value: number, max: number) => `${word}，${value}/${max}`,
  transcript: '通话内容',
  yourTurn: '轮到你了',
  keysHint: '按数字键选择',
  locked: '暂时不能选：',
  manner: { act: '动作', write: '文字' },
  resumed: '已接上次的进度。',
  assessed: '考核',
  pause: '暂停',
  paused: '已暂停',
  pausedMeaning: '计时停了，对话先遮住。',
  resume: '继续',
  readAloud: '朗读对方的话',
  moodTurned: (word: string) => `对方的语气变了：${word}`,
} as const;

export const calmText: Readonly<Record<CalmWord, string>> = {
  calm: '平静',
  guarded: '戒备',
  agitated: '激动',
};

export const trustText: Readonly<Record<TrustWord, string>> = {
  trusting: '信任',
  waiting: '观望',
  distrusting: '不信',
};

/** Who speaks, beside a line. The customer goes by name; what the narrator says has no speaker. */
export const speakerText: Readonly<
  Record<Exclude<Line['who'], 'customer' | 'narrator' | 'third-party'>, string>
> & {
  readonly me: string;
} = {
  system: '系统',
  colleague: '同事',
  me: '我',
};

export const reflectionText = {
  title: '先想一想',
  ended: (title: string) => `结束了：${title}`,
  question: '哪一句最关键？',
  hint: '选出你觉得左右了走向的一步，再看复盘。',
  submit: '看复盘',
  skip: '跳过这一问',
} as const;

export const verdictText = {
  passed: '合格',
  failed: '不合格',
  reason: {
    breach: (turn: number) => `第${turn}回合触及红线。触及红线，其他各项再好也不合格。`,
    'procedure-below': (reached: number, needed: number) =>
      `程序${reached}分，没到${needed}分的合格线：必做动作有漏做，或者次序不对。`,
    'result-below': (reached: number, needed: number) =>
      `结果${reached}分，没到${needed}分的合格线：该走的程序走了，问题没有谈拢。`,
    'all-met': '没有触及红线，程序和结果都到了合格线。',
  },
  recording: {
    saving: '正在记入学习档案…',
    saved: '已记入学习档案。',
    unsaved: '本次结果暂时只在内存里，还没有存到这台设备上。请先到“我的”导出学习记录，再关闭页面。',
  },
  assessed:
    '这是考核走一遍，档案里已注明。没有人监考，它只说明这一遍是这样走的；不能回到中途，想再练可以从头再来。',
  rewound: '这是回到中途重来的一遍，档案里会注明“重来”，不算第一次的结果。',
} as const;

export const debriefText = {
  title: '复盘',
  turn: (turn: number) => `第${turn}回合`,
  turningPoint: '转折点',
  turningPointLede: (turn: number) => `第${turn}回合代价最大。`,
  noTurningPoint: '每一步都稳妥，没有明显失分的地方。',
  reflectionSame: (turn: number) => `你选的也是第${turn}回合。`,
  reflectionOther: (turn: number) => `你选的最关键一步是第${turn}回合。`,
  goBack: '回到这里重来',
  goBackTo: (turn: number) => `回到第${turn}回合重来`,
  transcript: '逐句复盘',
  ending: '结局',
  missed: (moves: readonly string[]) => `漏做：${moves.join('、')}`,
  made: (moves: readonly string[]) => `完成：${moves.join('、')}`,
  belief: '你可能以为：',
  tryInstead: '试试这样说：',
  tryActInstead: '试试这样做：',
  rules: '依据：',
  change: (label: string, difference: number) => `${label}${signed(difference)}`,
  figures: '红线与四项结果',
  breaches: '红线',
  noBreach: '未触及',
  breachTurns: (turns: readonly number[]) =>
    `触及${turns.length}处：${turns.map((turn) => `第${turn}回合`).join('、')}`,
  procedure: '程序',
  procedureMeaning: '必做动作做了几成；次序不对的算一半',
  result: '结果',
  resultMeaning: '这个结局对客户和债权人都有多好',
  relation: '关系',
  relationMeaning: '全程信任的平均水平，不设合格线',
  losses: '每步得失',
  lossesMeaning:
    '每步得失：走到最后，“最高还可得”还剩多少。最高还可得是不碰红线时程序与结果的平均分；碰了红线就一分不剩。',
  valuesPending: '正在推算……',
  valuesUnknown: '这台设备上算不出来，不影响其他几项。',
  lostTurns: (losses: readonly { readonly turn: number; readonly lost: number }[]) =>
    losses.length === 0
      ? '没有丢分的一步'
      : losses.map(({ turn, lost }) => `第${turn}回合－${Math.round(lost)}`).join('，'),
  cost: (before: number, after: number | undefined) =>
    after === undefined
      ? `走到这里最高还可得${Math.round(before)}分，这一步碰了红线，一分也不剩。`
      : `走到这里最高还可得${Math.round(before)}分，这样选之后最高${Math.round(after)}分。`,
  better: (text: string) => `不丢分的选法：“${text}”`,
  points: (points: number) => `${points}分`,
  before: (before: number, now: number) =>
    before === now
      ? `上一遍${before}分，持平`
      : `上一遍${before}分，${now > before ? '多' : '少'}${Math.abs(now - before)}分`,
  most: (most: number) => `开场时最高可得${most}分`,
  bar: (points: number) => `合格线${points}分`,
  aftermath: '触及红线之后',
  cameOfIt: '这一通后来：',
  quoted: (text: string) => `“${text}”`,
  moves: '必做动作',
  competencies: '按能力看',
  outcome: { 'in-order': '已做', 'out-of-order': '做早了', missing: '漏做' },
  mood: '对方的情绪走势',
  moodSummary: (calm: MoodSpan, trust: MoodSpan) =>
    `平静从${calm.from}到${calm.to}，最低${calm.low}；信任从${trust.from}到${trust.to}，最低${trust.low}。满分10。`,
  moodTable: '看每回合的数值',
  calm: '平静',
  trust: '信任',
  moment: '时点',
  opening: '开场',
  otherSide: '对方在想什么',
  hidden: '你当时看不到的处境',
  lessons: '相关课时',
  again: '再来一次',
  print: '打印',
} as const;

interface MoodSpan {
  readonly from: number;
  readonly to: number;
  readonly low: number;
}

/** The mark beside a turn in the debrief. */
export const markText: Readonly<Record<ChoiceVerdict, string>> = {
  good: '稳妥',
  fair: '可改进',
  poor: '不妥',
  breach: '禁止',
};

/** 全角正负号，和中文排在一起不跳。 */
function signed(difference: number): string {
  return difference > 0 ? `＋${difference}` : `－${Math.abs(difference)}`;
}
