import { useMemo, useState } from 'react';
import {
  type CohortOrder,
  cohortAssignments,
  type Member,
  rowsFromCohort,
  sortedRows,
} from '#domain/insight/cohort.ts';
import { csvFrom } from '#domain/insight/csv.ts';
import { shownAssignment } from '#domain/record/assignment.ts';
import { saveToDisk } from '#stores/browser.ts';
import { shortDay } from '#text/calendar.ts';
import { trainerText } from '#text/trainer.ts';
import { Question } from '../ui/Question.tsx';
import { type IndexState, useContentIndex } from '../ui/use-content-index.ts';
import { usePreferences } from '../ui/use-store.ts';
import { useToday } from '../ui/use-today.ts';
import { CohortTable } from './CohortTable.tsx';
import { sheetFrom } from './cohort-sheet.ts';
import type { Syllabus } from './syllabus.ts';

const { learners: text } = trainerText;

interface Props {
  readonly members: readonly Member[];
  readonly syllabus: Syllabus;
  /** False when the storage refused. */
  readonly onClear: () => Promise<boolean>;
}

/** The table of the class, with what to show in it and what to do with it. */
export function CohortView({ members, syllabus, onClear }: Props) {
  const index = useContentIndex();
  const handedOut = usePreferences(({ assignments }) => assignments);
  const today = useToday();
  const [which, setWhich] = useState<string | null>(null);
  const [order, setOrder] = useState<CohortOrder>('late');
  const [clearing, setClearing] = useState(false);
  const [refused, setRefused] = useState(false);

  const all = useMemo(() => cohortAssignments(handedOut, members).map(shownAssignment), [handedOut, members]);
  const chosen = all.find(({ id }) => id === which)?.id ?? all[0]?.id ?? '';
  const columns = useMemo(
    () => (which === ALL ? all : all.filter(({ id }) => id === chosen)),
    [all, which, chosen],
  );
  const rows = useMemo(
    () =>
      index.kind === 'ready'
        ? rowsFromCohort(members, {
            assignments: columns,
            tracks: syllabus.tracks,
            content: index.content,
            today,
            offsetMinutes: -new Date().getTimezoneOffset(),
          })
        : [],
    [members, columns, index, syllabus, today],
  );
  const table = { rows: sortedRows(rows, order), assignments: columns, syllabus };

  return (
    <section className="stack" aria-label={text.progress}>
      <div className="cohort__tools screen-only">
        <label className="field">
          <span className="field__label">{text.which}</span>
          <select
            value={which === ALL ? ALL : chosen}
            onChange={(event) => setWhich(event.currentTarget.value)}
          >
            {all.map(({ id, title, dueOn }) => (
              <option key={id} value={id}>
                {text.option(title, shortDay(dueOn, today))}
              </option>
            ))}
            <option value={ALL}>{text.all}</option>
          </select>
        </label>
        <label className="field">
          <span className="field__label">{text.sort}</span>
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as CohortOrder)}>
            <option value="late">{text.sortBy.late}</option>
            <option value="name">{text.sortBy.name}</option>
          </select>
        </label>
      </div>
      {all.length === 0 && <p className="small soft">{text.noAssignments}</p>}
      <WhileWaiting index={index} />
      {index.kind === 'ready' && <CohortTable {...table} today={today} />}
      <div className="cluster screen-only">
        <button
          type="button"
          className="button"
          disabled={index.kind !== 'ready'}
          onClick={() => saveToDisk({ name: text.csvName(today), text: csvFrom(sheetFrom(table)) })}
        >
          {text.csv}
        </button>
        <button type="button" className="button button--danger" onClick={() => setClearing(true)}>
          {text.clear}
        </button>
      </div>
      <p role="alert">{refused ? text.clearRefused : ''}</p>
      {clearing && (
        <Question
          title={text.clearTitle}
          yes={text.clearYes}
          no={text.clearNo}
          danger
          onYes={() => void onClear().then((cleared) => setRefused(!cleared))}
          onClose={() => setClearing(false)}
        >
          <p>{text.clearText(members.length)}</p>
        </Question>
      )}
    </section>
  );
}

/** No assignment has this id: ids are made of hexadecimal digits. */
const ALL = 'all';

function WhileWaiting({ index }: { readonly index: IndexState }) {
  switch (index.kind) {
    case 'ready':
      return null;
    case 'loading':
      return <p role="status">{trainerText.loading}</p>;
    case 'failed':
      return (
        <div className="callout callout--warning" role="alert">
          <p>{text.contentFailed}</p>
          <button type="button" className="button" onClick={index.retry}>
            {text.retry}
          </button>
        </div>
      );
  }
}
