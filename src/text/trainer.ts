/** Words of the trainer's desk. */
import type { ItemResult } from '#domain/insight/assigned-work.ts';
import type { CohortRow, WorkCell } from '#domain/insight/cohort.ts';
import type { DraftFault } from '#domain/record/assignment.ts';
import { recordText } from './record.ts';

const percent = (share: number): string => `${Math.floor(share * 100)}%`;

const lessonStatus = { new: '未开始', begun: '进行中', done: '已学完', outdated: '内容已更新' } as const;

/** The figures behind a status, in a few characters. */
function result(of: ItemResult): string {
  switch (of.kind) {
    case 'lesson':
      return lessonStatus[of.status];
    case 'bank':
      if (of.share !== null) return `最好 ${percent(of.share)}，做过 ${of.attempts} 次`;
      return of.attempts > 0 ? `做过 ${of.attempts} 次，题目已更新` : '未做';
    case 'scenario':
      if (of.best) {
        const verdict = of.best.verdict === 'passed' ? '合格' : '不合格';
        return `${verdict}，程序 ${of.best.procedure}，演练 ${of.runs} 次`;
      }
      return of.runs > 0 ? `演练 ${of.runs} 次，剧本已更新` : '未演练';
    case 'withdrawn':
      return '内容已下架';
  }
}

const cellStatus: Readonly<Record<WorkCell['status'], string>> = {
  done: '完成',
  late: '逾期',
  today: '今天到期',
  coming: '未完成',
  again: '需重学',
  withdrawn: '已下架',
  'not-accepted': '未接收',
};

function fault(of: DraftFault): string {
  switch (of.kind) {
    case 'missing':
      if (of.field === 'dueOn') return '请选择截止日期。';
      return of.field === 'title' ? '请写一个任务名称。' : '请写上你的名字，学员要知道是谁派的。';
    case 'too-long':
      return `最多 ${of.limit} 个字，请缩短。`;
    case 'past':
      return '截止日期已经过去，请选今天或以后的日期。';
    case 'nothing-picked':
      return '至少选一项内容。';
  }
}

/** How to tell two learners of one name apart. */
function whichOne({ profile, learner }: Pick<CohortRow, 'profile' | 'learner'>): string {
  return profile.staffNumber ? `工号 ${profile.staffNumber}` : `档案号 ${learner.slice(-6)}`;
}

