/** Words of the search: the dialog, the page, the results. */

/** What a result is. Keys are the document kinds of the index. */
export const resultKind = {
  lesson: '课时',
  regulation: '规则',
  term: '术语',
  scenario: '情景演练',
  bank: '随堂练习',
  exam: '测评',
  course: '课程',
  correction: '课件勘误',
  faq: '常见问题',
  script: '话术',
} as const;

export const searchText = {
  title: '搜索',
  field: '搜课时、规则、术语和演练',
  placeholder: '例如：晚上几点以后不能打电话',
  results: '搜索结果',
  close: '关闭（Esc）',
  hint: '用平时说话的词就行，一句话也可以。上下键选择，回车打开。',
  searching: '正在找……',
  found: (count: number) => `找到 ${count} 处`,
  foundMost: (count: number) => `列出最接近的 ${count} 处，加一个词会更准`,
  more: '更多结果',
  none: (question: string) => `没有找到“${question}”`,
  nearest: '你要找的也许是：',
  browse: '换个说法再试，或者从这里找：',
  failed: '搜索没能打开，可能是网络断了。',
  retry: '再试一次',
} as const;

/** Where to look without searching. */
export const searchPlaces = {
  courses: { label: '课程', about: '按课程和课时的顺序看' },
  regulations: { label: '规则库', about: '按约束力、适用范围和知识点筛选每一条规则' },
  glossary: { label: '术语', about: '行话的大白话解释' },
  faq: { label: '常见问题', about: '一线常问的问题，先给答案，再给依据' },
  scripts: { label: '话术库', about: '能说的原话，不能说的和换成哪一句' },
  corrections: { label: '课件勘误', about: '旧课件哪句话不能再用，现在怎么做' },
  scenarios: { label: '实练', about: '情景演练' },
  tests: { label: '测评', about: '随堂练习和模拟考试' },
} as const;

export const searchPageText = {
  lede: '课时、规则、术语、演练和题库，一处找。',
  noScript: '搜索需要启用 JavaScript。没有启用时，从下面的目录找；在页面里找字，用浏览器的“查找”（Ctrl+F）。',
  places: '从目录找',
  lessons: '全部课时',
} as const;
