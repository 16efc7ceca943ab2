/** The table of the class as a sheet: one line a learner, every figure in a cell of its own. */
import type { CohortRow } from '#domain/insight/cohort.ts';
import { itemsOf } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { itemKindText } from '#text/today.ts';
import { trainerText } from '#text/trainer.ts';
import { type Syllabus, titleOf } from './syllabus.ts';

const { sheet, table } = trainerText;

export interface TableToWrite {
  readonly rows: readonly CohortRow[];
  /** Shown texts; the rows' work is in their order. */
  readonly assignments: readonly Assignment[];
  readonly syllabus: Syllabus;
}

/** Lines of cells, the head first; all are of one length. */
export function sheetFrom({ rows, assignments, syllabus }: TableToWrite): readonly (readonly string[])[] {
  const head = [
    sheet.name,
    sheet.staffNumber,
    sheet.team,
    sheet.learner,
    sheet.lastActive,
    sheet.exportedOn,
    sheet.late,
    ...syllabus.tracks.flatMap(({ title }) => [
      sheet.onboardingDone(title),
      sheet.onboardingOf(title),
      sheet.onboardingLate(title),
    ]),
    ...assignments.flatMap((assignment) => [
      sheet.done(assignment.title),
      sheet.of(assignment.title),
      sheet.accepted(assignment.title),
      ...itemsOf(assignment).flatMap((item) => {
        const title = titleOf(item, syllabus) ?? table.withdrawn(item.id);
        const kind = itemKindText[item.kind];
        return [sheet.status(assignment.title, title, kind), sheet.result(assignment.title, title, kind)];
      }),
    ]),
  ];
  return [head, ...rows.map((row) => lineOf(row, syllabus))];
}

function lineOf(row: CohortRow, { tracks }: Syllabus): readonly string[] {
  return [
    row.profile.name,
    row.profile.staffNumber,
    row.profile.team,
    row.learner,
    row.lastActiveOn ?? '',
    row.exportedOn,
    String(row.late),
    ...tracks.flatMap(({ id }) => {
      const figures = row.onboarding.find(({ track }) => track === id);
      return figures ? [String(figures.done), String(figures.of), String(figures.late)] : ['', '', ''];
    }),
    ...row.work.flatMap(({ acceptedOn, progress, cells }) => [
      String(progress.done),
      String(progress.of),
      acceptedOn ?? table.notAccepted,
      ...cells.flatMap(({ status, result }) => [table.status[status], table.result(result)]),
    ]),
  ];
}
