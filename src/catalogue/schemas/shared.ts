import { z } from 'astro/zod';

/** Permanent ids: lower-case ASCII words joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '编号只能用小写字母、数字和连字符，如 first-call');
export const topicId = z.string().regex(/^T\d{2}$/, '知识点写成 T01–T50');
export const correctionId = z.string().regex(/^S\d{2}$/, '勘误编号写成 S01–S46');
export const date = z.iso.date('日期写成 2026-03-01');
/** A calendar date, or a year and month when the day is not known. */
export const dateOrMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, '日期写成 2026-03-01，只知年月写 2026-03');
/** When the text must be read against the law again; the content check tells when it has passed. */
export const reviewBy = date.describe('复核期限，如 2027-05-31；过了这天，检查会提醒');
/** What a changed rule asks for once the text has been read against it. */
export const reviewed = z
  .record(id, z.int().min(1))
  .optional()
  .describe('已对照复核的规则版次：规则编号 → 版次；没改过的规则不用写');
export const text = z.string().trim().min(1, '不能为空');
export const revision = z.int().min(1).describe('从 1 起，内容实质修改时加 1');