export const trainerText = {
  title: '培训师台',
  lede: '选好内容，生成任务链接发给学员；收回学习档案，看谁学到哪一步。',
  noScript: '派任务、看学员需要启用 JavaScript。',
  how: {
    title: '怎么用',
    steps: [
      '在“派任务”里选课时、演练和练习，写明期限，生成链接或二维码，发给学员。',
      '学员打开链接，接收后任务进入学员的“今日”。',
      '学员在“我的”里导出学习档案（.json 文件），用公司允许的方式交给你。',
      '在“看学员”里一次选中所有文件，得到全班的进度表。',
    ],
    privacy: '没有服务器。任务内容写在链接里，学习档案只在这个浏览器里读取和保存，都不会上传。',
  },
  loading: '正在读取这个浏览器里的数据……',
  tabs: { label: '培训师台', assign: '派任务', learners: '看学员' },
  assign: {
    title: '派任务',
    name: '任务名称',
    nameHint: '例如：第一周法律与红线',
    from: '派任务的人',
    fromHint: '写姓名，下次自动填好。',
    to: '派给谁',
    toHint: '姓名、小组或班次；留空表示谁都可以接收。',
    why: '为什么学',
    whyHint: '一两句话，学员打开就能看到。',
    due: '截止日期',
    items: '学什么',
    itemsHint: '课时按课程排列；演练要求合格，练习要求最好一次达到八成。',
    scenarios: '情景演练',
    banks: '随堂练习',
    others: '其他课时',
    whole: '全选',
    none: '全不选',
    wholeOf: (course: string) => `全选“${course}”`,
    noneOf: (course: string) => `全不选“${course}”`,
    picked: (count: number, of: number) => (count === 0 ? `共 ${of} 项` : `已选 ${count} / ${of}`),
    minutes: (minutes: number) => `${minutes} 分钟`,
    questions: (count: number) => `${count} 题`,
    submit: '生成链接',
    faults: (count: number) => `有 ${count} 处要改，改好后再生成。`,
    fault,
    tooLong: '选的内容太多，链接放不下。请减少几项，或者分成两个任务。',
    notKept: '浏览器没有保存这个任务：关闭页面后清单里就没有它了。链接照常能用，请现在就发出去。',
  },
  handedOut: {
    intro: '把链接或二维码发给学员。链接里就是任务本身，不经过任何服务器。',
    link: '任务链接',
    copy: '复制链接',
    copied: '已复制。',
    select: '浏览器不允许自动复制。链接已选中，请按 Ctrl+C 复制。',
    open: '打开看看',
    print: '打印任务单',
    close: '关闭',
    qr: '任务二维码：用手机扫描，打开任务链接',
    tooDense: '内容多，二维码会密得扫不出来。请发链接。',
    from: '派任务的人',
    to: '派给',
    anyone: '收到链接的人',
    why: '为什么学',
    due: '截止',
    items: '内容',
  },
  made: {
    title: '派出的任务',
    empty: '还没有派过任务。填好上面的表，生成第一个链接。',
    hint: '清单存在这个浏览器里。',
    due: (day: string) => `${day}截止`,
    closed: '已截止',
    items: (count: number) => `${count} 项`,
    to: (whom: string) => `派给${whom}`,
    show: '看链接',
    showOf: (title: string) => `看链接：“${title}”`,
    remove: '删除',
    removeOf: (title: string) => `删除：“${title}”`,
    removeTitle: '删除这个任务？',
    removeText: (title: string) =>
      `“${title}”会从这个浏览器的清单里删除。已经发出去的链接仍然有效，学员的任务和记录不受影响。`,
    removeYes: '删除',
    no: '不删',
  },
  learners: {
    title: '看学员',
    pick: '选择学习档案',
    drop: '把学员交来的学习档案（.json）拖到这里，或者',
    dropHint: '可以一次选很多个。重复的只算一次，读不了的会列出原因。',
    reading: (done: number, of: number) => `正在读取：${done} / ${of} 个文件`,
    stop: '停止',
    notice:
      '学习档案是学员的个人信息，只用于培训和考核。它们存在这台电脑的这个浏览器里，没有上传；公用电脑用完请清除，不要转给无关的人。',
    memory: '浏览器没有保存这些档案',
    memoryAdvice: '现在看到的表照常能用，关闭页面后需要重新选择文件。',
    damaged: (count: number) =>
      `有 ${count} 位学员的数据已损坏，读不出来。请重新导入他们的学习档案，损坏的数据会另行存放。`,
    report: {
      title: '这次读取的结果',
      none: (files: number) => `${files} 个文件，没有读到学员。`,
      read: (files: number, added: number, updated: number, unchanged: number) =>
        [
          `${files} 个文件`,
          added > 0 ? `新增 ${added} 人` : '',
          updated > 0 ? `更新 ${updated} 人` : '',
          unchanged > 0 ? `${unchanged} 人没有新记录` : '',
        ]
          .filter((part) => part !== '')
          .join('，'),
      left: (count: number) => `已停止，还有 ${count} 个文件没有读。`,
      refused: (count: number) => `${count} 个文件没有导入`,
      refusal: recordText.refusal,
      nameless: '（没有文件名）',
    },
    empty: '还没有学员的学习档案',
    emptyText:
      '请学员在“我的”页面导出学习档案交给你，然后在上面选中这些文件。文件来自同一位学员时会自动合并。',
    which: '看哪个任务',
    option: (title: string, due: string) => `${title}（${due}截止）`,
    all: '全部任务',
    noAssignments: '还没有任务：先在“派任务”里派一个，或者导入已接收任务的学员档案。',
    sort: '排序',
    sortBy: { late: '逾期多的在前', name: '按姓名' },
    csv: '导出表格（CSV）',
    csvName: (day: string) => `守正学堂-学员进度-${day}.csv`,
    clear: '清除全部学员',
    clearTitle: '清除全部学员的数据？',
    clearText: (count: number) =>
      `这个浏览器里 ${count} 位学员的学习档案会被删除，不能撤销。派出的任务不受影响；以后可以用档案文件重新导入。`,
    clearYes: '清除',
    clearNo: '不清除',
    clearRefused: '浏览器拒绝了清除，数据没有改动。请关闭本站的其他页面后再试。',
    contentFailed: '课程内容没有取到，暂时算不出进度。请检查网络后再试。',
    retry: '再试一次',
    caption: (count: number, day: string) => `${count} 位学员，截至 ${day}。各人的数据以交来的档案为准。`,
    progress: '学员进度',
    region: '学员进度表，可左右滚动',
    samePerson: (name: string, count: number) =>
      `${name} 有 ${count} 份学习档案，姓名和工号都一样，可能是换过设备或清除过数据。现在分开列出，请向本人核实。`,
  },
  table: {
    learner: '学员',
    unnamed: recordText.unnamed,
    which: whichOne,
    lastActive: '最近学习',
    never: '没有记录',
    exportedOn: (day: string) => `档案至${day}`,
    late: '逾期',
    lateCount: (count: number) => `${count} 项`,
    missed: (count: number) => `${count} 个任务到期未接收`,
    onTime: '无',
    onboarding: '入职培训',
    notStarted: '未开始',
    steps: (done: number, of: number) => `${done} / ${of}`,
    stepsLate: (count: number) => `逾期 ${count} 步`,
    progress: '进展',
    acceptedOn: (day: string) => `${day}接收`,
    notAccepted: '未接收',
    status: cellStatus,
    result,
    withdrawn: (id: string) => `已下架（${id}）`,
  },
  sheet: {
    name: '姓名',
    staffNumber: '工号',
    team: '团队',
    learner: '档案号',
    lastActive: '最近学习',
    exportedOn: '档案日期',
    late: '逾期项数',
    onboardingDone: (track: string) => `${track}：完成`,
    onboardingOf: (track: string) => `${track}：共`,
    onboardingLate: (track: string) => `${track}：逾期`,
    done: (assignment: string) => `${assignment}：完成`,
    of: (assignment: string) => `${assignment}：共`,
    accepted: (assignment: string) => `${assignment}：接收日期`,
    status: (assignment: string, item: string, kind: string) => `${assignment}：${item}（${kind}）`,
    result: (assignment: string, item: string, kind: string) => `${assignment}：${item}（${kind}成绩）`,
  },
} as const;

