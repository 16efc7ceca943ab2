import { z } from 'astro/zod';
import { correctionId, id, text, topicId } from './shared.ts';

/** content/reference/glossary.yaml */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id,
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
