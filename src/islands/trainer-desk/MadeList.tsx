import { useState } from 'react';
import { itemsOf } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { shownName } from '#domain/record/profile.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { preferences } from '#stores/browser.ts';
import { shortDay } from '#text/calendar.ts';
import { trainerText } from '#text/trainer.ts';
import { Question } from '../ui/Question.tsx';

const { made: text } = trainerText;

interface Props {
  /** Newest last. */
  readonly made: readonly Assignment[];
  readonly today: Day;
  readonly onShow: (assignment: Assignment) => void;
}

/** What was handed out from this browser, newest first. */
export function MadeList({ made, today, onShow }: Props) {
  const [removing, setRemoving] = useState<Assignment | null>(null);
  return (
    <section className="stack" aria-labelledby="desk-made">
      <h2 id="desk-made">{text.title}</h2>
      <p className="small faint">{made.length === 0 ? text.empty : text.hint}</p>
      {made.length > 0 && (
        <ul className="rows">
          {made.toReversed().map((assignment) => (
            <li className="row" key={assignment.id}>
              <Summary assignment={assignment} today={today} />
              <button
                type="button"
                className="button"
                aria-label={text.showOf(assignment.title)}
                onClick={() => onShow(assignment)}
              >
                {text.show}
              </button>
              <button
                type="button"
                className="button button--quiet"
                aria-label={text.removeOf(assignment.title)}
                onClick={() => setRemoving(assignment)}
              >
                {text.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {removing && (
        <Question
          title={text.removeTitle}
          yes={text.removeYes}
          no={text.no}
          onYes={() => preferences().dropAssignment(removing.id)}
          onClose={() => setRemoving(null)}
        >
          <p>{text.removeText(shownName(removing.title))}</p>
        </Question>
      )}
    </section>
  );
}

function Summary({ assignment, today }: { readonly assignment: Assignment; readonly today: Day }) {
  const { title, to, dueOn } = assignment;
  return (
    <span className="row__grow">
      <bdi>{shownName(title)}</bdi>
      <br />
      <span className="small soft">
        {[
          text.due(shortDay(dueOn, today)),
          text.items(itemsOf(assignment).length),
          to && text.to(shownName(to)),
        ]
          .filter(Boolean)
          .join('，')}
      </span>
      {dueOn < today && <span className="chip">{text.closed}</span>}
    </span>
  );
}
