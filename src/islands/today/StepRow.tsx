import type { PlannedStep } from '#domain/onboarding/plan.ts';
import { ownerText, todayText as text } from '#text/today.ts';
import { AttestButton } from './AttestButton.tsx';
import { hrefOfEvidence } from './destinations.ts';
import { StatusMark } from './StatusMark.tsx';

interface Props {
  readonly planned: PlannedStep;
  readonly track: string;
  /** When it is due, in words, where the place does not say so. */
  readonly due?: string;
  /** In the plan: how it stands, and the statement to be made. */
  readonly inFull?: boolean;
}

export function StepRow({ planned: { step, status }, track, due = '', inFull = false }: Props) {
  const { evidence, owner, minutes } = step;
  const href = status === 'withdrawn' ? null : hrefOfEvidence(evidence);
  const toDo = status !== 'done' && status !== 'withdrawn';
  const notes = [due, text.minutes(minutes), owner === 'learner' ? '' : ownerText[owner]].filter(
    (note) => note !== '',
  );
  return (
    <li className="row" tabIndex={-1}>
      <div className="row__grow">
        {href === null ? <span className="row__title">{step.title}</span> : <a href={href}>{step.title}</a>}
        <p className="small soft cluster">
          {inFull && status !== 'coming' && <StatusMark status={status} />}
          <span>{notes.join(' · ')}</span>
        </p>
        {inFull && evidence.kind === 'attest' && <p className="small statement">{evidence.statement}</p>}
      </div>
      {evidence.kind === 'attest' && toDo && (
        <AttestButton track={track} step={step} statement={evidence.statement} />
      )}
    </li>
  );
}
