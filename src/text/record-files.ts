/** Words for moving the record: export, import, and what to do when it cannot be read. */
export const recordFilesText = {
  exported: (fileName: string) => `已导出：${fileName}。文件在浏览器的下载文件夹里，要交给谁由你决定。`,
  imports: {
    choose: '选择学习档案文件',
    hint: '由本站导出的 .json 文件。也可以把文件拖到这里。',
    reading: '正在读取……',
    refused: (fileName: string) => `没有导入“${fileName}”。`,
    one: '一次只导入一份，先处理第一个文件。',
    preview: {
      title: '导入前看一眼',
      file: '文件',
      learner: '学员',
      exportedAt: '导出时间',
      range: '记录起止',
      days: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
      adds: '会发生什么',
    },
    yes: '导入',
    no: '不导入',
    close: '知道了',
    nothingNew: '文件里的记录本机都有，不用再导入。',
    importing: '正在导入……',
    done: (name: string, count: number) => `已导入${name}的学习档案，新增 ${count} 条记录。`,
  },
  unreadable: {
    retry: '重试',
    reload: '刷新页面',
    afresh: '从空白档案继续',
    rescue: '导出没能读取的数据',
    rescued: (fileName: string) => `已导出：${fileName}。请交给负责本平台的同事查看。`,
    import: '导入以前导出的学习档案',
  },
} as const;
