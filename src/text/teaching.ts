/** Words of the teaching blocks of a lesson: steps, papers to annotate, cards, charts and calculators. */
import type { ChartKind } from '#domain/teaching/chart-data.ts';
import type { Standing } from '#domain/teaching/contact-window.ts';
import { type InstalmentPlan, type InstalmentRefusal, yuanFromFen } from '#domain/teaching/instalments.ts';

export const teachingText = {
  steps: '流程',
  decision: '怎么决定',
  compare: '对照',
  timeline: '时间线',
  cards: '翻卡片',
  cardsLead: '先在心里答一遍，再翻过来看。',
  turnCard: '想好了，翻过来',
  turnBack: '翻回去',
  practice: '动手练',
  says: '：',
  sample: '示例数据',
} as const;

/** What an annotated paper is. */
export type PaperForm = 'letter' | 'call' | 'sms' | 'record';

export const formName: Readonly<Record<PaperForm, string>> = {
  letter: '逐句看信函',
  call: '逐句听通话',
  sms: '逐句看短信',
  record: '逐条看记录',
};

export const annotatedText = {
  lead: (form: PaperForm) => `每一${form === 'record' ? '条' : '句'}先自己判断妥不妥，再点开看。`,
  verdict: { sound: '妥当', fault: '有问题' },
} as const;

export const chartText = {
  kind: { bar: '柱状图', line: '折线图' } satisfies Record<ChartKind, string>,
  label: (title: string, kind: ChartKind) => `${title}，${chartText.kind[kind]}，数据见下面的表格`,
  unit: (unit: string) => `单位：${unit}`,
  table: '看数据表',
  item: '项目',
} as const;

export const triageText = {
  label: '排先后',
  lead: '先办的排在上面。用“上移”“下移”，或按住左边的把手拖动；排好再和参考比。',
  leadWithoutScript: '先在纸上排一排，再看每一件的参考名次。',
  answer: '参考名次与理由',
  place: (place: number) => `参考第 ${place} 位。`,
  up: '上移',
  down: '下移',
  upOf: (name: string) => `把${name}上移`,
  downOf: (name: string) => `把${name}下移`,
  nowAt: (name: string, place: number, count: number) => `${name}现在是第 ${place} 位，共 ${count} 位。`,
  compare: '和参考比一比',
  same: '和参考的先后完全一致。',
  exact: (exact: number, count: number) =>
    exact === 0 ? '没有一件与参考同位。' : `${count} 件里有 ${exact} 件与参考同位。`,
  inverted: (first: string, second: string) => `参考把${first}排在${second}前面。`,
  moreInverted: (count: number) => `另有 ${count} 对先后相反。`,
  remark: '参考只是一种排法，看看理由是不是说得通。',
  yours: (place: number) => `你排第 ${place} 位。`,
} as const;

export const instalmentText = {
  title: '分期试算',
  amount: '欠款（元）',
  months: '期数（月）',
  first: '首付（元）',
  figures: (amount: string, months: string) => `欠款 ${amount} 元，分 ${months} 期：`,
  limits:
    '这里只把欠款平均分到各期，不计利息、费用和违约金，尾差归末期。能不能分期、分几期、要不要首付，只由债权人决定；没有批下来之前，不能答应客户。',
  refusal: {
    amount: '欠款要大于 0、不超过一亿元，最多两位小数。',
    months: '期数填 1 到 60 的整数。',
    first: '首付不小于 0，并且要小于欠款；没有就填 0。',
    'too-thin': '余下的钱分到每一期不足一分，减少期数或首付。',
  } satisfies Record<InstalmentRefusal, string>,
} as const;

/** The lines of a plan, in the order in which it is paid, and the sum. */
export function instalmentLines({ first, instalments }: InstalmentPlan): { term: string; value: string }[] {
  const count = instalments.length;
  const [each = 0, last = 0] = [instalments[0], instalments[count - 1]];
  const even = each === last;
  const upTo = even ? count : count - 1;
  const sum = instalments.reduce((total, part) => total + part, first);
  return [
    ...(first > 0 ? [{ term: '首付', value: yuan(first) }] : []),
    {
      term: upTo === 1 ? '第 1 期' : `第 1 至 ${upTo} 期`,
      value: upTo === 1 ? yuan(each) : `每期 ${yuan(each)}`,
    },
    ...(even ? [] : [{ term: `第 ${count} 期（末期）`, value: yuan(last) }]),
    { term: '合计', value: yuan(sum) },
  ];
}

function yuan(fen: number): string {
  return `${yuanFromFen(fen)} 元`;
}

export const clockText = {
  title: '联系时段',
  dial: '二十四小时钟面：8:00至22:00可以联系，22:00至次日8:00不联系',
  rule: '8:00至22:00可以联系。22:00至次日8:00，没有债务人同意，电话、短信、外访都不做；8:00整可以，22:00整不行。',
  open: '可以联系',
  closed: '不联系',
  field: '试一个时刻',
  unread: '填一个时刻，例如 07:40。',
  at: (time: string, standing: Standing) =>
    standing.kind === 'open'
      ? `${time} 在可以联系的时段，离22:00还有 ${lasting(standing.left)}。次数、对象和客户自己的约定仍要看。`
      : `${time} 不联系，离8:00还有 ${lasting(standing.wait)}。债务人同意过这个时段的，先核对录音和记录。`,
} as const;

function lasting(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
