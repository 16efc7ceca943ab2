import { useRef, useState } from 'react';
import type { Step } from '#domain/onboarding/track.ts';
import { learnerRecord } from '#stores/browser.ts';
import { goText, todayText } from '#text/today.ts';
import { Question } from '../ui/Question.tsx';
import { focusGreeting } from './Greeting.tsx';

const text = todayText.attest;

interface Props {
  readonly track: string;
  readonly step: Step;
  readonly statement: string;
  readonly primary?: boolean;
}

/** For a step that is done by stating it: asks once more with the statement before it enters the record. */
export function AttestButton({ track, step, statement, primary = false }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function state() {
    const row = button.current?.closest('li');
    void learnerRecord().add({ kind: 'attested', track, step: step.id });
    // The button goes with the statement: the keyboard goes on from its row, or from the top where the row went too.
    requestAnimationFrame(() => (row?.isConnected ? row.focus() : focusGreeting()));
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${primary ? 'button--primary' : ''}`}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {goText.attest}
        <span className="visually-hidden">：{step.title}</span>
      </button>
      {asking && (
        <Question
          title={text.title}
          yes={text.yes}
          no={text.no}
          onYes={state}
          onClose={() => setAsking(false)}
        >
          <p className="soft">{step.title}</p>
          <blockquote className="statement">{statement}</blockquote>
          <p className="small soft">{text.note}</p>
        </Question>
      )}
    </>
  );
}
