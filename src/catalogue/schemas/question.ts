import { z } from 'astro/zod';
import { id, reviewBy, reviewed, revision, text, topicId } from './shared.ts';

const common = {
  id: id.describe('全站唯一、永不改的编号，以本课的主词开头'),
  revision,
  topic: topicId.describe('属于哪个知识点'),
  level: z
    .enum(['junior', 'intermediate', 'senior'])
    .describe('junior 初级 · intermediate 中级 · senior 高级'),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 易 · 2 中 · 3 难'),
  rules: z.array(id).default([]).describe('依据的规则编号'),
  practiceBased: z.boolean().default(false).describe('没有外部条文、只凭经验的题写 true'),
  material: text.optional().describe('答题之前要看的案情'),
  prompt: text.describe('问什么；单独读也要看得懂'),
  explanation: text.describe('判分后给所有人看的一句话'),
};

const slip = {
  misconception: id.describe('答错的人以为什么：本题库 misconceptions 里的标签'),
  because: text.describe('为什么不对，一两句，对学员说'),
  rule: id.optional().describe('依据的规则编号'),
};

const option = z.strictObject({
  id,
  text,
  correct: z.boolean().default(false).describe('正确的写 true'),
  because: text.describe('为什么对，或为什么不对，对学员说'),
  misconception: id.optional().describe('错误选项必写：选它的人以为什么'),
  rule: id.optional().describe('依据的规则编号'),
});

const swap = z.strictObject({
  early: id.describe('被错误地提前的一步'),
  late: id.describe('它本该跟在后面的一步'),
  ...slip,
});

const segment = z.strictObject({
  id,
  text,
  fault: z.boolean().describe('有错写 true，没错写 false'),
  because: text.describe('错在哪里，或为什么没有错'),
  misconception: id.describe('漏看的人，或误判的人，以为什么'),
  rule: id.optional().describe('依据的规则编号'),
});

const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), ...common, options: z.array(option).min(3).max(6) }),
  z.strictObject({ kind: z.literal('multiple-choice'), ...common, options: z.array(option).min(4).max(8) }),
  z.strictObject({
    kind: z.literal('true-false-fix'),
    ...common,
    statement: text.describe('要判断的说法'),
    verdict: z.boolean().describe('这个说法对不对'),
    misjudged: z.strictObject(slip).describe('判反了的人以为什么'),
    fixes: z.array(option).default([]).describe('三个改法：说法有错时恰好一个正确，说法没错时都不正确'),
  }),
  z.strictObject({
    kind: z.literal('ordering'),
    ...common,
    items: z.array(z.strictObject({ id, text })).min(3).max(8).describe('按正确的先后写，显示时会打乱'),
    swaps: z.array(swap).min(1).describe('典型的排反'),
  }),
  z.strictObject({
    kind: z.literal('matching'),
    ...common,
    pairs: z
      .array(z.strictObject({ id, left: text, right: text, ...slip }))
      .min(3)
      .max(8)
      .describe('左右配对，右边显示时会打乱'),
  }),
  z.strictObject({
    kind: z.literal('classification'),
    ...common,
    groups: z
      .array(z.strictObject({ id, label: text }))
      .min(2)
      .max(5)
      .describe('类别'),
    items: z
      .array(z.strictObject({ id, text, group: id.describe('归入哪个类别'), ...slip }))
      .min(4)
      .max(10),
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...common,
    answer: z.number().describe('正确的数'),
    tolerance: z.number().min(0).default(0).describe('允许的误差，同一单位'),
    unit: text.describe('单位，如 元、次、天'),
    working: text.describe('算式，一步一步'),
    slips: z
      .array(z.strictObject({ value: z.number(), ...slip }))
      .min(1)
      .describe('典型的错误答案'),
    otherwise: z.strictObject(slip).describe('其他错误的数怎么说'),
  }),
  z.strictObject({
    kind: z.literal('find-faults'),
    ...common,
    segments: z.array(segment).min(4).max(12).describe('一段一段的文字，有的有错，有的没错'),
  }),
]);

/** content/questions/<id>.yaml */
export const bankSchema = z.strictObject({
  title: text.describe('题库名'),
  summary: text.describe('一句话：练什么'),
  lesson: id.optional().describe('配哪一课'),
  reviewed,
  misconceptions: z.record(id, text).describe('误解标签 → 学员似乎以为什么'),
  questions: z.array(questionSchema).min(1),
});

const section = z.strictObject({
  id,
  title: text.describe('这一部分叫什么'),
  topics: z.array(topicId).min(1).describe('从哪些知识点里抽题'),
  draw: z.int().min(1).describe('抽几道'),
  mustPassShare: z.number().min(0).max(1).optional().describe('这一部分单独的及格比例，不写就只看总分'),
});

/** content/exams/<id>.yaml */
export const examSchema = z.strictObject({
  revision,
  title: text.describe('考试名'),
  summary: text.describe('一句话：考什么'),
  minutes: z.int().min(5).max(180).describe('限时，分钟'),
  passShare: z.number().min(0.5).max(1).describe('及格的得分比例，0.85 即八成五'),
  reviewBy,
  sections: z.array(section).min(1),
});
