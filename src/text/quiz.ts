/** Words of 测评: the list of banks and exams, practice, exams and what comes after them. */
const percent = (share: number) => `${Math.round(share * 100)}%`;
/** Points to one decimal, without a needless zero. */
const points = (earned: number) => `${Math.round(earned * 10) / 10}`;

export const testsText = {
  title: '测评',
  lede: '随堂练习边做边看解析；模拟考试先答完再看结果。',
  examsTitle: '模拟考试',
  banksTitle: '随堂练习',
  otherBanks: '不属于课程的题库',
  questions: (count: number) => `${count} 题`,
  exam: (questions: number, minutes: number) => `${questions} 题，限时 ${minutes} 分钟`,
  passMark: (share: number) => `合格线 ${percent(share)}`,
  lessonOf: (title: string) => `配合课时：${title}`,
  noExams: '还没有模拟考试。',
  promptsTitle: '题目',
  noScript: '答题需要启用 JavaScript。下面列出全部题干，可以先看；答案与解析在对应课时里。',
  noScriptExam: '考试需要启用 JavaScript：要计时，也要把作答存进学习档案。',
} as const;

/** What a score is good for, wherever one is shown. */
export const honestyText = {
  title: '分数说明什么',
  text: '这是静态网站：题目连同答案一起下载到浏览器，计时和成绩也只记在这台设备上。分数供你自查；要作为考核结果，须由培训师当面组织或签核确认。',
} as const;

export const quizText = {
  loading: '正在打开学习档案……',
  unreadable: '学习档案读不出来，作答没有地方可记。先到“我的”把它处理好，再回来做题。',
  unreadableLink: '去“我的”',

  untried: '未做',
  begun: '进行中',
  best: (share: number) => `最好 ${percent(share)}`,
  examPassed: (share: number) => `已合格，最好 ${percent(share)}`,
  examFailed: (share: number) => `未合格，最好 ${percent(share)}`,

  progress: (place: number, total: number) => `第 ${place} 题，共 ${total} 题`,
  resumed: '接着上次没做完的继续。',
  changed: (count: number) => `有 ${count} 道题已经更新，不再出现在这一轮里，也不计分。`,
  submit: '提交',
  next: '下一题',
  finish: '看结果',
  keeping: '正在记入学习档案……',
  incomplete: '还没有答完，先把每一空都选好。',

  right: '答对了。',
  partly: (share: number) => `部分正确，得分 ${percent(share)}。`,
  wrong: '没答对。',
  unanswered: '没有作答。',
  explanation: '记住',
  rules: '依据',

  allAnswered: '题目都答完了，还差交卷这一步。',

  resultTitle: '这一轮的结果',
  share: (share: number) => percent(share),
  earned: (earned: number, asked: number, right: number) =>
    `共 ${asked} 题，全对 ${right} 题，得 ${points(earned)} 分。`,
  perQuestion: '逐题回看',
  verdict: { right: '对', partly: '部分对', wrong: '错', unanswered: '没答' },
  topics: '按知识点',
  topic: '知识点',
  topicScore: '得分',
  topicLessons: '回去看',
  again: '再练一遍',
  mend: (count: number) => `订正错题（${count} 道）`,
  mendTitle: '订正错题',
  mendNote: '订正会记进学习档案，不改这一轮的分数。',
  mendLeft: (count: number) => `还剩 ${count} 道。`,
  mended: '错题已经全部订正。',
  retry: '再答一次',
  nextWrong: '下一道错题',
  backToResult: '回到结果',
  backToTests: '回测评',

  historyTitle: '以往成绩',
  history: (count: number, last: number, best: number) =>
    `做过 ${count} 轮，上一轮 ${percent(last)}，最好 ${percent(best)}。`,
  lastResult: '看上一轮结果',
} as const;

export const examText = {
  rulesTitle: '开考之前',
  rules: (questions: number, minutes: number, passShare: number) => [
    `共 ${questions} 题，限时 ${minutes} 分钟，总分达到 ${percent(passShare)} 为合格。`,
    '交卷之前不显示对错，可以前后翻看、随时修改。',
    '每答一题就记下来。刷新、断电、换标签页都不丢，时间从开考那一刻起算，不会停。',
    '时间一到按已经作答的部分交卷，没答的题算错。',
  ],
  sections: '考什么',
  section: '部分',
  draw: '题数',
  floor: '单项要求',
  noFloor: '计入总分',
  floorShare: (share: number) => `不低于 ${percent(share)}`,
  start: '开始考试',
  startAgain: '再考一次',
  notEnough: '题库里的题不够组成这份试卷，暂时不能开考。请告诉培训师。',

  place: (place: number, total: number) => `第 ${place} 题，共 ${total} 题`,
  timeLeft: '剩余时间',
  clock: (seconds: number) => `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`,
  minutesLeft: (minutes: number) => `还剩 ${minutes} 分钟。`,
  previous: '上一题',
  saveAndNext: '下一题',
  kept: { keeping: '正在保存作答……', kept: '已作答的题都已保存。' },
  sheet: '答题卡',
  sheetItem: (place: number, answered: boolean) => `第 ${place} 题，${answered ? '已答' : '未答'}`,
  answered: (count: number, total: number) => `已答 ${count} / ${total}`,
  handIn: '交卷',
  confirmTitle: '现在交卷？',
  confirmAll: '全部题目都已作答。交卷之后不能再改。',
  confirmLeft: (count: number) => `还有 ${count} 题没有作答，没答的算错。交卷之后不能再改。`,
  confirm: '交卷',
  cancel: '再看看',

  elsewhere: '另一个标签页正在答这份卷子。两边同时作答会互相覆盖，所以这里先停着。',
  takeOver: '改在这里继续',

  resultTitle: '考试结果',
  passed: '合格',
  failed: '未合格',
  total: (share: number, passShare: number) => `总分 ${percent(share)}，合格线 ${percent(passShare)}。`,
  belowTotal: '总分没有达到合格线。',
  belowFloor: (title: string, share: number, floor: number) =>
    `“${title}”得 ${percent(share)}，低于要求的 ${percent(floor)}。`,
  timeOver: '时间到，已按作答的部分交卷。',
  changed: (count: number) => `有 ${count} 道题在这次考试之后更新过，这次的成绩不再作数。请重考一次。`,
  blueprintChanged: '这份试卷的组成已经调整，以前的成绩不能按现在的标准判定。请重考一次。',
  required: '要求',
  scored: '得分',
  outcome: '结果',
  met: '达到',
  notMet: '未达到',
  noOutcome: '——',
  historyTitle: '以往考试',
  sat: (date: string, share: number, passed: boolean) =>
    `${date}：${percent(share)}，${passed ? '合格' : '未合格'}`,
  satOutdated: (date: string) => `${date}：题目已更新，成绩不再作数`,
  look: '看这一次',
} as const;
