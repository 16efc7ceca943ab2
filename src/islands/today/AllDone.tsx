import { useState } from 'react';
import { routes } from '#routes';
import { todayText } from '#text/today.ts';
import { exportRecord } from '../ui/export-record.ts';

const text = todayText.allDone;

/** Nothing of the track is left to do: what comes after it. */
export function AllDone() {
  const [told, setTold] = useState('');
  return (
    <section className="callout callout--passed">
      <h2 className="callout__title">{text.title}</h2>
      <p>{text.text}</p>
      <p className="cluster">
        <a className="button button--primary" href={routes.tests}>
          {text.test}
        </a>
        <button type="button" className="button" onClick={() => setTold(exportRecord())}>
          {text.file}
        </button>
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
