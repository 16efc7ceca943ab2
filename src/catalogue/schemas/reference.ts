import { z } from 'astro/zod';
import { SCRIPT_CHANNELS, SCRIPT_STEPS, TERM_PARTS } from '#domain/reference/reference.ts';
import { correctionId, id, text, topicId } from './shared.ts';

/** content/reference/glossary.yaml */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id,
      part: z.enum(TERM_PARTS).describe('归在词汇表的哪一部分'),
      term: text.describe('词条'),
      english: text.describe('英文名'),
      plain: text.describe('一两句大白话'),
      aliases: z.array(text).default([]).describe('别的叫法'),
      rules: z.array(id).default([]).describe('依据的规则编号'),
    }),
  ),
});

/** content/reference/corrections.yaml */
export const correctionsSchema = z.strictObject({
  corrections: z.array(
    z.strictObject({
      id: correctionId,
      was: text.describe('旧说法，转述，不照抄'),
      problem: text.describe('哪里不对'),
      now: text.describe('现在怎么说'),
      rules: z.array(id).default([]).describe('依据的规则编号'),
      holds: z.boolean().default(false).describe('旧说法正确、予以保留时写 true'),
    }),
  ),
});

/** content/reference/topics.yaml */
export const topicsSchema = z.strictObject({
  topics: z.array(z.strictObject({ id: topicId, title: text, part: text.describe('属于哪一部分') })),
});

/** content/reference/synonyms.yaml */
export const synonymsSchema = z.strictObject({
  groups: z.array(z.array(text).min(2)).describe('每行一组：搜其中任一个，其余也能命中'),
});

const rules = z.array(id).default([]).describe('依据的规则编号');
const lessons = z.array(id).default([]).describe('讲到它的课时编号');

/** content/reference/faq.yaml */
export const faqSchema = z.strictObject({
  faq: z.array(
    z.strictObject({
      id,
      question: text.describe('问题，用一线的人自己的话'),
      answer: text.describe('回答，一到四句，先说怎么做'),
      topic: topicId.optional().describe('知识点，页面按它所在的部分归类'),
      rules,
      lessons,
    }),
  ),
});

const spoken = {
  id,
  channel: z.enum(SCRIPT_CHANNELS).describe('渠道'),
  step: z.enum(SCRIPT_STEPS).describe('环节'),
  line: text.describe('原话'),
  why: text.describe('为什么可以或不可以这样说'),
  rules,
  lessons,
};

/** content/reference/scripts.yaml */
export const scriptsSchema = z.strictObject({
  scripts: z.array(
    z.discriminatedUnion('verdict', [
      z.strictObject({ ...spoken, verdict: z.literal('good') }),
      z.strictObject({
        ...spoken,
        verdict: z.literal('forbidden'),
        instead: text.describe('换成哪一句'),
      }),
    ]),
  ),
});
