/** Words of the page 关于与隐私. What is said here about storage and marks must stay true: change both together. */

/** Where something is kept, under which name, and what it is. */
interface StoredThing {
  readonly place: string;
  readonly name: string;
  readonly what: string;
}

const stored: readonly StoredThing[] = [
  {
    place: 'IndexedDB',
    name: 'shouzheng',
    what: '学习记录：个人信息、读完的课时、每次作答、每通演练、确认过的事项、接收的任务，各带时间；还有它们的备份，以及损坏后另行存放的数据。',
  },
  {
    place: 'IndexedDB',
    name: 'shouzheng-cohort',
    what: '只在培训师的电脑上有：培训师导入的学员档案。',
  },
  {
    place: 'localStorage',
    name: 'shouzheng.record.…',
    what: '最近 50 条学习记录的备份；浏览器不让用 IndexedDB 时，整份记录存在这里。清除档案后留一个不含内容的标记，防止别的页面把它写回来。',
  },
  {
    place: 'localStorage',
    name: 'shouzheng.rescue.…',
    what: '读不出来、另行存放的数据。平时没有。',
  },
  {
    place: 'localStorage',
    name: 'shouzheng.preferences',
    what: '当前是哪位学员、课时读到哪里、没打完的演练、没写完的文字；培训师的电脑上还有派出的任务清单。',
  },
  { place: 'localStorage', name: 'shouzheng:theme', what: '外观：跟随系统、浅色或深色。' },
];

export const aboutText = {
  title: '关于与隐私',
  lede: '存了什么、存在哪，什么会离开这个浏览器，成绩能证明什么、不能证明什么。',
  what: {
    title: '这是什么',
    text: [
      '守正学堂是给受持牌金融机构委托、从事个人债务催收的人用的培训平台：课时、情景演练、练习与测验、新员工四周任务、培训师台。',
      '它是一组静态网页，没有账号，没有后台数据库。换句话说，除了你自己的浏览器，没有别的地方存着你的学习记录。',
    ],
  },
  stored: {
    title: '存了什么，存在哪',
    lede: '全部存在你正在用的浏览器里，不用 Cookie。在浏览器的“网站数据”里可以看到下面这些名字。',
    things: stored,
    after:
      '清除浏览器数据、关掉无痕窗口、换浏览器、换电脑，这些都不会跟过去，本站也找不回来。隔一阵在“我的”里导出一份。',
    link: '去“我的”看存储情况',
  },
  leaves: {
    title: '什么会离开浏览器',
    text: [
      '只有你自己导出、自己交出去的学习档案文件。交给谁、用什么方式交，由你和公司的规定决定。',
      '导出文件是没有加密的文本（.json），里面有姓名、工号、团队和全部学习记录，包括每道题选了什么、每通演练说了哪句话。谁拿到文件谁就能看，请当作个人信息保管。',
      '培训师派任务的链接，内容写在网址“#”号后面，浏览器不会把这一段发给服务器。',
      '本站没有统计代码，不加载其他网站的资源。打开网页时，存放网页的服务器照例会知道有人从某个网络地址访问了哪一页，但不知道是谁、学得怎样。',
    ],
  },
  proves: {
    title: '成绩能证明什么',
    text: [
      '题目、答案和演练剧本都随网页下载到浏览器里，做题时也没有人看着。所以这里的分数说明“这台电脑上有人这样做过”，可以用来自查、用来发现哪里没学会，不能单独用来证明某个人合格。',
      '导出文件带有校验值，传输中坏了一个字都会被发现；但它不是签名，懂技术的人可以做出一份假的。',
      '能证明本人达到要求的，是培训师当面考核之后的签核。能不能接真实案件，以签核和公司的书面决定为准，不以本站显示的“合格”“已完成”为准。',
      '“我确认”的事项是学员自己的陈述，导师或培训师应当核实。',
    ],
  },
  shared: {
    title: '公用电脑',
    text: [
      '几个人可以在同一个浏览器里各有一份档案，记录不会混在一起。但档案没有密码，用同一个浏览器的人可以切换到任何一份。',
      '不想留在公用电脑上，就先导出，再在“我的”里清除。',
    ],
  },
  law: {
    title: '内容的依据',
    text: [
      '法律法规、监管文件和行业规范都注明了出处、效力和核对日期，用自己的话概括，以官方文本为准；业务口径以委托方的书面要求为准。示例里的人名、号码和金额都是虚构的。',
      '旧课件里过时或不对的说法，逐条列在勘误里。',
    ],
    rules: '规则',
    corrections: '课件勘误',
    review: '待复核（给课件作者）',
  },
  licence: {
    title: '许可',
    text: '程序和本站自编的内容以 MIT 许可发布，可以自由使用、修改和再发布，保留版权与许可声明即可。页面里用到的第三方程序：',
    packages: [
      { name: 'React', licence: 'MIT' },
      { name: 'Zustand', licence: 'MIT' },
      { name: 'Zod', licence: 'MIT' },
      { name: 'idb', licence: 'ISC' },
      { name: 'Lunr', licence: 'MIT' },
      { name: 'uqr', licence: 'MIT' },
    ],
    built: '网页由 Astro（MIT）生成。图标和印章是为本站画的，字体用系统自带的。',
  },
} as const;
