/** Words that every filtered list shares. */
export const registerText = {
  text: '关键词',
  any: '全部',
  clear: '清空筛选',
  shown: (count: number, total: number) => `显示 ${count} 条，共 ${total} 条`,
} as const;
