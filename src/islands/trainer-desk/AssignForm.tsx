import { type SubmitEvent, useId } from 'react';
import type { AssignmentDraft, DraftFault } from '#domain/record/assignment.ts';
import { addDays, type Day } from '#domain/shared/calendar.ts';
import { trainerText } from '#text/trainer.ts';
import { Field } from '../ui/Field.tsx';
import { focusFirstFault } from '../ui/first-fault.ts';
import { ItemPicker } from './ItemPicker.tsx';
import type { Syllabus } from './syllabus.ts';

const { assign } = trainerText;

interface Props {
  readonly syllabus: Syllabus;
  readonly today: Day;
  /** Who handed out the last one. */
  readonly from: string;
  readonly faults: readonly DraftFault[];
  readonly tooLong: boolean;
  /** Counts what was handed out: with each the fields begin anew. */
  readonly round: number;
  /** Gives back what is wrong. */
  readonly onSubmit: (draft: AssignmentDraft) => readonly DraftFault[];
}

/** The fields keep their own values; the draft is read when the form is sent. */
export function AssignForm({ syllabus, today, from, faults, tooLong, round, onSubmit }: Props) {
  const scope = useId();
  const errorOf = (field: DraftFault['field']) => {
    const found = faults.find((each) => each.field === field);
    return found && assign.fault(found);
  };
  const errorId = `${scope}-items-error`;
  const itemsError = errorOf('items') ?? (tooLong ? assign.tooLong : undefined);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const first = onSubmit(draftFrom(new FormData(form)))[0];
    if (first?.field === 'items') form.querySelector('summary')?.focus();
    else if (first) focusFirstFault(form);
  }

  return (
    <form className="assign" noValidate onSubmit={send}>
      <div className="assign__texts stack" key={`texts ${round}`}>
        <Field name="title" label={assign.name} hint={assign.nameHint} error={errorOf('title')} />
        <Field
          name="from"
          label={assign.from}
          hint={assign.fromHint}
          error={errorOf('from')}
          initially={from}
        />
        <Field name="to" label={assign.to} hint={assign.toHint} error={errorOf('to')} />
        <Field name="why" label={assign.why} hint={assign.whyHint} error={errorOf('why')} manyLines />
        <Field
          name="dueOn"
          type="date"
          label={assign.due}
          error={errorOf('dueOn')}
          initially={addDays(today, 7)}
        />
      </div>
      <fieldset className="assign__items stack" aria-describedby={itemsError && errorId}>
        <legend>{assign.items}</legend>
        <p className="field__hint">{assign.itemsHint}</p>
        {itemsError && (
          <p className="field__error" id={errorId}>
            {itemsError}
          </p>
        )}
        <ItemPicker key={round} syllabus={syllabus} />
      </fieldset>
      <div className="assign__send stack stack--tight">
        <p className="field__error" role="alert">
          {faults.length > 0 ? assign.faults(faults.length) : ''}
        </p>
        <button type="submit" className="button button--primary">
          {assign.submit}
        </button>
      </div>
    </form>
  );
}

function draftFrom(values: FormData): AssignmentDraft {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  const picked = (name: string) => values.getAll(name).map(String);
  return {
    title: text('title'),
    from: text('from'),
    to: text('to'),
    why: text('why'),
    dueOn: text('dueOn'),
    lessons: picked('lessons'),
    scenarios: picked('scenarios'),
    banks: picked('banks'),
  };
}
