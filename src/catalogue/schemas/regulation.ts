import { z } from 'astro/zod';
import {
  FORCES,
  REGULATION_KINDS,
  REGULATION_STATUSES,
  SCOPES,
  SOURCE_MARKS,
} from '#domain/regulation/regulation.ts';
import { correctionId, date, dateOrMonth, id, reviewBy, revision, text, topicId } from './shared.ts';

/** content/regulations/<id>.yaml */
export const regulationSchema = z.strictObject({
  revision,
  title: text.describe('一句话说清这条规则，不超过 24 字'),
  kind: z.enum(REGULATION_KINDS).describe('conduct 行为规则 · statute 法律后果与权利 · background 背景'),
  issuer: text.describe('发布机关'),
  document: text.describe('法规名，带书名号与文号'),
  article: text.optional().describe('条号，如 第六十八条；未核实的不写'),
  effectiveFrom: dateOrMonth.optional().describe('施行日；只知年月写 2026-03'),
  effectiveTo: dateOrMonth.optional().describe('失效日；现行的不写'),
  force: z
    .enum(FORCES)
    .describe(
      'L1 法律、司法解释 · L2 行政法规、规章 · L3 规范性文件 · L4 推荐性国标 · L5 行业自律 · L6 内控',
    ),
  status: z
    .enum(REGULATION_STATUSES)
    .describe('in-force 现行 · replaced 已被替代 · expired 已失效 · reference 仅供参考'),
  scope: z
    .array(z.enum(SCOPES))
    .min(1)
    .describe('all 全部 · card 信用卡 · consumer-finance 消费金融 · micro-loan 小贷'),
  topics: z.array(topicId).min(1).describe('属于哪些知识点'),
  requirement: text.describe('用自己的话写要求，两三句'),
  do: z.array(text).default([]).describe('可以怎么做，一条一句'),
  dont: z.array(text).default([]).describe('不可以怎么做，一条一句'),
  source: z.strictObject({
    mark: z
      .enum(SOURCE_MARKS)
      .describe('statute-text 读过条文 · public-page 读过公开报道 · memory-high 凭所知 · unverified 未核实'),
    note: text.describe('看过什么、没看过什么'),
  }),
  checkedOn: date.describe('最近一次核对的日期'),
  reviewBy,
  corrects: z.array(correctionId).default([]).describe('它改正了哪些旧说法，如 [S01]'),
  related: z.array(id).default([]).describe('相关规则的编号'),
});
