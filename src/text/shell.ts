/** Words of the shell: the bars, the theme switch, what every page shares. */
export const siteName = '守正学堂';
export const siteTagline = '面向受托催收从业者的培训与考核平台';

export const shellText = {
  skip: '跳到正文',
  mainNav: '主导航',
  tabNav: '底部导航',
  breadcrumbs: '所在位置',
  search: '搜索',
  searchHint: '搜索（快捷键 / 或 Ctrl+K）',
  theme: {
    label: '外观',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    next: (current: string) => `外观：${current}，点按切换`,
  },
  noScript: '浏览器没有启用 JavaScript：课时、规则和术语都能照常阅读；演练、答题和学习记录需要启用后使用。',
  codeLost:
    '这一页有一部分没有取到，可能是网站刚更新，也可能是网络不稳。已经记下的内容都在，请稍后刷新再试。',
  foot: '本站内容用于内部培训。法律条文以官方文本为准，业务口径以委托方书面要求为准。',
} as const;

/** The five tabs of the phone and the first links of the desktop bar. */
export const tabs = {
  today: '今日',
  courses: '课程',
  scenarios: '实练',
  tests: '测评',
  me: '我的',
} as const;

export const moreLinks = {
  regulations: '规则',
  glossary: '术语',
  faq: '常见问题',
  scripts: '话术',
  corrections: '课件勘误',
  trainer: '培训师',
  about: '关于与隐私',
} as const;
