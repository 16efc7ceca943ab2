import { useId } from 'react';
import { type CohortRow, samePersons, type WorkCell } from '#domain/insight/cohort.ts';
import { itemsOf } from '#domain/record/assignment.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { shortDay } from '#text/calendar.ts';
import { itemKindText } from '#text/today.ts';
import { trainerText } from '#text/trainer.ts';
import type { TableToWrite } from './cohort-sheet.ts';
import { titleOf } from './syllabus.ts';

const { learners: text, table } = trainerText;

interface Props extends TableToWrite {
  readonly today: Day;
}

/** People down, work across. Wider than a phone: it scrolls inside its own region. */
export function CohortTable({ rows, assignments, syllabus, today }: Props) {
  const note = useId();
  return (
    <>
      <SamePersons rows={rows} />
      <p className="small soft" id={note}>
        {text.caption(rows.length, shortDay(today, today))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-wrap cohort" aria-label={text.region} tabIndex={0}>
        <table aria-describedby={note}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="cohort__who">
                {table.learner}
              </th>
              <th scope="col" rowSpan={2}>
                {table.lastActive}
              </th>
              <th scope="col" rowSpan={2}>
                {table.late}
              </th>
              {syllabus.tracks.map(({ id, title }) => (
                <th scope="col" rowSpan={2} key={id}>
                  {syllabus.tracks.length > 1 ? title : table.onboarding}
                </th>
              ))}
              {assignments.map((assignment) => (
                <th
                  scope="colgroup"
                  colSpan={1 + itemsOf(assignment).length}
                  className="cohort__task"
                  key={assignment.id}
                >
                  <bdi>{assignment.title}</bdi>{' '}
                  <span className="small faint">
                    {trainerText.made.due(shortDay(assignment.dueOn, today))}
                  </span>
                </th>
              ))}
            </tr>
            <tr>
              {assignments.map((assignment) => [
                <th scope="col" className="cohort__task" key={assignment.id}>
                  {table.progress}
                </th>,
                ...itemsOf(assignment).map((item) => (
                  <th scope="col" className="cohort__item" key={`${assignment.id} ${item.kind} ${item.id}`}>
                    {titleOf(item, syllabus) ?? table.withdrawn(item.id)}
                    <br />
                    <span className="small faint">{itemKindText[item.kind]}</span>
                  </th>
                )),
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.learner} row={row} today={today} tracks={syllabus.tracks.map(({ id }) => id)} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface RowProps {
  readonly row: CohortRow;
  readonly tracks: readonly string[];
  readonly today: Day;
}

function Row({ row, tracks, today }: RowProps) {
  return (
    <tr>
      <Who row={row} />
      <td className="cohort__day">
        {row.lastActiveOn ? shortDay(row.lastActiveOn, today) : table.never}
        <br />
        <span className="small faint">{table.exportedOn(shortDay(row.exportedOn, today))}</span>
      </td>
      <td>
        {row.late > 0 && <span className="chip chip--warning">{table.lateCount(row.late)}</span>}
        {row.missed > 0 && <span className="small soft">{table.missed(row.missed)}</span>}
        {row.late + row.missed === 0 && <span className="faint">{table.onTime}</span>}
      </td>
      {tracks.map((track) => (
        <td key={track}>
          <Onboarding figures={row.onboarding.find((each) => each.track === track)} />
        </td>
      ))}
      {row.work.map(({ assignment, acceptedOn, progress, cells }) => [
        <td key={assignment} className="cohort__task cohort__day">
          {table.steps(progress.done, progress.of)}
          <br />
          <span className="small faint">
            {acceptedOn ? table.acceptedOn(shortDay(acceptedOn, today)) : table.notAccepted}
          </span>
        </td>,
        ...cells.map((cell) => (
          <td key={`${assignment} ${cell.item.kind} ${cell.item.id}`}>
            <Cell cell={cell} />
          </td>
        )),
      ])}
    </tr>
  );
}

function Who({ row }: { readonly row: CohortRow }) {
  const { name, staffNumber, team } = row.profile;
  const apart = table.which(row);
  return (
    <th scope="row" className="cohort__who">
      <bdi>{name || table.unnamed}</bdi>
      {row.sharesName && <span className="chip chip--warning">{apart}</span>}
      {!row.sharesName && staffNumber && (
        <span className="small faint">
          <bdi>{apart}</bdi>
        </span>
      )}
      {team && (
        <span className="small faint">
          <bdi>{team}</bdi>
        </span>
      )}
    </th>
  );
}

function Onboarding({ figures }: { readonly figures: CohortRow['onboarding'][number] | undefined }) {
  if (!figures) return <span className="faint">{table.notStarted}</span>;
  return (
    <>
      <span>{table.steps(figures.done, figures.of)}</span>
      {figures.late > 0 && (
        <>
          <br />
          <span className="small soft">{table.stepsLate(figures.late)}</span>
        </>
      )}
    </>
  );
}

/** What stands out. Work that is merely ahead has its figures and no mark. */
const TONE: Readonly<Partial<Record<WorkCell['status'], string>>> = {
  done: 'chip chip--passed',
  late: 'chip chip--warning',
  today: 'chip chip--working',
  again: 'chip',
  withdrawn: 'chip',
};

function Cell({ cell: { status, result } }: { readonly cell: WorkCell }) {
  const tone = TONE[status];
  return (
    <>
      {tone && (
        <>
          <span className={tone}>{table.status[status]}</span>
          <br />
        </>
      )}
      {status !== 'withdrawn' && <span className="small soft">{table.result(result)}</span>}
    </>
  );
}

/** Said once for each person who may have two records. */
function SamePersons({ rows }: { readonly rows: readonly CohortRow[] }) {
  return samePersons(rows).map((same) => (
    <p className="callout callout--warning" key={same[0]?.learner}>
      {text.samePerson(same[0]?.profile.name || table.unnamed, same.length)}
    </p>
  ));
}
