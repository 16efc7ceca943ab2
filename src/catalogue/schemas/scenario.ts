import { z } from 'astro/zod';
import { type Branch, CHANNELS, COMPETENCIES, METER_MAX } from '#domain/scenario/scenario.ts';
import { id, reviewBy, revision, text, topicId } from './shared.ts';

const meter = z.int().min(0).max(METER_MAX);
const change = z.int().min(-METER_MAX).max(METER_MAX).default(0);

const condition = z.strictObject({
  all: z.array(id).optional().describe('这些标记或必做动作都有了'),
  none: z.array(id).optional().describe('这些标记或必做动作一个也没有'),
  trustAtLeast: meter.optional().describe('信任至少这么多，0–10'),
  calmAtLeast: meter.optional().describe('平静至少这么多，0–10'),
});

const branches = z.union([
  id.transform((to): Branch[] => [{ to }]),
  z.array(z.strictObject({ when: condition.optional(), to: id })).min(2),
]);

const choice = z.strictObject({
  id,
  text: text.describe('学员说的话或做的事'),
  manner: z
    .enum(['speak', 'write', 'act'])
    .default('speak')
    .describe('speak 说话 · write 发消息、写记录 · act 动作'),
  leadsTo: branches.describe('下一个瞬间的编号；按条件分岔时写列表，最后一项不带条件'),
  when: condition.optional().describe('什么条件下才能选'),
  lockedBecause: text.optional().describe('条件不满足时上锁并显示这句；不写就不显示这个选项'),
  verdict: z
    .enum(['good', 'fair', 'poor', 'breach'])
    .describe('good 好 · fair 尚可 · poor 不妥 · breach 红线'),
  note: text.optional().describe('复盘时的点评；不是 good 的必写'),
  tryInstead: text.optional().describe('更好的说法；poor 和 breach 最好写'),
  rules: z.array(id).default([]).describe('依据的规则编号；poor 和 breach 必写'),
  misconception: id.optional().describe('选它的人以为什么；poor 和 breach 必写'),
  trust: change.describe('信任加减'),
  calm: change.describe('平静加减'),
  minutes: z.int().min(0).max(30).default(1).describe('通话过去几分钟'),
  sets: z.array(id).default([]).describe('记下的标记，先在 flags 里声明'),
  does: z.array(id).default([]).describe('完成的必做动作，先在 moves 里声明'),
});

const line = z.strictObject({
  who: z
    .enum(['customer', 'third-party', 'narrator', 'system', 'colleague'])
    .describe('customer 客户 · third-party 别的人 · narrator 旁白 · system 系统提示 · colleague 同事'),
  name: text.optional().describe('说话人，如 徒弟、妻子、班长；不写就按 who 显示'),
  text,
  variants: z.array(text).default([]).describe('同一个意思的别的说法，每次演练随机取一种'),
  when: condition.optional().describe('什么条件下才说这句'),
});

const ending = z.strictObject({
  title: text.describe('结局名'),
  text: text.describe('后来怎样了'),
  result: z.int().min(0).max(100).describe('结果得分：对客户和债权人都好是 100'),
});

const moment = z.strictObject({
  id,
  says: z.array(line).min(1).describe('到这里听到的话'),
  thought: text.optional().describe('对方心里想什么，复盘时才看得到'),
  choices: z.array(choice).max(4).default([]),
  ending: ending.optional().describe('结局；有结局就没有选项'),
});

const move = z.strictObject({
  id,
  label: text.describe('动作名'),
  competency: z
    .enum(COMPETENCIES)
    .optional()
    .describe(
      '看哪种本事：opening 合规开场 · listening 倾听 · inquiry 探询判断 · negotiation 协商授权 · composure 情绪与冲突 · record 记录移交',
    ),
  rules: z.array(id).default([]),
  after: z.array(id).default([]).describe('要在哪些动作之后'),
});

const persona = z.strictObject({
  name: text.describe('称呼，虚构'),
  age: z.int().min(18).max(90),
  occupation: text,
  onFile: z
    .array(z.strictObject({ label: text, value: text }))
    .min(2)
    .describe('拨号前看得到的案件信息'),
  hidden: text.describe('拨号前看不到的处境，复盘时揭示'),
});

/** content/scenarios/<id>/scenario.yaml */
export const scenarioSchema = z.strictObject({
  revision,
  title: text.describe('情景名'),
  summary: text.describe('一句话：一通什么样的电话'),
  difficulty: z.enum(['basic', 'middle', 'hard']).describe('basic 基础 · middle 中等 · hard 困难'),
  channel: z
    .enum(CHANNELS)
    .describe('phone 外呼 · inbound 来电 · message 短信与企业微信 · visit 上门 · office 公司内'),
  minutes: z.int().min(3).max(60).describe('走一遍大约几分钟'),
  reviewBy,
  covers: z.array(topicId).min(1).describe('练到的知识点'),
  lessons: z.array(id).min(1).describe('先学哪些课时'),
  brief: text.describe('拨号前看到的任务说明'),
  persona: persona.describe('电话那头的人'),
  clock: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻写成 10:05')
    .describe('拨号的时刻，如 10:05'),
  start: id.describe('第一个瞬间的编号'),
  trust: meter.describe('开场时的信任，0–10'),
  calm: meter.describe('开场时的平静，0–10'),
  flags: z.array(id).default([]).describe('选项会记下的标记'),
  moves: z.array(move).min(1).describe('必做动作，按通话的先后写'),
  passing: z.strictObject({
    procedure: z.int().min(0).max(100).describe('程序及格线'),
    result: z.int().min(0).max(100).describe('结果及格线'),
  }),
  misconceptions: z.record(id, text).describe('误解标签 → 学员似乎以为什么'),
  moments: z.array(moment).min(2).describe('瞬间：对方说话，学员选择'),
});

const share = z.int().min(0).max(100).optional();
const count = z.int().min(0).optional();
const figures = z.strictObject({
  procedure: share.describe('程序分'),
  result: share.describe('结果分'),
  relation: share.describe('关系分'),
  calm: meter.optional().describe('到结局时的平静'),
  breaches: count.describe('越红线几次'),
  poor: count.describe('不妥几次'),
  offers: count.describe('一路上每一步能选的选项，加起来几个'),
});

const walk = z.strictObject({
  name: text.describe('这条走法叫什么'),
  choices: z.array(id).describe('依次选的选项编号'),
  endsAt: id.describe('走到的结局，写瞬间编号'),
  passes: z.boolean().describe('合不合格'),
  figures: figures.optional().describe('走下来的数，由 npm run walks 填；写了的才比对'),
  because: text.describe('为什么是这个结果'),
});

/** content/scenarios/<id>/walks.yaml */
export const walksSchema = z.strictObject({ walks: z.array(walk).min(1) });
