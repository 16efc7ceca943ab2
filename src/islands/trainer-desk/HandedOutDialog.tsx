import { useId, useRef, useState } from 'react';
import { itemsOf } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { routes } from '#routes';
import { fragmentOf } from '#stores/assignments.ts';
import { fullDay } from '#text/calendar.ts';
import { itemKindText } from '#text/today.ts';
import { trainerText } from '#text/trainer.ts';
import { openModal } from '../ui/Question.tsx';
import { QrCode } from './QrCode.tsx';
import { type Syllabus, titleOf } from './syllabus.ts';

const { handedOut: text, assign, table } = trainerText;

interface Props {
  readonly assignment: Assignment;
  readonly syllabus: Syllabus;
  /** False when the browser did not keep it. */
  readonly kept: boolean;
  readonly onClose: () => void;
}

/** The link of an assignment, to copy, to scan and to print as a sheet. */
export function HandedOutDialog({ assignment, syllabus, kept, onClose }: Props) {
  const id = useId();
  const fragment = fragmentOf(assignment);
  const link = new URL(`${routes.assignment}${fragment.ok ? fragment.value : ''}`, window.location.href).href;
  return (
    <dialog className="handed-out stack" aria-labelledby={id} onClose={onClose} ref={openModal}>
      <h2 id={id}>
        <bdi>{assignment.title}</bdi>
      </h2>
      <p className="small soft screen-only">{text.intro}</p>
      {!kept && <p className="callout callout--warning screen-only">{assign.notKept}</p>}
      <div className="handed-out__body">
        <QrCode text={link} label={text.qr} tooDense={text.tooDense} />
        <CopyField link={link} />
      </div>
      <Terms assignment={assignment} syllabus={syllabus} />
      <form method="dialog" className="cluster screen-only">
        <a className="button" href={link} target="_blank" rel="noreferrer">
          {text.open}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="submit" className="button button--quiet">
          {text.close}
        </button>
      </form>
    </dialog>
  );
}

function Terms({ assignment, syllabus }: Pick<Props, 'assignment' | 'syllabus'>) {
  const { from, to, why, dueOn } = assignment;
  return (
    <dl className="facts">
      <dt>{text.from}</dt>
      <dd>
        <bdi>{from}</bdi>
      </dd>
      <dt>{text.to}</dt>
      <dd>
        <bdi>{to || text.anyone}</bdi>
      </dd>
      {why && (
        <>
          <dt>{text.why}</dt>
          <dd>
            <bdi>{why}</bdi>
          </dd>
        </>
      )}
      <dt>{text.due}</dt>
      <dd>
        <time dateTime={dueOn}>{fullDay(dueOn)}</time>
      </dd>
      <dt>{text.items}</dt>
      <dd>
        <ul>
          {itemsOf(assignment).map((item) => (
            <li key={`${item.kind} ${item.id}`}>
              {titleOf(item, syllabus) ?? table.withdrawn(item.id)}{' '}
              <span className="small faint">{itemKindText[item.kind]}</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function CopyField({ link }: { readonly link: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setTold(text.copied);
    } catch {
      // No clipboard on a page served over plain http, or the browser asks and is refused.
      field.current?.select();
      setTold(text.select);
    }
  }

  return (
    <div className="field handed-out__copy screen-only">
      <label htmlFor={id}>{text.link}</label>
      <textarea
        id={id}
        ref={field}
        className="handed-out__link"
        readOnly
        rows={5}
        value={link}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="cluster">
        <button type="button" className="button button--primary" onClick={() => void copy()}>
          {text.copy}
        </button>
        <p role="status" className="small">
          {told}
        </p>
      </div>
    </div>
  );
}
