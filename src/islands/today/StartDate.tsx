import { type SubmitEvent, useId, useState } from 'react';
import { type StartFault, startFault } from '#domain/onboarding/start.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { learnerRecord } from '#stores/browser.ts';
import { todayText } from '#text/today.ts';
import { Field } from '../ui/Field.tsx';
import { focusFirstFault } from '../ui/first-fault.ts';
import { openModal } from '../ui/Question.tsx';

const text = todayText.start;

interface Props {
  readonly track: string;
  /** Null when the track has not been started. */
  readonly startsOn: Day | null;
  readonly today: Day;
  readonly label: string;
}

/** A button that asks for the first day of the track and puts it into the record. */
export function StartDate({ track, startsOn, today, label }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<StartFault | null>(null);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = String(new FormData(form).get('startsOn') ?? '');
    const found = startFault(typed, today);
    setFault(found);
    if (found) return focusFirstFault(form);
    if (typed !== startsOn) void learnerRecord().add({ kind: 'track-started', track, startsOn: typed });
    setOpen(false);
  }

  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <dialog aria-labelledby={id} ref={openModal} onClose={() => setOpen(false)}>
          <form className="stack" noValidate onSubmit={submit}>
            <h2 id={id}>{text.title}</h2>
            <Field
              name="startsOn"
              type="date"
              label={text.label}
              hint={text.hint}
              initially={startsOn ?? today}
              error={fault ? text.fault[fault] : undefined}
            />
            <p className="cluster">
              <button type="submit" className="button button--primary">
                {text.save}
              </button>
              <button
                type="button"
                className="button"
                onClick={(event) => event.currentTarget.closest('dialog')?.close()}
              >
                {text.cancel}
              </button>
            </p>
          </form>
        </dialog>
      )}
    </>
  );
}
