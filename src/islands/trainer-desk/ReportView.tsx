import { shownName } from '#domain/record/profile.ts';
import type { ImportReport } from '#stores/cohort-store.ts';
import { trainerText } from '#text/trainer.ts';

const { report: text } = trainerText.learners;

/** What became of the files: who came in, and why the others were refused. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  const { files, added, updated, unchanged, refused, left } = report;
  const nobody = added + updated + unchanged === 0;
  return (
    <div className={`callout ${refused.length > 0 ? 'callout--warning' : 'callout--notice'}`}>
      <p className="callout__title">{text.title}</p>
      <p>{nobody ? text.none(files) : `${text.read(files, added, updated, unchanged)}。`}</p>
      {left > 0 && <p>{text.left(left)}</p>}
      {refused.length > 0 && (
        <>
          <p>{text.refused(refused.length)}</p>
          <ul className="report__refused">
            {refused.map(({ fileName, refusal }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list never changes.
              <li key={index}>
                <strong>
                  <bdi>{shownName(fileName) || text.nameless}</bdi>
                </strong>
                <br />
                {text.refusal(refusal)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
