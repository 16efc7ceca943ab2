import type { ContentIndex } from '#domain/insight/content.ts';
import type { Task } from '#domain/onboarding/agenda.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { goText, itemKindText, ownerText, todayText as text } from '#text/today.ts';
import { AttestButton } from './AttestButton.tsx';
import { hrefOfEvidence, hrefOfItem } from './destinations.ts';
import { titleOf } from './titles.ts';

interface Props {
  readonly task: Task;
  readonly track: string;
  readonly content: ContentIndex;
  readonly today: Day;
}

const EVIDENCE = { lesson: 'lesson', bank: 'practice', scenario: 'scenario' } as const;

/** The one thing to turn to now, with the one button of the page that stands out. */
export function NextTask({ task, track, content, today }: Props) {
  const heading = (title: string) => (task.status === 'coming' ? text.ahead(title) : text.next(title));
  const due = text.due(task.status, task.dueOn, today);
  if (task.kind === 'assigned') {
    const { item, assignment } = task;
    return (
      <section className="card card--lead stack">
        <h2>{heading(`${itemKindText[item.kind]}：${titleOf(item, content)}`)}</h2>
        <p className="soft">
          {due} · <bdi>{text.assignments.from(assignment.from)}</bdi>
        </p>
        <a className="button button--primary" href={hrefOfItem(item)}>
          {goText[EVIDENCE[item.kind]]}
        </a>
      </section>
    );
  }
  const { step } = task.planned;
  const { evidence, owner, minutes } = step;
  const href = hrefOfEvidence(evidence);
  return (
    <section className="card card--lead stack">
      <h2>{heading(step.title)}</h2>
      <p className="soft">
        {[due, text.minutes(minutes), owner === 'learner' ? '' : ownerText[owner]]
          .filter((note) => note !== '')
          .join(' · ')}
      </p>
      {evidence.kind === 'attest' ? (
        <>
          <p className="statement">{evidence.statement}</p>
          <AttestButton track={track} step={step} statement={evidence.statement} primary />
        </>
      ) : (
        href !== null && (
          <a className="button button--primary" href={href}>
            {goText[evidence.kind]}
          </a>
        )
      )}
    </section>
  );
}
