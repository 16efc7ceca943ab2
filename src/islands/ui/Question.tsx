import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  /** True when yes cannot be undone by the learner. */
  readonly danger?: boolean;
  readonly onYes: () => void;
  /** After either answer, and on Escape. */
  readonly onClose: () => void;
}

/** A second question before something that cannot be taken back. Opens when mounted; the harmless answer has the focus. */
export function Question({ title, children, yes, no, danger = false, onYes, onClose }: Props) {
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
      <div id={`${id}-text`} className="stack stack--tight">
        {children}
      </div>
      <form method="dialog" className="cluster">
        <button type="submit" value="no" className="button">
          {no}
        </button>
        <button
          type="submit"
          value="yes"
          className={`button ${danger ? 'button--danger' : 'button--primary'}`}
        >
          {yes}
        </button>
      </form>
    </dialog>
  );
}

/** For the `ref` of a dialog that is mounted to be shown. */
export function openModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
