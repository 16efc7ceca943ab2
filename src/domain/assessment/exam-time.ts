/** The time an exam allows: counted from the instant it was begun, so that a reload neither stops nor restarts it. */
import type { Exam } from './question.ts';

/**
 * Whole seconds left, from 0 to the exam's own limit: a clock set back after the start gives no more than the limit.
 * `startedAt` is an ISO instant.
 */
export function secondsLeft(exam: Pick<Exam, 'minutes'>, startedAt: string, now: Date): number {
  const limit = exam.minutes * 60;
  const spent = (now.getTime() - Date.parse(startedAt)) / 1000;
  return Math.min(limit, Math.max(0, Math.ceil(limit - spent)));
}
