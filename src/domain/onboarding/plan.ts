/** The onboarding plan of one learner: the track's steps with dates, and how each stands on a given day. */
import type { ContentIndex } from '#domain/insight/content.ts';
import type { Fact } from '#domain/record/fact.ts';
import { type Day, workday } from '#domain/shared/calendar.ts';
import { type Standing, stepStanding } from './evidence.ts';
import type { Step, Track } from './track.ts';

export type DueStatus = 'done' | 'late' | 'today' | 'coming';

/**
 * Besides what the date says: `again` was done once and must be done again because the content changed, which is
 * nobody's lateness; `withdrawn` cannot be done because the content is gone.
 */
export type StepStatus = DueStatus | 'again' | 'withdrawn';

export interface PlannedStep {
  readonly step: Step;
  /** From 1. */
  readonly week: number;
  /** Working day of the track, from 1. */
  readonly day: number;
  readonly dueOn: Day;
  readonly status: StepStatus;
}

/** Every step of the track in order, dated from the first working day on or after `startsOn`. */
export function planFor(
  track: Track,
  startsOn: Day,
  facts: readonly Fact[],
  content: ContentIndex,
  today: Day,
): PlannedStep[] {
  return track.weeks.flatMap((week, weekIndex) =>
    week.days.flatMap(({ day, steps }) => {
      const dueOn = workday(startsOn, day);
      return steps.map((step): PlannedStep => {
        const standing = stepStanding({ track: track.id, step: step.id }, step.evidence, facts, content);
        return { step, week: weekIndex + 1, day, dueOn, status: stepStatus(standing, dueOn, today) };
      });
    }),
  );
}

export function stepStatus(standing: Standing, dueOn: Day, today: Day): StepStatus {
  if (standing === 'withdrawn') return 'withdrawn';
  if (standing === 'outdated') return 'again';
  return dueStatus(standing === 'done', dueOn, today);
}

/** Days as YYYY-MM-DD compare as text. */
export function dueStatus(done: boolean, dueOn: Day, today: Day): DueStatus {
  if (done) return 'done';
  if (dueOn < today) return 'late';
  return dueOn === today ? 'today' : 'coming';
}

export interface PlanProgress {
  readonly done: number;
  /** What can be done: what was withdrawn does not count. */
  readonly of: number;
}

export function progressOf(work: readonly { readonly status: StepStatus }[]): PlanProgress {
  const possible = work.filter(({ status }) => status !== 'withdrawn');
  return { done: possible.filter(({ status }) => status === 'done').length, of: possible.length };
}

/** The week, from 1, that a day falls in: the first with something due on that day or later, or else the last. */
export function weekOn(plan: readonly PlannedStep[], today: Day): number {
  const current = plan.find(({ dueOn }) => dueOn >= today) ?? plan.at(-1);
  return current?.week ?? 1;
}
