import { useId } from 'react';
import { shownName } from '#domain/record/profile.ts';
import type { ImportPreview } from '#stores/record-import.ts';
import { fullDay } from '#text/calendar.ts';
import { recordText } from '#text/record.ts';
import { recordFilesText } from '#text/record-files.ts';
import { localClock, localDay } from './local-time.ts';
import { openModal } from './Question.tsx';

const { imports: text } = recordFilesText;
const { importing } = recordText;

interface Props {
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly onYes: () => void;
  /** After either answer, and on Escape. */
  readonly onClose: () => void;
}

/** What an import would do, before it is done. Opens when mounted. */
export function ImportQuestion({ fileName, preview, onYes, onClose }: Props) {
  const id = useId();
  const { learner, exportedAt, newFacts, alreadyHere, differing, owner } = preview;
  const useless = newFacts === 0 && owner === 'same';
  return (
    <dialog
      className="stack"
      aria-labelledby={id}
      ref={openModal}
      onClose={(event) => {
        if (event.currentTarget.returnValue === 'yes') onYes();
        onClose();
      }}
    >
      <h2 id={id}>{text.preview.title}</h2>
      <dl className="facts">
        <dt>{text.preview.file}</dt>
        <dd>
          <bdi>{shownName(fileName)}</bdi>
        </dd>
        <dt>{text.preview.learner}</dt>
        <dd>
          <bdi>{shownName(learner.name) || recordText.unnamed}</bdi>
        </dd>
        <dt>{text.preview.exportedAt}</dt>
        <dd>
          <time dateTime={exportedAt}>{`${fullDay(localDay(exportedAt))} ${localClock(exportedAt)}`}</time>
        </dd>
        <dt>{text.preview.range}</dt>
        <dd>{rangeOf(preview)}</dd>
        <dt>{text.preview.adds}</dt>
        <dd>
          {importing.newFacts(newFacts)}
          {alreadyHere > 0 && `，${importing.alreadyHere(alreadyHere)}`}
        </dd>
      </dl>
      {differing > 0 && <p className="callout callout--warning">{importing.differing(differing)}</p>}
      <p>{useless ? text.nothingNew : importing.owner[owner]}</p>
      <form method="dialog" className="cluster">
        {!useless && (
          <button type="submit" value="yes" className="button button--primary">
            {text.yes}
          </button>
        )}
        <button type="submit" value="no" className="button">
          {useless ? text.close : text.no}
        </button>
      </form>
    </dialog>
  );
}

function rangeOf({ facts }: ImportPreview): string {
  const days = facts.map(({ at }) => localDay(at)).sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  return text.preview.days(fullDay(first), fullDay(last));
}
