/** Words of the banner about the record. */
export const recordBannerText = {
  export: '导出学习档案',
  exported: '已导出，再导出一次',
  open: '去学习档案',
} as const;
