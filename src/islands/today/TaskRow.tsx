import type { ContentIndex } from '#domain/insight/content.ts';
import type { Task } from '#domain/onboarding/agenda.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { itemKindText, todayText as text } from '#text/today.ts';
import { hrefOfItem } from './destinations.ts';
import { StepRow } from './StepRow.tsx';
import { titleOf } from './titles.ts';

interface Props {
  readonly task: Task;
  readonly track: string;
  readonly content: ContentIndex;
  readonly today: Day;
}

/** One thing to do in a list by urgency: it says when it is due and who asks for it. */
export function TaskRow({ task, track, content, today }: Props) {
  const due = text.due(task.status, task.dueOn, today);
  if (task.kind === 'step') return <StepRow planned={task.planned} track={track} due={due} />;
  const { item, assignment } = task;
  return (
    <li className="row">
      <div className="row__grow">
        <a href={hrefOfItem(item)}>{`${itemKindText[item.kind]}：${titleOf(item, content)}`}</a>
        <p className="small soft">
          {due}
          <span> · </span>
          <bdi>{text.assignments.from(assignment.from)}</bdi>
        </p>
      </div>
    </li>
  );
}
