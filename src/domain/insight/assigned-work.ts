/** How the work of an assignment stands for one learner. One rule for the learner's page and the trainer's desk. */
import { type EvidenceInContent, standingOf } from '#domain/onboarding/evidence.ts';
import { type StepStatus, stepStatus } from '#domain/onboarding/plan.ts';
import { type AssignedItem, itemsOf } from '#domain/record/assignment.ts';
import type { Assignment, Fact } from '#domain/record/fact.ts';
import type { Day } from '#domain/shared/calendar.ts';
import type { ContentIndex } from './content.ts';
import { attemptsAt, bestShare, type LessonProgress, lessonProgress } from './progress.ts';
import { scoredRuns } from './scenario-progress.ts';

/** Best share of a question bank from which it counts as done. */
export const BANK_BAR = 0.8;

/** What the record has to hold for an item to be done. */
function evidenceFor({ kind, id }: AssignedItem): EvidenceInContent {
  switch (kind) {
    case 'lesson':
      return { kind, lesson: id };
    case 'scenario':
      return { kind, scenario: id, passed: true };
    case 'bank':
      return { kind: 'practice', bank: id, share: BANK_BAR };
  }
}

interface RunFigures {
  readonly verdict: 'passed' | 'failed';
  /** 程序, 0 to 100. */
  readonly procedure: number;
}

/** The figures behind an item's status. */
export type ItemResult =
  | { readonly kind: 'lesson'; readonly status: LessonProgress['status'] }
  | {
      readonly kind: 'bank';
      /** Best share of a finished attempt whose questions all stand, from 0 to 1; null when there is none. */
      readonly share: number | null;
      /** Finished attempts. */
      readonly attempts: number;
    }
  | {
      readonly kind: 'scenario';
      /** Of the best run: passed before failed, then by procedure. Null when none can be scored. */
      readonly best: RunFigures | null;
      /** Finished runs. */
      readonly runs: number;
    }
  /** The content no longer exists. */
  | { readonly kind: 'withdrawn' };

export interface ItemProgress {
  readonly item: AssignedItem;
  readonly result: ItemResult;
  readonly status: StepStatus;
}

/** Every item of an assignment with what the learner's facts show for it on a day, accepted or not. */
export function assignedWork(
  assignment: Assignment,
  facts: readonly Fact[],
  content: ContentIndex,
  today: Day,
): readonly ItemProgress[] {
  return itemsOf(assignment).map((item) => {
    const standing = standingOf(evidenceFor(item), facts, content);
    return {
      item,
      result: itemResult(item, facts, content),
      status: stepStatus(standing, assignment.dueOn, today),
    };
  });
}

/** What the record shows for one item, assigned or not. */
export function itemResult(
  { kind, id }: AssignedItem,
  facts: readonly Fact[],
  content: ContentIndex,
): ItemResult {
  switch (kind) {
    case 'lesson': {
      const lesson = content.lessons.get(id);
      return lesson ? { kind, status: lessonProgress(lesson, facts).status } : { kind: 'withdrawn' };
    }
    case 'bank': {
      if (!content.banks.has(id)) return { kind: 'withdrawn' };
      const source = { kind, id };
      const attempts = attemptsAt(source, facts).filter(({ finishedAt }) => finishedAt !== null).length;
      return { kind, share: bestShare(source, content.questions, facts), attempts };
    }
    case 'scenario': {
      const scenario = content.scenarios.get(id);
      if (!scenario) return { kind: 'withdrawn' };
      const runs = scoredRuns(scenario, facts);
      const best = runs
        .flatMap(({ score }) => (score ? [{ verdict: score.verdict, procedure: score.procedure }] : []))
        .sort((a, b) => rank(b) - rank(a))[0];
      return { kind, best: best ?? null, runs: runs.length };
    }
  }
}

/** A passed run stands above every failed one; procedure goes to 100. */
function rank({ verdict, procedure }: RunFigures): number {
  return (verdict === 'passed' ? 1000 : 0) + procedure;
}
