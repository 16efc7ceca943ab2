import { useId } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  /** After either answer, and on Escape. */
  readonly onClose: () => void;
}

/** A second question before something is lost. Opens when mounted; the harmless answer has the focus. */
export function Question({ title, text, yes, no, onYes, onClose }: Props) {
  const id = useId();
  return (
    <dialog
      className="stack"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      ref={openModal}
      onClose={(event) => {
        if (event.currentTarget.returnValue === 'yes') onYes();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <form method="dialog" className="cluster">
        <button type="submit" value="no" className="button">
          {no}
        </button>
        <button type="submit" value="yes" className="button button--danger">
          {yes}
        </button>
      </form>
    </dialog>
  );
}

function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
