import { useRef } from 'react';
import { examText } from '#text/quiz.ts';

interface Props {
  /** Questions without an answer. */
  readonly unanswered: number;
  /** Saves what is on the screen before the question is asked. */
  readonly ask: () => void;
  readonly confirm: () => void;
}

/** Handing in, with a second question: it cannot be taken back. */
export function HandIn({ unanswered, ask, confirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        className={`button ${unanswered === 0 ? 'button--primary' : ''}`}
        type="button"
        onClick={() => {
          ask();
          dialog.current?.showModal();
        }}
      >
        {examText.handIn}
      </button>
      <dialog ref={dialog} aria-labelledby="hand-in-title">
        <div className="stack">
          <h2 id="hand-in-title">{examText.confirmTitle}</h2>
          <p>{unanswered === 0 ? examText.confirmAll : examText.confirmLeft(unanswered)}</p>
          <p className="cluster">
            <button
              className="button button--primary"
              type="button"
              onClick={() => {
                // Closed first: a dialog that vanishes while open takes the focus with it.
                dialog.current?.close();
                confirm();
              }}
            >
              {examText.confirm}
            </button>
            <button className="button" type="button" onClick={() => dialog.current?.close()}>
              {examText.cancel}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
