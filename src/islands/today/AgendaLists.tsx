import { useId } from 'react';
import type { ContentIndex } from '#domain/insight/content.ts';
import type { Agenda, Task } from '#domain/onboarding/agenda.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { todayText } from '#text/today.ts';
import { TaskRow } from './TaskRow.tsx';

const text = todayText.lists;

interface Props {
  readonly agenda: Agenda;
  readonly track: string;
  readonly content: ContentIndex;
  readonly today: Day;
}

/** What is due today, what is late, and what must be done again. */
export function AgendaLists({ agenda, ...rest }: Props) {
  const { today, late, again } = agenda;
  if (agenda.next === null) return null;
  return (
    <>
      <p>
        {todayText.summary({
          today: today.length,
          doneToday: agenda.doneToday,
          late: late.length,
          again: again.length,
        })}
      </p>
      {today.length > 0 && <TaskList title={text.today} tasks={today} {...rest} />}
      {late.length > 0 && <TaskList title={text.late} tasks={late} late {...rest} />}
      {again.length > 0 && <TaskList title={text.again} tasks={again} {...rest} />}
    </>
  );
}

interface ListProps extends Omit<Props, 'agenda'> {
  readonly title: string;
  readonly tasks: readonly Task[];
  readonly late?: boolean;
}

function TaskList({ title, tasks, late = false, ...rest }: ListProps) {
  const id = useId();
  return (
    <section className={`stack stack--tight ${late ? 'task-list--late' : ''}`} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={`chip ${late ? 'chip--warning' : ''}`}>{tasks.length}</span>
      </h2>
      <ul className="rows">
        {tasks.map((task) => (
          <TaskRow key={keyOf(task)} task={task} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function keyOf(task: Task): string {
  if (task.kind === 'step') return `step ${task.planned.step.id}`;
  return `${task.assignment.id} ${task.item.kind} ${task.item.id}`;
}
