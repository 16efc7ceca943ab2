/** How the work of an assignment stands for one learner. One rule for the learner's page and the trainer's desk. */
import { type AssignedItem, itemsOf } from '#domain/record/assignment.ts';
import type { Assignment, Fact } from '#domain/record/fact.ts';
import type { ContentIndex } from './content.ts';
import { attemptsAt, bestShare, type LessonProgress, lessonProgress } from './progress.ts';
import { scoredRuns } from './scenario-progress.ts';

/** Best share of a question bank from which it counts as done. */
export const BANK_BAR = 0.8;

/** The evidence for one item. */
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

export interface RunFigures {
  readonly verdict: 'passed' | 'failed';
  /** 程序, 0 to 100. */
  readonly procedure: number;
}

export interface ItemProgress {
  readonly item: AssignedItem;
  readonly result: ItemResult;
  readonly done: boolean;
}

/** Every item of an assignment with what the learner's facts show for it, accepted or not. */
export function assignedWork(
  assignment: Assignment,
  facts: readonly Fact[],
  content: ContentIndex,
): readonly ItemProgress[] {
  return itemsOf(assignment).map((item) => itemProgress(item, facts, content));
}

export function itemProgress(
  item: AssignedItem,
  facts: readonly Fact[],
  content: ContentIndex,
): ItemProgress {
  const withdrawn: ItemProgress = { item, result: { kind: 'withdrawn' }, done: false };
  switch (item.kind) {
    case 'lesson': {
      const lesson = content.lessons.get(item.id);
      if (!lesson) return withdrawn;
      const { status } = lessonProgress(lesson, facts);
      return { item, result: { kind: 'lesson', status }, done: status === 'done' };
    }
    case 'bank': {
      if (!content.banks.has(item.id)) return withdrawn;
      const source = { kind: 'bank', id: item.id } as const;
      const share = bestShare(source, content.questions, facts);
      const attempts = attemptsAt(source, facts).filter(({ finishedAt }) => finishedAt !== null).length;
      return { item, result: { kind: 'bank', share, attempts }, done: share !== null && share >= BANK_BAR };
    }
    case 'scenario': {
      const scenario = content.scenarios.get(item.id);
      if (!scenario) return withdrawn;
      const runs = scoredRuns(scenario, facts);
      const best = runs
        .flatMap(({ score }) => (score ? [{ verdict: score.verdict, procedure: score.procedure }] : []))
        .sort((a, b) => rank(b) - rank(a))[0];
      // A run reached by going back counts too, as it does in onboarding: the skill is asked for, not the first try.
      const done = best?.verdict === 'passed';
      return { item, result: { kind: 'scenario', best: best ?? null, runs: runs.length }, done };
    }
  }
}

/** A passed run stands above every failed one; procedure goes to 100. */
function rank({ verdict, procedure }: RunFigures): number {
  return (verdict === 'passed' ? 1000 : 0) + procedure;
}
