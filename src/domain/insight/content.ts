/**
 * The part of the content that marking and dashboards need, whoever holds it: learner's page or trainer's desk. It
 * travels as one small file for the whole site and one a scenario, both without words.
 */
import type { Exam, Question } from '#domain/assessment/question.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { leanQuestion } from './lean.ts';
import type { LessonToFinish } from './progress.ts';

interface TitledLesson extends LessonToFinish {
  readonly title: string;
  readonly minutes: number;
}

interface TitledBank {
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

/** `/data/marking.json`. Raise `version` when the shape changes: a page left open must not misread a newer file. */
export interface MarkingFile {
  readonly version: 1;
  readonly lessons: readonly {
    readonly id: string;
    readonly revision: number;
    readonly title: string;
    readonly minutes: number;
    /** Question ids. */
    readonly checks: readonly string[];
  }[];
  /** Questions are lean: see `leanQuestion`. */
  readonly banks: readonly TitledBank[];
  readonly exams: readonly Exam[];
  /** Ids of the scenarios, each of which has a file of its own. */
  readonly scenarios: readonly string[];
}

/** The file for this content, in the order given. */
export function markingFile(content: {
  readonly lessons: MarkingFile['lessons'];
  readonly banks: readonly TitledBank[];
  readonly exams: readonly Exam[];
  readonly scenarios: readonly { readonly id: string }[];
}): MarkingFile {
  return {
    version: 1,
    lessons: content.lessons.map(({ id, revision, title, minutes, checks }) => ({
      id,
      revision,
      title,
      minutes,
      checks,
    })),
    banks: content.banks.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(leanQuestion),
    })),
    exams: content.exams,
    scenarios: content.scenarios.map(({ id }) => id),
  };
}

/** The index of a file and of those scenarios that were fetched with it. */
export function contentIndexFrom(file: MarkingFile, scenarios: readonly Scenario[]): ContentIndex {
  const questions = byId(file.banks.flatMap((bank) => bank.questions));
  return {
    lessons: byId(
      file.lessons.map((lesson) => ({
        ...lesson,
        checks: lesson.checks.flatMap((id) => questions.get(id) ?? []),
      })),
    ),
    banks: byId(file.banks),
    exams: byId(file.exams),
    scenarios: byId(scenarios),
    questions,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
