import { useId } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import type { AcceptedWork } from '#domain/onboarding/agenda.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { itemKindText, todayText } from '#text/today.ts';
import { hrefOfItem } from './destinations.ts';
import { StatusMark } from './StatusMark.tsx';
import { titleOf } from './titles.ts';

const text = todayText.assignments;

interface Props {
  readonly accepted: readonly AcceptedWork[];
  readonly content: ContentIndex;
  readonly today: Day;
}

/** What trainers handed out: who, why, until when, and which of it is done. Finished ones are folded away. */
export function Assignments({ accepted, content, today }: Props) {
  const id = useId();
  const open = accepted.filter(({ status }) => status !== 'done');
  const finished = accepted.filter(({ status }) => status === 'done');
  if (accepted.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      {open.map((work) => (
        <AssignmentCard key={work.assignment.id} work={work} content={content} today={today} />
      ))}
      {finished.length > 0 && (
        <details className="fold">
          <summary>{text.finished(finished.length)}</summary>
          <div className="stack">
            {finished.map((work) => (
              <AssignmentCard key={work.assignment.id} work={work} content={content} today={today} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

interface CardProps {
  readonly work: AcceptedWork;
  readonly content: ContentIndex;
  readonly today: Day;
}

function AssignmentCard({ work: { assignment, items, progress, status }, content, today }: CardProps) {
  const { title, from, why, dueOn } = assignment;
  return (
    <article className="card stack stack--tight">
      <h3 className="cluster">
        <bdi>{title}</bdi>
        <StatusMark status={status} />
      </h3>
      <p className="small soft">
        <bdi>{text.from(from)}</bdi> · {text.due(status, dueOn, today)} · {text.done(progress)}
      </p>
      {why !== '' && (
        <p>
          <bdi>{text.why(why)}</bdi>
        </p>
      )}
      <ul className="rows">
        {items.map(({ item, status: itemStatus }) => (
          <li className="row" key={`${item.kind} ${item.id}`}>
            <div className="row__grow">
              {itemStatus === 'withdrawn' ? (
                <span className="row__title">{titleOf(item, content)}</span>
              ) : (
                <a href={hrefOfItem(item)}>{titleOf(item, content)}</a>
              )}
              <p className="small soft cluster">
                {itemStatus !== 'coming' && <StatusMark status={itemStatus} />}
                <span>{itemKindText[item.kind]}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </article>
  );
}
