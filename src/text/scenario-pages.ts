/** Words of the list of role-plays and the page around the player. */
export const scenarioPageText = {
  title: '实练',
  lede: '按脚本走的情景演练：对方会因为你的每一句话改变态度，结束之后再一句一句复盘。',
  channel: { phone: '外呼', inbound: '来电', message: '消息', visit: '上门', office: '公司内' },
  status: {
    untried: '没走过',
    passed: (runs: number) => `已合格，走过 ${runs} 次`,
    failed: (runs: number) => `走过 ${runs} 次，还没合格`,
  },
  minutes: (minutes: number) => `约 ${minutes} 分钟`,
  size: (moments: number, endings: number) => `${moments} 个场面，${endings} 种结局`,
  howTitle: '怎么判',
  how: '演练不看一个总分：红线是一道门，碰了就不合格；另看程序、结果、关系和每步得失四项。同样的选择永远得到同样的评判，每条评语都能点开依据。',
} as const;
