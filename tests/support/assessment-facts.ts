/** What a learner does with questions, written short: a list of happenings becomes facts in that order. */
import type { Question, Response } from '#domain/assessment/question.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { fact } from './record-samples.ts';

export function factsOf(...happenings: readonly Happening[]): Fact[] {
  return happenings.map((happening, seq) => fact(seq, happening));
}

export const read = (lesson: string, revision = 1): Happening => ({ kind: 'lesson-read', lesson, revision });

/** An answer to a check in a lesson's text. */
export const checked = (lesson: string, { id, revision }: Question, response: Response): Happening => ({
  kind: 'question-answered',
  question: id,
  revision,
  response,
  within: { kind: 'lesson', lesson },
});

export const started = (
  attempt: string,
  source: { kind: 'bank' | 'exam'; id: string },
  questions: readonly Question[],
  seed = 7,
): Happening => ({
  kind: 'attempt-started',
  attempt,
  source,
  seed,
  questions: questions.map(({ id, revision }) => ({ id, revision })),
});

/** An answer within an attempt. */
export const answered = (attempt: string, { id, revision }: Question, response: Response): Happening => ({
  kind: 'question-answered',
  question: id,
  revision,
  response,
  within: { kind: 'attempt', attempt },
});

export const finished = (attempt: string): Happening => ({ kind: 'attempt-finished', attempt });
