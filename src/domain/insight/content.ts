/** The part of the content that marking and dashboards need, whoever holds it: learner's page or trainer's desk. */
import type { Exam, Question } from '#domain/assessment/question.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import type { LessonToFinish } from './progress.ts';

export interface TitledLesson extends LessonToFinish {
  readonly title: string;
  readonly minutes: number;
}

export interface TitledBank {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** By id. An id that is missing was withdrawn, or never existed: say so, never guess. */
export interface ContentIndex {
  readonly lessons: ReadonlyMap<string, TitledLesson>;
  readonly banks: ReadonlyMap<string, TitledBank>;
  readonly exams: ReadonlyMap<string, Exam>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly questions: ReadonlyMap<string, Question>;
}
