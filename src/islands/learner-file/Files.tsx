import { useId } from 'react';
import { learnerFileText } from '#text/learner-file.ts';
import { exportRecord } from '../ui/export-record.ts';
import { RecordImport } from '../ui/RecordImport.tsx';

const text = learnerFileText.files;

export function Files({ onTold }: { readonly onTold: (told: string) => void }) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="soft">{text.exportLede}</p>
      <p>
        <button type="button" className="button button--primary" onClick={() => onTold(exportRecord())}>
          {text.export}
        </button>
      </p>
      <h3>{text.importTitle}</h3>
      <RecordImport onImported={onTold} />
    </section>
  );
}
