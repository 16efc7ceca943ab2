/** Words of the page 我的: the learner's file. */
import type { ItemResult } from '#domain/insight/assigned-work.ts';
import type { ExamLine } from '#domain/insight/overview.ts';
import type { StorageKind } from '#domain/record/storage-health.ts';

/** A share as a whole percentage, rounded down so that no bar is met by rounding. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

const lessonStatus = {
  new: '未开始',
  begun: '在学',
  done: '已学完',
  outdated: '内容已更新，要重学',
} as const;

/** What came of a piece of work, in a few characters. */
function result(of: ItemResult): string {
  switch (of.kind) {
    case 'lesson':
      return lessonStatus[of.status];
    case 'bank':
      if (of.share !== null) return `最好 ${percent(of.share)}，做完 ${of.attempts} 次`;
      return of.attempts > 0 ? `做完 ${of.attempts} 次，题目已更新` : '做了一部分，还没交';
    case 'scenario':
      if (of.best === null) return `打完 ${of.runs} 通，剧本已更新，不再评分`;
      return `${of.best.verdict === 'passed' ? '合格' : '不合格'}，程序 ${of.best.procedure}，打完 ${of.runs} 通`;
    case 'withdrawn':
      return '内容已下架';
  }
}

function examResult({ attempts, passed, best }: ExamLine): string {
  if (attempts === 0) return '做了一部分，还没交卷';
  const figure = best === null ? '题目或试卷有变，不再评分' : `最好 ${percent(best)}`;
  return `${passed ? '合格' : '不合格'}，${figure}，交卷 ${attempts} 次`;
}

const storage: Readonly<Record<StorageKind, string>> = {
  indexeddb: '存在这台电脑的这个浏览器里（IndexedDB 数据库），关掉页面、重开浏览器都在。',
  'local-storage': '存在这个浏览器的小容量存储里（localStorage）。浏览器不让用数据库，容量小一些，请多导出。',
  memory: '浏览器不让本站保存数据，记录只在打开的这个页面里，关掉就没有了。离开前请导出。',
};

export const learnerFileText = {
  title: '学习档案',
  lede: '你学过什么、成绩怎样，都在这里。记录只在这个浏览器里，交出去的只有你自己导出的文件。',
  noScript: '学习档案存在浏览器里，要启用 JavaScript 才看得到。没有启用时也没有记录，课时和规则照常能读。',
  opening: '正在打开学习档案……',
  profile: {
    title: '个人信息',
    none: '还没有填写个人信息。',
    edit: '修改',
    save: '保存',
    cancel: '取消',
    saved: '个人信息已保存。',
    blank: '未填',
  },
  storage: {
    title: '存在哪里',
    where: storage,
    saved: (count: number) => `共 ${count} 条记录，全部已保存。`,
    saving: (count: number, unsaved: number) => `共 ${count} 条记录，其中 ${unsaved} 条还没有保存。`,
    empty: '还没有记录。',
    care: '清除浏览器数据、用无痕窗口、换浏览器或换电脑，记录都不会跟过去。隔一阵导出一份，最稳妥。',
  },
  files: {
    title: '导出与导入',
    exportLede: '导出的文件就是你的学习档案：交给培训师，或者留着换电脑时导入。',
    export: '导出学习档案',
    importTitle: '导入学习档案',
  },
  overview: {
    title: '学习情况',
    none: '还没有学习记录。从今日的任务开始，或者到课程里挑一课。',
    today: '去今日',
    courses: '看课程',
    item: '名称',
    result: '结果与最近一次',
    lessons: '课时',
    banks: '随堂练习',
    scenarios: '情景演练',
    exams: '测验与考试',
    resultOf: result,
    examResult,
    withdrawn: (id: string) => `（内容已下架，编号 ${id}）`,
    failed: '课程内容没有取到，成绩暂时算不出来。记录没有受影响。',
    retry: '重试',
  },
  timeline: {
    title: '学习经过',
    lede: '做过的每件事，最近的在前。',
    older: '再看更早的',
    withdrawn: (id: string) => `（内容已下架，编号 ${id}）`,
    profile: (name: string) => `填写个人信息：${name}`,
    started: (day: string) => `入职日期定为 ${day}`,
    read: { lead: '读完课时', tail: '' },
    checks: (answers: number, right: number) => ({
      lead: '在课时',
      tail: `里答了 ${answers} 次随堂题，答对 ${right} 次`,
    }),
    practising: (answered: number, of: number) => ({
      lead: '在做随堂练习',
      tail: `，${of} 题答了 ${answered} 题，还没交`,
    }),
    practised: (share: string) => ({ lead: '做完随堂练习', tail: `，得分 ${share}` }),
    sitting: (answered: number, of: number) => ({
      lead: '在考',
      tail: `，${of} 题答了 ${answered} 题，还没交卷`,
    }),
    sat: (share: string, passed: boolean) => ({
      lead: '考完',
      tail: `，得分 ${share}，${passed ? '合格' : '不合格'}`,
    }),
    satUnjudged: { lead: '考完', tail: '，题目或试卷有变，不再评分' },
    changed: (count: number) => `（${count} 题已更新，不计分）`,
    played: (passed: boolean, way: 'practice' | 'rewound' | 'assessed') => ({
      lead: { practice: '打完情景演练', rewound: '倒回重打情景演练', assessed: '考核走一遍情景演练' }[way],
      tail: `，${passed ? '合格' : '不合格'}`,
    }),
    playedUnjudged: { lead: '打完情景演练', tail: '，剧本已更新，这一通不再评分' },
    attested: { lead: '确认：', tail: '' },
    accepted: (from: string, title: string, due: string) => `接收${from}派的任务“${title}”，${due} 截止`,
  },
  learners: {
    title: '这台电脑上的学员',
    lede: '几个人共用一台电脑时，各用各的档案，记录不会混在一起。但档案没有密码，换人时谁都能切换过来看。',
    present: '当前',
    blank: '新学员，还没有记录',
    facts: (count: number) => `${count} 条记录`,
    last: (day: string) => `最近 ${day}`,
    open: '切换',
    openOf: (name: string) => `切换到${name}`,
    add: '添加一位学员',
    switched: (name: string) => `已切换到${name}的学习档案。`,
    added: '已新建一份空白档案，请先填写个人信息。',
  },
  erase: {
    title: '清除',
    lede: '从这台电脑上删掉当前学员的学习档案。已经导出的文件不受影响。',
    open: '清除学习档案',
    question: (name: string) => `清除${name}的学习档案？`,
    warning: (count: number) => `${count} 条记录会从这个浏览器里永久删除，不能撤销。`,
    exportFirst: '先导出一份',
    yes: '清除',
    no: '不清除',
    done: '已清除。这台电脑上没有这份学习档案了。',
  },
  theme: {
    title: '外观',
    lede: '只影响这个浏览器。',
  },
} as const;
