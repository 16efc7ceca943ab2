/** Words of the plain pages: home, courses, glossary, corrections, about. */
export const homeText = {
  lede: '给受持牌金融机构委托、从事个人债务催收的人用的培训平台：把话说对、把事办稳、把红线守住。',
  start: '从今天的任务开始',
  courses: '看课程',
  cards: {
    newHire: {
      title: '新员工',
      text: '填上入职日期，四周的任务按工作日排好。每天打开“今日”，照着做。',
      link: '去今日',
    },
    staff: { title: '在岗员工', text: '打一通情景演练，做一组题，看看哪一步还不稳。', link: '去测评' },
    trainer: {
      title: '培训师',
      text: '选课时、演练和题目，生成链接发给学员；收回学习档案，看谁学到哪一步。',
      link: '去培训师台',
    },
    compliance: {
      title: '合规',
      text: '每条规则都有出处、约束力和核对日期，也能看到它在哪里讲、在哪里考。',
      link: '去规则库',
    },
  },
  privacyTitle: '学习记录在你自己手里',
  privacy: '没有服务器，也没有账号。学习记录只存在这个浏览器里，导出文件交不交、交给谁，由你决定。',
  privacyLink: '存了什么、存在哪',
} as const;

/** To the half hour from an hour on. */
function hours(minutes: number): string {
  return minutes < 60 ? `约 ${minutes} 分钟` : `约 ${Math.round(minutes / 30) / 2} 小时`;
}

export const courseText = {
  title: '课程',
  lede: '按顺序学最省力；急着上手，先学“法律与红线”和“电话与话术”。',
  lessons: (count: number, minutes: number) => `${count} 课时，${hours(minutes)}`,
  map: '课程地图',
  mapHow: '从左往右学，线的左端是先修课程。',
  mapHowNarrow: '从上往下学。',
  after: '建议先学',
  audience: '适合',
  status: { new: '未开始', begun: '进行中', done: '已完成', outdated: '内容已更新' },
} as const;

export const glossaryText = {
  title: '术语',
  lede: '工作里常听到的词，用大白话说清楚。',
  also: '也叫',
  parts: '按领域找',
  count: (count: number) => `${count} 条`,
  explain: (word: string) => `词条：${word}`,
  open: '在术语表里看',
} as const;

export const faqText = {
  title: '常见问题',
  lede: '一线常问的问题，先给答案，再给依据。点开问题看回答。',
  topics: '按领域找',
  other: '其他',
  lessons: '相关课时',
} as const;

/** The pages to look things up in, for the links between them. */
export const referenceText = {
  label: '资料',
  glossary: '术语',
  faq: '常见问题',
  scripts: '话术库',
  corrections: '课件勘误',
  regulations: '规则库',
} as const;

export const correctionsText = {
  title: '课件勘误',
  lede: '旧课件里有些说法已经过时或者本来就不对。这里逐条列出：原来怎么说、问题在哪、现在怎么做、依据是什么。',
  was: '旧说法',
  problem: '问题',
  now: '现在',
  rules: '依据',
  holds: '正确，保留',
} as const;

export const notFoundText = {
  title: '没有这一页',
  text: '地址可能写错了，也可能这一页已经改名。可以搜索，或者从课程目录找。',
  search: '搜索',
  courses: '看课程',
} as const;
