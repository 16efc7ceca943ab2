/**
 * The learners whose export files a trainer was handed, and the table made of them. A cohort is a union: files may come
 * twice, late and in any order, and it comes to the same. Rows are worked out anew each time from the facts.
 */
import { type PlanProgress, planFor, progressOf, type StepStatus } from '#domain/onboarding/plan.ts';
import type { Track } from '#domain/onboarding/track.ts';
import { canonicalJson } from '#domain/record/canonical.ts';
import type { Assignment, Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';
import { type Profile, profileOf, shownName } from '#domain/record/profile.ts';
import { acceptedAssignments, lastActivity, trackStart } from '#domain/record/progress.ts';
import { type Day, dayOf } from '#domain/shared/calendar.ts';
import { assignedWork, type ItemProgress } from './assigned-work.ts';
import type { ContentIndex } from './content.ts';

/** What the trainer holds of one learner. */
export interface Member {
  readonly id: string;
  /** As stated in the newest file. */
  readonly profile: Profile;
  /** Instant of the newest file. */
  readonly exportedAt: string;
  /** In the order of the record. */
  readonly facts: readonly Fact[];
}

/** One learner's files as one. Throws when they belong to different learners. */
export function mergeMembers(a: Member, b: Member): Member {
  if (a.id !== b.id) throw new Error(`files of different learners: ${a.id}, ${b.id}`);
  const { profile, exportedAt } = isNewer(a, b) ? a : b;
  return { id: a.id, profile, exportedAt, facts: mergeFacts(a.facts, b.facts) };
}

/** Union by learner, in order of their ids. */
export function mergeCohorts(...lists: readonly (readonly Member[])[]): readonly Member[] {
  const sound = lists.flat().map((member) => ({ ...member, facts: mergeFacts(member.facts) }));
  return extendCohort([], sound);
}

/**
 * The same as `mergeCohorts` for members that are each merged already, as decoded files and cohorts are: whoever is not
 * among the added is left untouched, so that a thousand files in batches do not take a million merges.
 */
export function extendCohort(cohort: readonly Member[], added: readonly Member[]): readonly Member[] {
  const byId = new Map(cohort.map((member) => [member.id, member]));
  for (const member of added) {
    const held = byId.get(member.id);
    byId.set(member.id, held ? mergeMembers(held, member) : member);
  }
  return [...byId.values()].sort((a, b) => order(a.id, b.id));
}

/**
 * The assignments to follow, the latest due first: those handed out here, and those that learners have accepted and
 * that were handed out elsewhere. What was handed out stands, whatever came back under its id.
 */
export function cohortAssignments(
  handedOut: readonly Assignment[],
  members: readonly Member[],
): readonly Assignment[] {
  const byId = new Map<string, Assignment>();
  for (const { assignment } of members.flatMap(({ facts }) => acceptedAssignments(facts))) {
    const held = byId.get(assignment.id);
    if (!held || canonicalJson(assignment) < canonicalJson(held)) byId.set(assignment.id, assignment);
  }
  for (const assignment of handedOut) byId.set(assignment.id, assignment);
  return [...byId.values()].sort((a, b) => order(b.dueOn, a.dueOn) || order(a.id, b.id));
}

export interface WorkCell extends Omit<ItemProgress, 'status'> {
  /** `not-accepted`: not done, and the learner has not taken the assignment on. */
  readonly status: StepStatus | 'not-accepted';
}

/** One assignment for one learner. */
interface AssignedCells {
  readonly assignment: string;
  /** Null when the learner has not accepted it. */
  readonly acceptedOn: Day | null;
  /** Neither accepted nor done although the due day is past. */
  readonly missed: boolean;
  /** Of the items that can be done. */
  readonly progress: PlanProgress;
  /** In the order of `itemsOf`. */
  readonly cells: readonly WorkCell[];
}

interface OnboardingFigures {
  readonly track: string;
  readonly startsOn: Day;
  readonly done: number;
  /** Steps that can be done. */
  readonly of: number;
  readonly late: number;
}

export interface CohortRow {
  readonly learner: string;
  /** Fit for the screen; any part may be empty. */
  readonly profile: Profile;
  /** Another learner of the cohort goes by the same name: tell them apart by more than it. */
  readonly sharesName: boolean;
  /** Null when the record says nothing was ever done. */
  readonly lastActiveOn: Day | null;
  readonly exportedOn: Day;
  /** One an assignment, in the order asked for. */
  readonly work: readonly AssignedCells[];
  /** One a track that the learner has started. */
  readonly onboarding: readonly OnboardingFigures[];
  /** Late items of accepted assignments and late onboarding steps. */
  readonly late: number;
  /** Assignments missed. */
  readonly missed: number;
}

export interface CohortQuestion {
  readonly assignments: readonly Assignment[];
  readonly tracks: readonly Track[];
  readonly content: ContentIndex;
  readonly today: Day;
  /** East of UTC, to tell the day of an instant. */
  readonly offsetMinutes: number;
}

/** One row a member, in the members' order. */
export function rowsFromCohort(members: readonly Member[], question: CohortQuestion): readonly CohortRow[] {
  const profiles = members.map(({ facts, profile }) => shownProfile(profileOf(facts) ?? profile));
  const byName = counted(profiles.map(({ name }) => lookKey(name)));
  return members.map((member, index) => {
    const profile = profiles[index] as Profile;
    const work = question.assignments.map((assignment) => assignedCells(assignment, member, question));
    const onboarding = question.tracks.flatMap((track) => onboardingFigures(track, member, question));
    const lastAt = lastActivity(member.facts);
    const lateItems = work.flatMap(({ cells }) => cells).filter(({ status }) => status === 'late').length;
    return {
      learner: member.id,
      profile,
      sharesName: (byName.get(lookKey(profile.name)) as number) > 1,
      lastActiveOn: lastAt === null ? null : dayOf(lastAt, question.offsetMinutes),
      exportedOn: dayOf(member.exportedAt, question.offsetMinutes),
      work,
      onboarding,
      late: onboarding.reduce((sum, { late }) => sum + late, lateItems),
      missed: work.filter(({ missed }) => missed).length,
    };
  });
}

const { compare: byPinyin } = new Intl.Collator('zh-CN');

export type CohortOrder = 'late' | 'name';

/** Those most behind first, or by name; what ties is ordered by name, staff number and id. */
export function sortedRows(rows: readonly CohortRow[], by: CohortOrder): readonly CohortRow[] {
  const name = ({ profile }: CohortRow) => profile.name;
  return [...rows].sort(
    (a, b) =>
      (by === 'late' ? b.late - a.late || b.missed - a.missed : 0) ||
      byPinyin(name(a), name(b)) ||
      order(a.profile.staffNumber, b.profile.staffNumber) ||
      order(a.learner, b.learner),
  );
}

/**
 * Rows that state one name and one staff number under different learner ids: perhaps one person with two records, for
 * the trainer to find out. Each group has at least two.
 */
export function samePersons(rows: readonly CohortRow[]): readonly (readonly CohortRow[])[] {
  const numbered = rows.filter(({ profile }) => profile.staffNumber !== '');
  const groups = new Map<string, CohortRow[]>();
  for (const row of numbered) {
    const key = JSON.stringify([lookKey(row.profile.name), lookKey(row.profile.staffNumber)]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function assignedCells(
  assignment: Assignment,
  { facts }: Member,
  { content, today, offsetMinutes }: CohortQuestion,
): AssignedCells {
  const accepted = acceptedAssignments(facts).find((each) => each.assignment.id === assignment.id);
  const work = assignedWork(assignment, facts, content, today);
  const cells = work.map((item): WorkCell => {
    const standsAnyway = item.status === 'done' || item.status === 'withdrawn';
    return accepted || standsAnyway ? item : { ...item, status: 'not-accepted' };
  });
  return {
    assignment: assignment.id,
    acceptedOn: accepted ? dayOf(accepted.acceptedAt, offsetMinutes) : null,
    missed: assignment.dueOn < today && cells.some(({ status }) => status === 'not-accepted'),
    progress: progressOf(work),
    cells,
  };
}

function onboardingFigures(
  track: Track,
  { facts }: Member,
  { content, today }: CohortQuestion,
): readonly OnboardingFigures[] {
  const startsOn = trackStart(facts, track.id);
  if (startsOn === null) return [];
  const plan = planFor(track, startsOn, facts, content, today);
  const late = plan.filter(({ status }) => status === 'late').length;
  return [{ track: track.id, startsOn, ...progressOf(plan), late }];
}

function shownProfile({ name, staffNumber, team }: Profile): Profile {
  return { name: shownName(name), staffNumber: shownName(staffNumber), team: shownName(team) };
}

/** What looks the same to a reader is the same: composed and full-width forms, case and spaces tell nobody apart. */
function lookKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function isNewer(a: Member, b: Member): boolean {
  const byTime = order(a.exportedAt, b.exportedAt);
  // Two files of one instant differ only by tampering: any choice does, if all make the same.
  return byTime === 0 ? canonicalJson(a.profile) < canonicalJson(b.profile) : byTime > 0;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
