/** Words of the page that tells what the build has proved of a scenario, and of its map. */
import type { Share } from '#domain/scenario/findings.ts';
import type { StoryKind } from '#domain/scenario/story-map.ts';

/** How a claim is known: by walking every state, by going through the file, or by the rules of scoring themselves. */
export type Ground = 'walked' | 'checked' | 'by-rule';

export const proofText = {
  title: (scenario: string) => `机器证明：${scenario}`,
  lede: (revision: number) =>
    `程序把这个情景第${revision}版里能出现的局面全走了一遍，下面是走出来的结果。内容一改就重走；有一条不成立，网站就构建不出来。`,
  spoilerTitle: '这一页会剧透',
  spoiler: '每条路通向哪里、哪句稳妥、哪句是红线，这里都写明了。还没走过的，先去走一遍再来看。',
  play: '先去走一遍',
  none: '这个情景现在证明不了：内容有错，或者局面太多走不完。运行 npm run check:content 可以看到原因。',
  figuresTitle: '走了多少',
  figures: {
    states: {
      name: '局面',
      meaning: '走到哪个场面、对方是什么态度、前面做过哪些还会影响后面的事，合起来算一种',
    },
    ways: { name: '走得通的步子', meaning: '在一种局面里选一个能选的选项，算一步' },
    runs: { name: '不同的演练', meaning: '从开始到结局，只要有一步选得不同就算另一次' },
    longest: { name: '最长的一次', meaning: '从开始到结局最多要选几回' },
    best: { name: '不碰红线最高可得', meaning: '程序与结果的平均分' },
    walks: { name: '写下的走法', meaning: '作者事先写好走法和结果，机器每次照着重走核对' },
  },
  count: (count: number) => `${grouped(count)}种`,
  steps: (count: number) => `${grouped(count)}步`,
  points: (points: number) => `${Math.floor(points * 10) / 10}分`,
  walkCount: (count: number) => `${count}条`,
  noBest: '没有',
  unlimited: '没有上限',
  unlimitedWhy:
    '有的场面可以绕回原来的局面，想绕几圈都行，所以演练有多少种、最长有多长，都没有一个数。绕圈加不了分，见下面“绕圈不加分”。',
  claimsTitle: '证明了什么',
  ground: { walked: '走遍得出', checked: '逐项查过', 'by-rule': '评判规则保证' },
  broken: '不成立',
  claims: {
    reach: {
      title: '写下的内容都走得到',
      body: (moments: Share, choices: Share, endings: Share) =>
        `${share(moments, '个场面')}、${share(choices, '个选项')}、${share(endings, '种结局')}，每一个都有走法走到，没有写了却永远轮不上的。`,
    },
    ends: {
      title: '从任何局面出发都走得到结局',
      body: '没有一种局面会卡住：要么有选项可选，要么已经是结局。也没有进得去、出不来的圈子。',
    },
    pass: {
      title: '不碰红线就能合格',
      body: (procedure: number, result: number) =>
        `有这样的走法：一次红线也不碰，程序不低于${procedure}分，结果不低于${result}分。`,
    },
    gate: {
      title: '碰了红线一定不合格',
      body: (count: number) =>
        `这里有${count}个选项是红线。评判先过这道门：选过其中任何一个，程序和结果再高也是不合格。这是评判规则定死的，每个情景都一样，用不着走遍局面来证明。`,
    },
    order: {
      title: '次序颠倒，合格不了',
      body: '下面每一对动作都查过：凡是合格的演练，做后一个的时候，前一个都已经做了。',
      none: '这个情景没有规定动作的先后。',
      pair: (before: string, later: string) => `先“${before}”，后“${later}”`,
    },
    measure: {
      title: '不管怎么走，都用同一把尺子量',
      body: (count: number) =>
        `程序分的分母固定是${count}个必做动作，走得短不会显得做得全。每次走完，下面每项能力的每个动作都会有结果：已做、做早了，或者漏做。`,
      competency: '能力',
      moves: '看哪些动作',
      noCompetency: '不归入能力项',
    },
    explained: {
      title: '选错了都讲得出为什么',
      body: (choices: Share) =>
        `${share(choices, '个判为不妥或红线的选项')}，个个写了点评、点出了误解、列出了依据。`,
    },
    walks: {
      title: '每种结局都有写下的走法',
      body: (walks: Share, endings: Share) =>
        `${share(walks, '条走法')}，机器照着重走，到的结局、合格不合格都和写的一样；${share(endings, '种结局')}都有走法走到。`,
    },
    rounds: {
      title: '绕圈不加分',
      none: '没有一条路会绕回原来的局面，无圈可绕。',
      body: '下面这些场面可以绕回原来的局面。绕多少圈都不加分：一个必做动作只有第一次算数，结果分只看最后到了哪个结局。',
    },
  },
  unprovedTitle: '没有证明什么',
  unproved: [
    '话说得自然不自然、像不像真人，机器判断不了，要靠人来读。',
    '点评说得对不对、依据引得准不准：机器只查写没写，对不对要靠人对照规则复核。',
    '好选项会不会因为更长或总在同一个位置而被猜中：内容检查（C110）比较长短和位置，那是统计，不是证明。',
    '真的客户会不会这样反应。情景是写出来的，机器只能证明它自己前后说得通。',
  ],
  onScenario: (states: number, runs: number | undefined, deadEnds: number) => {
    const walked = `机器走遍了这个情景的${grouped(states)}种局面`;
    const counted = runs === undefined ? walked : `${walked}，共${grouped(runs)}种走法`;
    return deadEnds === 0 ? `${counted}，每一种都走得到结局。` : `${counted}，有${deadEnds}处走不到结局。`;
  },
  onScenarioLink: '看证明和全图（会剧透）',
  listTitle: '机器证明过什么',
  listLede:
    '每次构建网站，程序都把每个情景能出现的局面走一遍，证明走得通、卡不住、碰了红线一定不合格。点开可以看证明和全图，会剧透。',
  list: (count: number) => `${count}个情景的证明`,
  listStates: (states: number) => `${grouped(states)}种局面`,
} as const;

