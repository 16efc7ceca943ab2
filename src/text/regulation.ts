import type {
  Force,
  RegulationKind,
  RegulationStatus,
  Scope,
  SourceMark,
} from '#domain/regulation/regulation.ts';

/** How binding a rule is, short enough for an inline mark. */
export const forceShort: Readonly<Record<Force, string>> = {
  L1: '法律',
  L2: '规章',
  L3: '监管文件',
  L4: '推荐性国标',
  L5: '行业自律',
  L6: '内控口径',
};

export const forceLong: Readonly<Record<Force, string>> = {
  L1: '法律、司法解释：必须遵守，违反承担法律责任',
  L2: '行政法规、部门规章：必须遵守，监管可处罚',
  L3: '监管规范性文件：对金融机构有约束力，经委托传导到催收方',
  L4: '推荐性国家标准：不是强制性标准，通过监管要求、委托合同和司法参考起作用',
  L5: '行业自律规范：约束会员单位及其外部催收机构',
  L6: '委托方或本机构的内控口径：没有外部条文，从严执行',
};

export const scopeName: Readonly<Record<Scope, string>> = {
  all: '各类贷款',
  card: '信用卡',
  'consumer-finance': '消费金融',
  'micro-loan': '小额贷款',
};

export const statusName: Readonly<Record<RegulationStatus, string>> = {
  'in-force': '现行',
  replaced: '已被替代',
  expired: '已失效或已截止',
  reference: '参考',
};

export const kindName: Readonly<Record<RegulationKind, string>> = {
  conduct: '行为规则',
  statute: '法律后果与权利',
  background: '背景',
};

export const sourceMarkName: Readonly<Record<SourceMark, string>> = {
  'statute-text': '已核对条文原文',
  'public-page': '据公开报道或转载',
  'memory-high': '待对照官方文本复核',
  unverified: '未核实，以官方文本为准',
};

export const regulationText = {
  title: '规则库',
  lede: '课时、题目和演练引用的每一条规则都在这里：出自哪份文件、约束力多强、核对到什么程度。',
  document: '文件',
  article: '条款',
  articleUnknown: '条号未核实，以官方文本为准',
  force: '约束力',
  scope: '适用',
  status: '状态',
  effective: '施行',
  effectiveTo: '截止',
  requirement: '要求',
  do: '可以这样做',
  dont: '不能这样做',
  source: '核对情况',
  checkedOn: '最近核对',
  reviewBy: '下次复核',
  corrects: '更正的旧课件说法',
  related: '相关规则',
  taughtIn: '在哪里讲',
  lessons: '课时',
  questions: '题库',
  scenarios: '情景演练',
  nowhereYet: '暂无课时引用。',
  open: '查看全文与出处',
  mark: (force: string, title: string) => `${force}：${title}`,
  filter: {
    textHint: '标题、文件名、要求里的字',
    scope: '适用范围',
    force: '约束力',
    topic: '知识点',
    status: '状态',
    none: '没有符合条件的规则。放宽一个条件，或清空关键词再试。',
  },
} as const;

/** Words of the matrix of rules and the places that teach and test them. */
export const matrixText = {
  title: '规则对照表',
  lede: '每条规则在哪些课时讲、由哪些题考、在情景演练的哪些选项里起作用，缺了哪一样。',
  link: '看规则对照表：哪里讲、哪里考、哪里缺',
  /** How many rules have to be covered. */
  asked: (count: number) =>
    `现行的行为规则有 ${count} 条，每条都要有课时讲、有题考。法律后果、背景和不再有效的规则不强求。`,
  caption: '点开数字看具体位置。',
  rule: '规则',
  gap: '缺口',
  column: { lessons: '课时', questions: '题目', choices: '情景选项' },
  only: { lessons: '没有课时', questions: '没有题目', choices: '情景没用到' },
  missing: { lessons: '缺课时', questions: '缺题目', choices: '没用到' },
  notAsked: '不强求',
  total: (gap: 'lessons' | 'questions' | 'choices', count: number) =>
    ({
      lessons: `没有课时 ${count} 条`,
      questions: `没有题目 ${count} 条`,
      choices: `情景没用到 ${count} 条`,
    })[gap],
  count: (gap: 'lessons' | 'questions' | 'choices', count: number) =>
    `${count} ${{ lessons: '节', questions: '道', choices: '个' }[gap]}`,
  open: (title: string, gap: 'lessons' | 'questions' | 'choices', count: number) =>
    `${count} ${{ lessons: '节课时', questions: '道题目', choices: '个情景选项' }[gap]}：${title}`,
  opening: '开头',
  section: (lesson: string, heading: string) => `${lesson}：${heading}`,
  inBank: (bank: string, count: number) => `${bank}（${count} 道）`,
  inScenario: (scenario: string, count: number) => `${scenario}（${count} 个选项）`,
  /** On a rule's own page. */
  covered: '对照表里的这条规则',
} as const;
