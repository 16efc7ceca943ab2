/** Words of the page 今日: the plan, what is due, and the first visit. */

import type { PlanProgress, StepStatus } from '#domain/onboarding/plan.ts';
import type { StartFault } from '#domain/onboarding/start.ts';
import type { Step, StepEvidence } from '#domain/onboarding/track.ts';
import type { AssignedItem } from '#domain/record/assignment.ts';
import { type Day, daysBetween } from '#domain/shared/calendar.ts';
import { shortDay } from './calendar.ts';

const ordinals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 第一周 … 第十周, then 第 11 周. */
function weekName(week: number): string {
  const ordinal = ordinals[week];
  return ordinal ? `第${ordinal}周` : `第 ${week} 周`;
}

export const stepStatusText: Readonly<Record<StepStatus, string>> = {
  done: '已完成',
  late: '迟了',
  today: '今天',
  coming: '未到',
  again: '要重做',
  withdrawn: '内容已下架',
};

/** What the way to a step's evidence is called. */
export const goText: Readonly<Record<StepEvidence['kind'], string>> = {
  lesson: '去学习',
  practice: '去练习',
  scenario: '去演练',
  exam: '去测验',
  attest: '我来确认',
};

export const ownerText: Readonly<Record<Exclude<Step['owner'], 'learner'>, string>> = {
  mentor: '导师安排',
  trainer: '培训师安排',
};

export const itemKindText: Readonly<Record<AssignedItem['kind'], string>> = {
  lesson: '课时',
  scenario: '情景演练',
  bank: '随堂练习',
};

/** How a date stands to today: 今天到期, 还有 3 天, 这一项 11月20日 就该完成. */
function due(status: StepStatus, dueOn: Day, today: Day): string {
  switch (status) {
    case 'late':
      return `这一项 ${shortDay(dueOn, today)} 就该完成`;
    case 'today':
      return '今天完成';
    case 'coming': {
      const days = daysBetween(today, dueOn);
      return days === 1 ? '明天完成' : `${shortDay(dueOn, today)} 前完成`;
    }
    case 'again':
      return '内容更新过，之前的成绩不作数，请重做一遍';
    case 'withdrawn':
      return '这一项的内容已下架，不用做';
    case 'done':
      return '';
  }
}

function summary(count: { today: number; doneToday: number; late: number; again: number }): string {
  const noneLeft = count.doneToday > 0 ? '今天的都做完了' : '今天没有到期的任务';
  const parts = [
    count.today > 0 ? `今天还有 ${count.today} 项` : noneLeft,
    count.late > 0 ? `迟了 ${count.late} 项` : '',
    count.again > 0 ? `${count.again} 项要重做` : '',
  ].filter((part) => part !== '');
  return `${parts.join('，')}。`;
}

const startFault: Readonly<Record<StartFault, string>> = {
  missing: '请选择入职日期。',
  'too-far': '离今天超过一年，请核对年份。',
};

export const todayText = {
  title: '今日',
  lede: '新员工入职四周的任务，按工作日排好。',
  opening: '正在打开学习档案……',
  noScript: '启用 JavaScript 后，这里会按你的入职日期排出每天的任务，并记下做完了哪些。',
  due,
  summary,
  minutes: (minutes: number) => `约 ${minutes} 分钟`,
  workday: (day: number) => `第 ${day} 个工作日`,
  greeting: (name: string) => `${name}，你好`,
  place: (week: number, workday: number) => `${weekName(week)} · 入职第 ${workday} 个工作日`,
  notYet: (startsOn: Day, today: Day) => `${shortDay(startsOn, today)} 入职，还没开始`,
  over: '四周已经过去',
  next: (title: string) => `接着做：${title}`,
  ahead: (title: string) => `想往前赶，可以先做：${title}`,
  lists: {
    today: '今天',
    late: '迟了的',
    again: '要重做的',
  },
  progress: {
    title: '进度',
    week: (week: number, { done, of }: PlanProgress) => `${weekName(week)}完成 ${done} 项，共 ${of} 项`,
    whole: ({ done, of }: PlanProgress) => `四周共 ${of} 项，已完成 ${done} 项`,
    fraction: ({ done, of }: PlanProgress) => `${done}／${of}`,
  },
  assignments: {
    title: '培训师派的任务',
    from: (from: string) => `${from}派的`,
    why: (why: string) => `原因：${why}`,
    due: (status: StepStatus, dueOn: Day, today: Day) =>
      status === 'late'
        ? `${shortDay(dueOn, today)} 就该完成`
        : status === 'today'
          ? '今天截止'
          : `${shortDay(dueOn, today)} 截止`,
    done: ({ done, of }: PlanProgress) => `完成 ${done}／${of}`,
    finished: (count: number) => `已完成的任务（${count}）`,
    withdrawnItem: (id: string) => `（已下架，编号 ${id}）`,
  },
  weeks: {
    title: '四周计划',
    present: '进行中',
  },
  attest: {
    title: '确认这一项',
    note: '确认后记入学习档案，不能撤回。导师和培训师看得到。',
    yes: '我确认',
    no: '还没有做到',
  },
  allDone: {
    title: '四周的任务都完成了',
    text: '接下来等培训师签核，签核之后才能接真实案件。等的时候可以做一次自测，看看还有哪里不稳。',
    test: '去测评',
    file: '导出学习档案',
  },
  withoutTrack: {
    title: '想学哪里，直接去',
    text: '你没有走新员工四周。课程按顺序学最省力，也可以先测一测自己。',
    courses: '看课程',
    tests: '去测评',
    scenarios: '去演练',
    startTrack: '我要走新员工四周',
  },
  start: {
    title: '入职日期',
    change: '改入职日期',
    label: '入职日期',
    hint: '四周任务从这一天起，按周一到周五往后排。遇上节假日或晚到岗，改这里就行。',
    save: '保存',
    cancel: '取消',
    fault: startFault,
  },
  firstVisit: {
    title: '先认识一下',
    lede: '学习记录只存在这个浏览器里，不会上传。写上名字，导出档案时才分得清是谁的。',
    kind: '你是',
    newHire: '新员工，按四周计划走',
    staff: '在岗员工，不走四周，直接学',
    submit: '开始',
    fix: (count: number) => `有 ${count} 处要改，改好再提交。`,
    importTitle: '以前学过？',
    importLede: '换了电脑或者清过浏览器，把以前导出的学习档案导进来，就能接着学。',
    importOpen: '导入以前导出的学习档案',
  },
  content: {
    failed: '任务内容没有取到，看不出哪些做完了。',
    failedAdvice: '请检查网络后重试。学习档案没有受影响。',
    retry: '重试',
  },
} as const;
