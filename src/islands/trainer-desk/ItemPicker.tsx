import { useState } from 'react';
import { trainerText } from '#text/trainer.ts';
import type { Pickable, Syllabus } from './syllabus.ts';

const { assign } = trainerText;

interface Choice extends Pickable {
  readonly note: string;
}

/** Lessons by course, scenarios, banks: named checkboxes of the form around. */
export function ItemPicker({ syllabus }: { readonly syllabus: Syllabus }) {
  const { courses, scenarios, banks } = syllabus;
  return (
    <div className="stack stack--tight">
      {courses.map(({ id, title, lessons }, index) => (
        <Group
          key={id}
          name="lessons"
          title={title}
          open={index === 0}
          choices={lessons.map((lesson) => ({ ...lesson, note: assign.minutes(lesson.minutes) }))}
        />
      ))}
      <Group
        name="scenarios"
        title={assign.scenarios}
        choices={scenarios.map((scenario) => ({ ...scenario, note: assign.minutes(scenario.minutes) }))}
      />
      <Group
        name="banks"
        title={assign.banks}
        choices={banks.map((bank) => ({ ...bank, note: assign.questions(bank.questions) }))}
      />
    </div>
  );
}

interface GroupProps {
  readonly name: 'lessons' | 'scenarios' | 'banks';
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly open?: boolean;
}

function Group({ name, title, choices, open = false }: GroupProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (choices.length === 0) return null;
  const all = picked.size === choices.length;

  function toggle(id: string, on: boolean) {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  }

  return (
    <details className="fold" open={open}>
      <summary>
        {title} <span className="small faint">{assign.picked(picked.size, choices.length)}</span>
      </summary>
      <div className="stack stack--tight">
        {choices.length > 1 && (
          <button
            type="button"
            className="button button--quiet"
            aria-label={all ? assign.noneOf(title) : assign.wholeOf(title)}
            onClick={() => setPicked(all ? new Set() : new Set(choices.map(({ id }) => id)))}
          >
            {all ? assign.none : assign.whole}
          </button>
        )}
        {choices.map(({ id, title: label, note }) => (
          <label className="pick" key={id}>
            <input
              type="checkbox"
              name={name}
              value={id}
              checked={picked.has(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>
              {label} <span className="small soft">{note}</span>
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}
