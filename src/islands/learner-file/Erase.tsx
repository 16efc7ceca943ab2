import { useId, useState } from 'react';
import { learnerRecord } from '#stores/browser.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { recordText } from '#text/record.ts';
import { exportRecord } from '../ui/export-record.ts';
import { Question } from '../ui/Question.tsx';

const text = learnerFileText.erase;

interface Props {
  readonly name: string;
  readonly facts: number;
  readonly onTold: (told: string) => void;
}

/** Deletes the learner's record after a second question, which offers to export it first. */
export function Erase({ name, facts, onTold }: Props) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [exported, setExported] = useState('');

  async function erase() {
    const erased = await learnerRecord().eraseLearner();
    onTold(erased.ok ? text.done : recordText.eraseRefused);
  }

  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="small soft">{text.lede}</p>
      <p>
        <button
          type="button"
          className="button button--danger"
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          {text.open}
        </button>
      </p>
      {asking && (
        <Question
          title={text.question(name)}
          yes={text.yes}
          no={text.no}
          danger
          onYes={() => void erase()}
          onClose={() => setAsking(false)}
        >
          <p>{text.warning(facts)}</p>
          <p>
            <button type="button" className="button" onClick={() => setExported(exportRecord())}>
              {text.exportFirst}
            </button>
          </p>
          <p role="status" className="small soft">
            {exported}
          </p>
        </Question>
      )}
    </section>
  );
}
