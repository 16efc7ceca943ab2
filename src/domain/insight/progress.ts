/**
 * What a learner's facts come to, against the content as it stands now. Nothing here is stored: a corrected key or a
 * raised revision changes every figure at once.
 */
import { type DrawnQuestion, paperOf } from '#domain/assessment/draw.ts';
import { isFullMark } from '#domain/assessment/mark.ts';
import type { Exam, Question, Response } from '#domain/assessment/question.ts';
import { type ExamResult, examResult, type Score, scoreOf } from '#domain/assessment/score.ts';
import type { Fact, FactOf } from '#domain/record/fact.ts';
import { attempts } from '#domain/record/progress.ts';

/** What is needed of a lesson to tell whether it is done. */
export interface LessonToFinish {
  readonly id: string;
  readonly revision: number;
  readonly checks: readonly Question[];
}

export interface LessonProgress {
  /** `outdated`: it was finished at an earlier revision, and not since. */
  readonly status: 'new' | 'begun' | 'done' | 'outdated';
  readonly readToEnd: boolean;
  /** Ids of checks not yet answered right at their present revision. */
  readonly checksLeft: readonly string[];
}

/** A lesson is done when its present revision was read to the end and each of its checks was once answered right. */
export function lessonProgress(lesson: LessonToFinish, facts: readonly Fact[]): LessonProgress {
  const reads = facts.filter(
    (fact): fact is FactOf<'lesson-read'> => fact.kind === 'lesson-read' && fact.lesson === lesson.id,
  );
  const readToEnd = reads.some(({ revision }) => revision === lesson.revision);
  const checksLeft = lesson.checks.filter((question) => !isPassed(question, facts)).map(({ id }) => id);
  const answered = facts.some(
    (fact) =>
      fact.kind === 'question-answered' && fact.within.kind === 'lesson' && fact.within.lesson === lesson.id,
  );
  if (readToEnd && checksLeft.length === 0) return { status: 'done', readToEnd, checksLeft };
  if (!readToEnd && reads.length > 0) return { status: 'outdated', readToEnd, checksLeft };
  return { status: readToEnd || answered ? 'begun' : 'new', readToEnd, checksLeft };
}

/** Whether the question, at its present revision, was ever answered with full marks. */
export function isPassed(question: Question, facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.kind === 'question-answered' &&
      fact.question === question.id &&
      fact.revision === question.revision &&
      isFullMark(question, fact.response),
  );
}

/** One sitting of a bank or exam: what the record says of it, reduced to what marking counts. */
export interface Attempt {
  readonly id: string;
  readonly source: FactOf<'attempt-started'>['source'];
  readonly seed: number;
  readonly startedAt: string;
  /** Null while it can be resumed. */
  readonly finishedAt: string | null;
  /** As drawn, in the order shown. */
  readonly asked: FactOf<'attempt-started'>['questions'];
  /** Last response to each question, by question id, as far as it was given to the revision asked. */
  readonly responses: ReadonlyMap<string, Response>;
}

/** The attempts at a bank or exam, oldest first. */
export function attemptsAt(source: Attempt['source'], facts: readonly Fact[]): Attempt[] {
  return attempts(facts)
    .filter((attempt) => attempt.source.kind === source.kind && attempt.source.id === source.id)
    .map(({ questions: asked, answers, ...sitting }) => ({
      ...sitting,
      asked,
      responses: new Map(
        asked.flatMap(({ id, revision }) => {
          const answer = answers.get(id);
          return answer?.revision === revision ? [[id, answer.response] as const] : [];
        }),
      ),
    }));
}

/** The attempt to resume at a bank or exam: the last one left open, or null. */
export function openAttemptAt(source: Attempt['source'], facts: readonly Fact[]): Attempt | null {
  return attemptsAt(source, facts).findLast(({ finishedAt }) => finishedAt === null) ?? null;
}

/** The questions of an attempt that still stand as they were asked, in the order asked. */
export function standingQuestions(attempt: Attempt, questions: ReadonlyMap<string, Question>): Question[] {
  return attempt.asked.flatMap(({ id, revision }) => {
    const question = questions.get(id);
    return question?.revision === revision ? [question] : [];
  });
}

export interface AttemptScore {
  readonly score: Score;
  /** Questions asked that have since been revised or withdrawn: left out of the score, and said so. */
  readonly changed: number;
}

/** The attempt's score over the questions that still stand as they were asked. */
export function attemptScore(attempt: Attempt, questions: ReadonlyMap<string, Question>): AttemptScore {
  const standing = standingQuestions(attempt, questions);
  return { score: scoreOf(standing, attempt.responses), changed: attempt.asked.length - standing.length };
}

/** Best share among the finished attempts whose questions all stand, or null when there is none. */
export function bestShare(
  source: Attempt['source'],
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): number | null {
  const shares = attemptsAt(source, facts)
    .filter(({ finishedAt }) => finishedAt !== null)
    .map((attempt) => attemptScore(attempt, questions))
    .filter(({ changed }) => changed === 0)
    .map(({ score }) => score.share);
  return shares.length === 0 ? null : Math.max(...shares);
}

export interface JudgedAttempt {
  readonly result: ExamResult;
  /** The questions that count, each within its section, in the order asked. */
  readonly drawn: readonly DrawnQuestion[];
  /** Questions asked that have since been revised or withdrawn: with any, the result is no verdict. */
  readonly changed: number;
}

/** An attempt at an exam judged by its blueprint, or null when the exam has since been given other sections. */
export function judgedAttempt(
  exam: Exam,
  attempt: Attempt,
  questions: ReadonlyMap<string, Question>,
): JudgedAttempt | null {
  const paper = paperOf(exam, attempt.asked, questions);
  if (!paper.ok) return null;
  const { drawn, changed } = paper.value;
  return { result: examResult(exam, drawn, attempt.responses), drawn, changed };
}

/** Whether any finished attempt at the exam passed, with every question standing as it was asked. */
export function hasPassedExam(
  exam: Exam,
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): boolean {
  return attemptsAt({ kind: 'exam', id: exam.id }, facts)
    .filter(({ finishedAt }) => finishedAt !== null)
    .map((attempt) => judgedAttempt(exam, attempt, questions))
    .some((judged) => judged?.changed === 0 && judged.result.passed);
}
