import { z } from 'astro/zod';
import { id, reviewBy, revision, text } from './shared.ts';

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson'), lesson: id.describe('课时编号') }),
  z.strictObject({
    kind: z.literal('practice'),
    bank: id.describe('题库编号'),
    share: z.number().min(0).max(1).describe('要拿到的得分比例，0.8 即八成'),
  }),
  z.strictObject({
    kind: z.literal('scenario'),
    scenario: id.describe('情景编号'),
    passed: z.boolean().default(true).describe('写 false 表示走完即可，不要求合格'),
  }),
  z.strictObject({ kind: z.literal('exam'), exam: id.describe('考试编号') }),
  z.strictObject({ kind: z.literal('attest'), statement: text.describe('学员确认的那句话，第一人称') }),
]);

const step = z.strictObject({
  id,
  title: text.describe('任务名，动词开头'),
  owner: z
    .enum(['learner', 'mentor', 'trainer'])
    .default('learner')
    .describe('谁来推动：learner 学员 · mentor 导师 · trainer 培训师'),
  minutes: z.int().min(1).describe('预计几分钟'),
  evidence: evidence.describe('凭什么算完成'),
});

const day = z.strictObject({
  day: z.int().min(1).max(60).describe('第几个工作日，从 1 起，全程连续编号'),
  title: text.describe('这一天做什么'),
  steps: z.array(step).min(1),
});

const week = z.strictObject({
  title: text.describe('这一周叫什么'),
  goal: text.describe('这一周结束时能做什么'),
  days: z.array(day).min(1),
});

/** content/onboarding/<id>.yaml */
export const trackSchema = z.strictObject({
  revision,
  title: text.describe('计划名'),
  reviewBy,
  weeks: z.array(week).min(1),
});
