import { useState } from 'react';
import type { AssignmentDraft, DraftFault } from '#domain/record/assignment.ts';
import { draftFaults } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { handOut, isKept } from '#stores/assignments.ts';
import { makeId, preferences } from '#stores/browser.ts';
import { trainerText } from '#text/trainer.ts';
import { usePreferences } from '../ui/use-store.ts';
import { useToday } from '../ui/use-today.ts';
import { AssignForm } from './AssignForm.tsx';
import { HandedOutDialog } from './HandedOutDialog.tsx';
import { MadeList } from './MadeList.tsx';
import type { Syllabus } from './syllabus.ts';

/** Handing out work: the form, the link it gives, and what was handed out before. */
export function AssignPanel({ syllabus }: { readonly syllabus: Syllabus }) {
  const made = usePreferences(({ assignments }) => assignments);
  const today = useToday();
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [tooLong, setTooLong] = useState(false);
  const [shown, setShown] = useState<Assignment | null>(null);
  const [round, setRound] = useState(0);

  /** Gives back the faults, which are shown by their fields. */
  function submit(draft: AssignmentDraft): readonly DraftFault[] {
    const found = draftFaults(draft, today);
    setFaults(found);
    setTooLong(false);
    if (found.length > 0) return found;
    const handed = handOut(draft, makeId());
    if (!handed.ok) {
      setTooLong(true);
      return [];
    }
    preferences().keepAssignment(handed.value.assignment);
    setShown(handed.value.assignment);
    setRound(round + 1);
    return [];
  }

  return (
    <div className="stack stack--loose">
      <section className="stack" aria-labelledby="desk-assign">
        <h2 id="desk-assign">{trainerText.assign.title}</h2>
        <AssignForm
          syllabus={syllabus}
          today={today}
          from={made.at(-1)?.from ?? ''}
          faults={faults}
          tooLong={tooLong}
          round={round}
          onSubmit={submit}
        />
      </section>
      <MadeList made={made} today={today} onShow={setShown} />
      {shown && (
        <HandedOutDialog
          key={shown.id}
          assignment={shown}
          syllabus={syllabus}
          kept={isKept(shown.id)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}
