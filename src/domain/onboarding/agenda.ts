/** What a learner should turn to on a day: the steps of the track and the work a trainer handed out, in one order. */
import { assignedWork, type ItemProgress } from '#domain/insight/assigned-work.ts';
import type { ContentIndex } from '#domain/insight/content.ts';
import { shownAssignment } from '#domain/record/assignment.ts';
import type { Assignment, Fact } from '#domain/record/fact.ts';
import { acceptedAssignments } from '#domain/record/progress.ts';
import type { Day } from '#domain/shared/calendar.ts';
import {
  type DueStatus,
  dueStatus,
  type PlannedStep,
  type PlanProgress,
  progressOf,
  type StepStatus,
} from './plan.ts';

export interface AcceptedWork {
  /** Its texts fit for the screen. */
  readonly assignment: Assignment;
  readonly items: readonly ItemProgress[];
  readonly progress: PlanProgress;
  /** Done when every item that can be done is. */
  readonly status: DueStatus;
}

/** The assignments the learner accepted, the one due first first. */
export function acceptedWork(facts: readonly Fact[], content: ContentIndex, today: Day): AcceptedWork[] {
  return acceptedAssignments(facts)
    .map(({ assignment }): AcceptedWork => {
      const items = assignedWork(assignment, facts, content, today);
      const progress = progressOf(items);
      const status = dueStatus(progress.done === progress.of, assignment.dueOn, today);
      return { assignment: shownAssignment(assignment), items, progress, status };
    })
    .sort((a, b) => byText(a.assignment.dueOn, b.assignment.dueOn));
}

export type Task =
  | {
      readonly kind: 'step';
      readonly status: StepStatus;
      readonly dueOn: Day;
      readonly planned: PlannedStep;
    }
  | {
      readonly kind: 'assigned';
      readonly status: StepStatus;
      readonly dueOn: Day;
      readonly item: ItemProgress['item'];
      readonly assignment: Assignment;
    };

export interface Agenda {
  readonly today: readonly Task[];
  readonly late: readonly Task[];
  readonly again: readonly Task[];
  /** How many of today's tasks are done. */
  readonly doneToday: number;
  /** The one to turn to now; null when nothing is to do. */
  readonly next: Task | null;
}

/** What is late comes first, then what is due today, then what must be done again, then what lies ahead. */
const URGENCY = ['late', 'today', 'again', 'coming'] as const satisfies readonly StepStatus[];

/** Within one urgency the earlier day comes first; of one day, the track's steps come before assigned work. */
export function agendaFor(plan: readonly PlannedStep[], accepted: readonly AcceptedWork[], day: Day): Agenda {
  const tasks: Task[] = [
    ...plan.map((planned): Task => {
      const { status, dueOn } = planned;
      return { kind: 'step', status, dueOn, planned };
    }),
    ...accepted.flatMap(({ assignment, items }) =>
      items.map(({ item, status }): Task => {
        const { dueOn } = assignment;
        return { kind: 'assigned', status, dueOn, item, assignment };
      }),
    ),
  ].sort((a, b) => byText(a.dueOn, b.dueOn));
  const [late, today, again, coming] = URGENCY.map((urgency) =>
    tasks.filter(({ status }) => status === urgency),
  ) as [Task[], Task[], Task[], Task[]];
  const doneToday = tasks.filter(({ status, dueOn }) => status === 'done' && dueOn === day).length;
  return { today, late, again, doneToday, next: [...late, ...today, ...again, ...coming][0] ?? null };
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
