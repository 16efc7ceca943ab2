/** What a set of answers comes to. Unanswered questions count as wrong: the denominator is what was asked. */
import type { DrawnQuestion } from './draw.ts';
import { isBlank, shareEarned } from './mark.ts';
import type { Exam, Question, Response } from './question.ts';

export interface Score {
  /** Points earned; each question is worth one. */
  readonly earned: number;
  readonly asked: number;
  /** Questions to which anything was answered, right or wrong. */
  readonly answered: number;
  /** earned ÷ asked, from 0 to 1; 0 when nothing was asked. */
  readonly share: number;
}

/** The score over the questions asked; responses by question id. */
export function scoreOf(asked: readonly Question[], responses: ReadonlyMap<string, Response>): Score {
  let earned = 0;
  let answered = 0;
  for (const question of asked) {
    const response = responses.get(question.id);
    if (!response || isBlank(response)) continue;
    answered += 1;
    earned += shareEarned(question, response);
  }
  return { earned, asked: asked.length, answered, share: asked.length === 0 ? 0 : earned / asked.length };
}

interface SectionResult {
  readonly section: string;
  readonly title: string;
  readonly score: Score;
  readonly passed: boolean;
}

export interface ExamResult {
  readonly score: Score;
  readonly sections: readonly SectionResult[];
  /** The total alone reaches the pass mark. */
  readonly totalPassed: boolean;
  /** The total reaches the pass mark and every section its own floor. */
  readonly passed: boolean;
}

/** The result of a paper drawn for the exam, each question within its section; responses by question id. */
export function examResult(
  exam: Exam,
  drawn: readonly DrawnQuestion[],
  responses: ReadonlyMap<string, Response>,
): ExamResult {
  const score = scoreOf(
    drawn.map(({ question }) => question),
    responses,
  );
  const sections = exam.sections.map((section): SectionResult => {
    const own = drawn.filter((each) => each.section === section.id).map(({ question }) => question);
    const sectionScore = scoreOf(own, responses);
    return {
      section: section.id,
      title: section.title,
      score: sectionScore,
      passed: reaches(sectionScore.share, section.mustPassShare ?? 0),
    };
  });
  const totalPassed = reaches(score.share, exam.passShare);
  return { score, sections, totalPassed, passed: totalPassed && sections.every(({ passed }) => passed) };
}

/** Thirds do not add up exactly in binary: the slack keeps whoever earned the bar from missing it by rounding. */
function reaches(share: number, bar: number): boolean {
  return share >= bar - 1e-9;
}
