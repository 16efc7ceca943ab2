import { useStore } from 'zustand';
import { cohort } from '#stores/cohort-browser.ts';
import { trainerText } from '#text/trainer.ts';
import { CohortView } from './CohortView.tsx';
import { DropZone } from './DropZone.tsx';
import { ReportView } from './ReportView.tsx';
import type { Syllabus } from './syllabus.ts';

const { learners: text } = trainerText;

/** Learners' files in, the table of the class out. */
export function CohortPanel({ syllabus }: { readonly syllabus: Syllabus }) {
  const state = useStore(cohort());
  if (state.kind === 'loading') return <p role="status">{trainerText.loading}</p>;
  const { members, health, damaged, importing, report } = state;
  return (
    <div className="stack stack--loose">
      <section className="stack screen-only" aria-labelledby="desk-learners">
        <h2 id="desk-learners">{text.title}</h2>
        <DropZone
          importing={importing}
          onFiles={(files) => void cohort().importFiles(files)}
          onStop={() => cohort().stopImport()}
        />
        {health.problem && members.length > 0 && (
          <div className="callout callout--warning" role="status">
            <p className="callout__title">{text.memory}</p>
            <p>{text.memoryAdvice}</p>
          </div>
        )}
        {damaged > 0 && <p className="callout callout--warning">{text.damaged(damaged)}</p>}
        <div role="status">{report && <ReportView report={report} />}</div>
        <p className="small soft">{text.notice}</p>
      </section>
      {members.length > 0 ? (
        <CohortView members={members} syllabus={syllabus} onClear={() => cohort().clear()} />
      ) : (
        !importing && (
          <div className="empty">
            <p>
              <strong>{text.empty}</strong>
            </p>
            <p className="soft">{text.emptyText}</p>
          </div>
        )
      )}
    </div>
  );
}