export const assignmentText = {
  title: '接收任务',
  lede: '培训师用链接派来的任务，在这里接收。',
  noScript: '接收任务需要启用 JavaScript：任务内容写在链接里，由这个页面读出来。',
  explain:
    '请打开培训师发来的完整链接，或者扫对方给的二维码。任务内容写在链接里，只有你自己的浏览器会读到它。',
  loading: '正在打开任务……',
  refused: {
    title: '这个链接打不开',
    absent: {
      title: '这里没有任务',
      advice: '请打开培训师发来的完整链接，或者扫对方给的二维码。',
    },
    'too-long': '链接太长，不是本站生成的任务链接。请向培训师要原来的链接。',
    truncated: '链接不完整，后面少了一截，多半是复制或转发时被截断的。请让培训师重新发一次，整条复制。',
    damaged: '链接里的内容和生成时不一样，可能在转发中被改动。请向培训师要原来的链接。',
    foreign: '这不是守正学堂的任务链接。请核对是不是打开了别的地址。',
    'future-version': '这个任务由更新的版本生成，当前页面还读不了。请刷新页面后再打开链接。',
    today: '回到今日',
  },
  from: (who: string) => `${who} 派给你的任务`,
  to: '派给',
  why: '为什么学',
  due: '截止',
  daysLeft: (days: number) => (days === 0 ? '今天截止' : `还有 ${days} 天`),
  closed: '已经过了截止日期，仍然可以接收，补做完照样记上。',
  items: '要做的事',
  withdrawn: (count: number) =>
    `有 ${count} 项内容已经下架，不用做，也不会算作逾期。其余照常；有疑问请问派任务的人。`,
  withdrawnItem: '已下架',
  as: (name: string) => `将以“${name}”的身份接收。`,
  notYou: '不是你？去“我的”切换',
  profile: {
    title: '先写上名字',
    text: '培训师靠它认出你的学习档案。只存在这个浏览器里，以后可以在“我的”里改。',
  },
  accept: '接收任务',
  accepted: '已加入今日',
  acceptedText: '任务和期限会出现在“今日”里，做完自动记上，不用再打勾。',
  already: (day: string) => `你在${day}已经接收过这个任务。`,
  toToday: '去今日',
  unreadable: '学习档案打开之后，就能接收这个任务。',
} as const;
