import { type CohortRow, samePersons, type WorkCell } from '#domain/insight/cohort.ts';
import { itemsOf } from '#domain/record/assignment.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { dayText, itemKindName, trainerText } from '#text/trainer.ts';
import type { TableToWrite } from './cohort-sheet.ts';
import { titleOf } from './syllabus.ts';

const { learners: text, table } = trainerText;

interface Props extends TableToWrite {
  readonly today: Day;
}

/** People down, work across. Wider than a phone: it scrolls inside its own region. */
export function CohortTable({ rows, assignments, syllabus, today }: Props) {
  return (
    <>
      <SamePersons rows={rows} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-wrap cohort" aria-label={text.region} tabIndex={0}>
        <table>
          <caption>{text.caption(rows.length, today)}</caption>
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
                  <span className="small faint">{trainerText.made.due(assignment.dueOn)}</span>
                </th>
              ))}
            </tr>
            <tr>
              {assignments.map((assignment) => [
                <th scope="col" className="cohort__task" key={assignment.id}>
                  {table.accepted}
                </th>,
                ...itemsOf(assignment).map((item) => (
                  <th scope="col" className="cohort__item" key={`${assignment.id} ${item.kind} ${item.id}`}>
                    {titleOf(item, syllabus) ?? table.withdrawn(item.id)}
                    <br />
                    <span className="small faint">{itemKindName[item.kind]}</span>
                  </th>
                )),
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.learner} row={row} tracks={syllabus.tracks.map(({ id }) => id)} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ row, tracks }: { readonly row: CohortRow; readonly tracks: readonly string[] }) {
  return (
    <tr>
      <th scope="row" className="cohort__who">
        <bdi>{row.profile.name || table.unnamed}</bdi>
        {row.sharesName && <span className="chip chip--warning">{table.which(row)}</span>}
        <span className="small faint">
          <bdi>
            {[!row.sharesName && row.profile.staffNumber, row.profile.team].filter(Boolean).join('，')}
          </bdi>
        </span>
      </th>
      <td className="figures">
        {row.lastActiveOn ?? table.never}
        <br />
        <span className="small faint">{table.exportedOn(row.exportedOn)}</span>
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
      {row.work.map(({ assignment, acceptedOn, cells }) => [
        <td key={assignment} className="cohort__task figures">
          {acceptedOn ?? <span className="chip">{table.notAccepted}</span>}
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

function Onboarding({ figures }: { readonly figures: CohortRow['onboarding'][number] | undefined }) {
  if (!figures) return <span className="faint">{table.notStarted}</span>;
  return (
    <>
      <span className="figures">{table.steps(figures.done, figures.of)}</span>
      {figures.late > 0 && (
        <>
          <br />
          <span className="small soft">{table.stepsLate(figures.late)}</span>
        </>
      )}
    </>
  );
}

const TONE: Readonly<Record<WorkCell['status'], string>> = {
  done: 'chip chip--passed',
  late: 'chip chip--warning',
  today: 'chip chip--working',
  coming: 'chip',
  again: 'chip',
  withdrawn: 'chip',
  'not-accepted': 'chip',
};

function Cell({ cell }: { readonly cell: WorkCell }) {
  return (
    <>
      <span className={TONE[cell.status]}>{table.status[cell.status]}</span>
      <br />
      <span className="small soft figures">{table.result(cell.result)}</span>
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
