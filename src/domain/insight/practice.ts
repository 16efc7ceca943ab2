/** Practice of a bank: where a learner goes on, and what is left to mend afterwards. */
import { drawPractice } from '#domain/assessment/draw.ts';
import { isFullMark } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { type Score, scoreOf } from '#domain/assessment/score.ts';
import type { Fact, FactOf } from '#domain/record/fact.ts';
import { latest } from '#domain/record/merge.ts';
import { seedFrom } from '#domain/shared/random.ts';
import { type Attempt, attemptsAt, openAttemptAt, standingQuestions } from './progress.ts';

export interface PracticeRound {
  /** The attempt to go on with; null when the first answer begins one. */
  readonly attempt: Attempt | null;
  readonly seed: number;
  /** In the order asked; questions changed since the attempt began are left out. */
  readonly questions: readonly Question[];
  /** How many were left out. */
  readonly changed: number;
  /** The first question without an answer; null when all are answered. */
  readonly next: Question | null;
}

/**
 * The round to show: the attempt left open, else a new one. A new round's seed comes from how many went before, so
 * that the first one is known before the record is read. An attempt none of whose questions stands is given up.
 */
export function practiceRound(
  bank: { readonly id: string; readonly questions: readonly Question[] },
  facts: readonly Fact[],
): PracticeRound {
  const source = { kind: 'bank', id: bank.id } as const;
  const byId = new Map(bank.questions.map((question) => [question.id, question]));
  const open = openAttemptAt(source, facts);
  const standing = open ? standingQuestions(open, byId) : [];
  if (open && standing.length > 0) {
    const next = standing.find(({ id }) => !open.responses.has(id)) ?? null;
    const changed = open.asked.length - standing.length;
    return { attempt: open, seed: open.seed, questions: standing, changed, next };
  }
  const seed = seedFrom(`${bank.id} ${attemptsAt(source, facts).length}`);
  const questions = drawPractice(bank.questions, seed);
  return { attempt: null, seed, questions, changed: 0, next: questions[0] ?? null };
}

/** The questions of an attempt that did not earn the whole point, in the order asked. */
export function wrongQuestions(attempt: Attempt, questions: ReadonlyMap<string, Question>): Question[] {
  return standingQuestions(attempt, questions).filter((question) => {
    const response = attempt.responses.get(question.id);
    return !response || !isFullMark(question, response);
  });
}

/** The wrong questions of an attempt whose last answer, wherever it was given, is still not right. */
export function questionsToMend(
  attempt: Attempt,
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): Question[] {
  return wrongQuestions(attempt, questions).filter((question) => {
    const last = latest(
      facts.filter(
        (fact): fact is FactOf<'question-answered'> =>
          fact.kind === 'question-answered' &&
          fact.question === question.id &&
          fact.revision === question.revision,
      ),
    );
    return !last || !isFullMark(question, last.response);
  });
}

export interface TopicScore {
  readonly topic: string;
  readonly score: Score;
}

/** The score of each topic among the questions asked, in the order topics first appear. */
export function scoreByTopic(
  asked: readonly Question[],
  responses: ReadonlyMap<string, Response>,
): TopicScore[] {
  const topics = [...new Set(asked.map(({ topic }) => topic))];
  return topics.map((topic) => ({
    topic,
    score: scoreOf(
      asked.filter((question) => question.topic === topic),
      responses,
    ),
  }));
}
