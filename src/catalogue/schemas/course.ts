import { z } from 'astro/zod';
import { id, reviewBy, reviewed, revision, text, topicId } from './shared.ts';

/** content/courses/<id>.yaml */
export const courseSchema = z.strictObject({
  revision,
  title: text.describe('课程名'),
  summary: text.describe('一句话：学完能做什么'),
  audience: text.describe('给谁学'),
  lessons: z.array(id).min(1).describe('课时编号，按教学顺序'),
  after: z.array(id).default([]).describe('建议先修的课程'),
  exam: id.optional().describe('结课考试的编号'),
});

/** Frontmatter of content/lessons/<id>/index.mdx. */
export const lessonSchema = z.strictObject({
  revision,
  title: text.describe('课时名'),
  summary: text.describe('一句话：这一课讲什么'),
  covers: z.array(topicId).min(1).describe('讲到的知识点，如 [T15]'),
  minutes: z.int().min(3).max(60).describe('读完并做完练习要几分钟'),
  objectives: z.array(text).min(2).max(5).describe('可以检验的动词开头：能说出、能判断、会写……'),
  reviewBy,
  reviewed,
  practice: z
    .strictObject({
      banks: z.array(id).default([]).describe('题库编号'),
      scenarios: z.array(id).default([]).describe('情景编号'),
    })
    .describe('课后练什么：banks 题库，scenarios 情景'),
});
