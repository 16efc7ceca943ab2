import { useState } from 'react';
import { learnerRecord } from '#stores/browser.ts';
import type { UnreadableReason } from '#stores/record-store.ts';
import { recordText } from '#text/record.ts';
import { recordFilesText } from '#text/record-files.ts';
import { exportRescued } from './export-record.ts';
import { RecordImport } from './RecordImport.tsx';

const text = recordFilesText.unreadable;

/** Stands where a page needs the record and it cannot be read: what happened, and every way out there is. */
export function UnreadableRecord({ reason }: { readonly reason: UnreadableReason }) {
  const [told, setTold] = useState('');
  const { title, advice } = recordText.unreadable[reason];
  const record = learnerRecord();
  return (
    <section className="stack">
      <div className="callout callout--warning" role="alert">
        <h2 className="callout__title">{title}</h2>
        <p>{advice}</p>
      </div>
      <p className="cluster">
        {reason === 'future-version' && (
          <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
            {text.reload}
          </button>
        )}
        {reason === 'blocked' && (
          <button type="button" className="button button--primary" onClick={() => void record.retry()}>
            {text.retry}
          </button>
        )}
        {reason === 'damaged' && (
          <>
            <button type="button" className="button" onClick={() => void exportRescued().then(setTold)}>
              {text.rescue}
            </button>
            <button type="button" className="button" onClick={() => record.continueAfresh()}>
              {text.afresh}
            </button>
          </>
        )}
      </p>
      <p role="status">{told}</p>
      {reason === 'damaged' && (
        <>
          <h3>{text.import}</h3>
          <RecordImport onImported={setTold} />
        </>
      )}
    </section>
  );
}
