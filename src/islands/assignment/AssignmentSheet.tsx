import { itemsOf } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { type Day, daysBetween } from '#domain/shared/calendar.ts';
import { fullDay } from '#text/calendar.ts';
import { itemKindText } from '#text/today.ts';
import { assignmentText as text } from '#text/trainer.ts';
import { addressOf, type Titles, titleOf } from './titles.ts';

interface Props {
  /** Texts fit for the screen. */
  readonly assignment: Assignment;
  readonly titles: Titles;
  readonly today: Day;
}

/** Who asks whom to do what, why and until when. */
export function AssignmentSheet({ assignment, titles, today }: Props) {
  const { title, from, to, why, dueOn } = assignment;
  const daysLeft = daysBetween(today, dueOn);
  const items = itemsOf(assignment).map((item) => ({ item, title: titleOf(item, titles) }));
  const withdrawn = items.filter((each) => each.title === undefined).length;
  return (
    <section className="stack" aria-labelledby="assignment-title">
      <p className="eyebrow">
        <bdi>{text.from(from)}</bdi>
      </p>
      <h2 id="assignment-title">
        <bdi>{title}</bdi>
      </h2>
      <dl className="facts">
        {to && (
          <>
            <dt>{text.to}</dt>
            <dd>
              <bdi>{to}</bdi>
            </dd>
          </>
        )}
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
          {daysLeft >= 0 && <span className="chip assignment__left">{text.daysLeft(daysLeft)}</span>}
        </dd>
      </dl>
      {daysLeft < 0 && <p className="callout callout--warning">{text.closed}</p>}
      <h3>{text.items}</h3>
      <ul className="rows">
        {items.map((each) => (
          <li className="row" key={`${each.item.kind} ${each.item.id}`}>
            <span className="row__grow">
              {each.title === undefined ? (
                <span className="faint">{each.item.id}</span>
              ) : (
                <a href={addressOf(each.item)}>{each.title}</a>
              )}
            </span>
            {each.title === undefined && <span className="chip chip--warning">{text.withdrawnItem}</span>}
            <span className="chip">{itemKindText[each.item.kind]}</span>
          </li>
        ))}
      </ul>
      {withdrawn > 0 && <p className="callout callout--notice">{text.withdrawn(withdrawn)}</p>}
    </section>
  );
}