export const storyMapText = {
  title: '全图',
  how: '一个方框是一个场面，写着对方的第一句话，从上往下走。编号和后面的表格一致。图比屏幕宽时，可以左右滚动。',
  region: '全图，可以左右滚动',
  start: '开始',
  legend: '图例',
  kind: { talk: '场面', 'can-pass': '可合格', 'always-fails': '不合格' },
  kindMeaning: {
    talk: '场面',
    'can-pass': '结局，可合格：走得好就合格',
    'always-fails': '结局，不合格：怎么走到这里都不合格',
  },
  way: (word: string, isBreach: boolean) => `评判为“${word}”的选项${isBreach ? '，也就是红线' : ''}`,
  summary: (
    scenario: string,
    moments: number,
    ways: number,
    start: string,
    ends: readonly { readonly title: string; readonly kind: StoryKind }[],
  ) => {
    const titles = (kind: StoryKind) =>
      ends
        .filter((end) => end.kind === kind)
        .map(({ title }) => `“${title}”`)
        .join('、') || '没有';
    return `“${scenario}”的全图：${moments}个场面，${ways}条连线，从“${start}”开始。可合格的结局：${titles('can-pass')}。不合格的结局：${titles('always-fails')}。每个选项通向哪里，见后面的表格。`;
  },
  table: '用表格看：每个场面有哪些选项，通向哪里',
  columns: { moment: '场面', choice: '选项', verdict: '评判', to: '去向' },
  conditional: '（有时选不了）',
  ends: '到此结束',
  or: '，或者',
  box: (number: number, title: string) => `${number} ${title}`,
} as const;

/** 12,345; from 2^53 on, where the count is rounded, 约1.2×10^16. */
export function grouped(count: number): string {
  if (Number.isSafeInteger(count)) return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  const power = Math.floor(Math.log10(count));
  return `约${(count / 10 ** power).toFixed(1)}×10^${power}`;
}

/** `12个` when all have it, else `12个中的9个`. */
function share({ having, of }: Share, noun: string): string {
  return having === of ? `${of}${noun}` : `${of}${noun}中的${having}${noun.slice(0, 1)}`;
}
