/** What a learner has worked on and what came of it: one line for each lesson, bank, exam and scenario in the facts. */
import type { AssignedItem } from '#domain/record/assignment.ts';
import type { Fact } from '#domain/record/fact.ts';
import { type ItemResult, itemResult } from './assigned-work.ts';
import type { ContentIndex } from './content.ts';
import { attemptsAt, hasPassedExam, judgedAttempt } from './progress.ts';

export interface WorkLine {
  readonly item: AssignedItem;
  /** Null when it was withdrawn. */
  readonly title: string | null;
  readonly result: ItemResult;
  readonly lastAt: string;
}

export interface ExamLine {
  readonly id: string;
  /** Null when it was withdrawn. */
  readonly title: string | null;
  /** Papers handed in. */
  readonly attempts: number;
  readonly passed: boolean;
  /** Best share of a paper whose questions all stand, from 0 to 1; null when there is none. */
  readonly best: number | null;
  readonly lastAt: string;
}

export interface Overview {
  readonly lessons: readonly WorkLine[];
  readonly banks: readonly WorkLine[];
  readonly scenarios: readonly WorkLine[];
  readonly exams: readonly ExamLine[];
}

/** Each list with what was worked on last first. */
export function overviewOf(facts: readonly Fact[], content: ContentIndex): Overview {
  const last = lastWork(facts);
  const lines = (kind: AssignedItem['kind'], titles: ReadonlyMap<string, { readonly title: string }>) =>
    [...last[kind]].sort(newestFirst).map(([id, lastAt]): WorkLine => {
      const item = { kind, id };
      return { item, title: titles.get(id)?.title ?? null, result: itemResult(item, facts, content), lastAt };
    });
  return {
    lessons: lines('lesson', content.lessons),
    banks: lines('bank', content.banks),
    scenarios: lines('scenario', content.scenarios),
    exams: [...last.exam].sort(newestFirst).map(([id, lastAt]) => examLine(id, lastAt, facts, content)),
  };
}

function examLine(id: string, lastAt: string, facts: readonly Fact[], content: ContentIndex): ExamLine {
  const finished = attemptsAt({ kind: 'exam', id }, facts).filter(({ finishedAt }) => finishedAt !== null);
  const exam = content.exams.get(id);
  if (!exam) return { id, title: null, attempts: finished.length, passed: false, best: null, lastAt };
  const shares = finished
    .map((attempt) => judgedAttempt(exam, attempt, content.questions))
    .flatMap((judged) => (judged?.changed === 0 ? [judged.result.score.share] : []));
  const best = shares.length === 0 ? null : Math.max(...shares);
  const passed = hasPassedExam(exam, content.questions, facts);
  return { id, title: exam.title, attempts: finished.length, passed, best, lastAt };
}

/** For each kind of work, id → instant of the last fact about it. */
function lastWork(facts: readonly Fact[]): Record<AssignedItem['kind'] | 'exam', Map<string, string>> {
  const last = {
    lesson: new Map<string, string>(),
    bank: new Map<string, string>(),
    scenario: new Map<string, string>(),
    exam: new Map<string, string>(),
  };
  const sources = new Map<string, { readonly kind: 'bank' | 'exam'; readonly id: string }>();
  const note = (kind: keyof typeof last, id: string, at: string) => {
    const held = last[kind].get(id);
    if (held === undefined || held < at) last[kind].set(id, at);
  };
  for (const fact of facts) {
    if (fact.kind === 'attempt-started') sources.set(fact.attempt, fact.source);
  }
  for (const fact of facts) {
    switch (fact.kind) {
      case 'lesson-read':
        note('lesson', fact.lesson, fact.at);
        break;
      case 'scenario-finished':
        note('scenario', fact.scenario, fact.at);
        break;
      case 'question-answered':
        if (fact.within.kind === 'lesson') note('lesson', fact.within.lesson, fact.at);
        else noteAttempt(fact.within.attempt, fact.at);
        break;
      case 'attempt-started':
      case 'attempt-finished':
        noteAttempt(fact.attempt, fact.at);
        break;
    }
  }
  return last;

  function noteAttempt(attempt: string, at: string) {
    const source = sources.get(attempt);
    if (source) note(source.kind, source.id, at);
  }
}

function newestFirst([, a]: readonly [string, string], [, b]: readonly [string, string]): number {
  return a < b ? 1 : -1;
}
