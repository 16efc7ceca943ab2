import { useState } from 'react';
import { shownAssignment } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { type Profile, profileOf, shownName } from '#domain/record/profile.ts';
import { acceptedAssignments } from '#domain/record/progress.ts';
import { routes } from '#routes';
import { receive } from '#stores/assignments.ts';
import { learnerRecord } from '#stores/browser.ts';
import type { RecordState } from '#stores/record-store.ts';
import { assignmentText as text } from '#text/trainer.ts';
import { useHash } from '../ui/use-hash.ts';
import { useRecord } from '../ui/use-store.ts';
import { localDay } from '../ui/use-today.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { AssignmentSheet } from './AssignmentSheet.tsx';
import { RefusedLink } from './RefusedLink.tsx';
import type { Titles } from './titles.ts';

/** Opens the assignment in the address and adds it to the learner's record once it is accepted. */
export function AssignmentReceiver({ titles }: { readonly titles: Titles }) {
  const hash = useHash();
  const record = useRecord();
  if (hash === null) return <p role="status">{text.loading}</p>;
  const received = receive(hash);
  if (!received.ok) return <RefusedLink refusal={received.refusal} />;
  return (
    <div className="stack stack--loose">
      <AssignmentSheet assignment={shownAssignment(received.value)} titles={titles} />
      <Answer key={received.value.id} assignment={received.value} record={record} />
    </div>
  );
}

interface AnswerProps {
  readonly assignment: Assignment;
  readonly record: RecordState;
}

function Answer({ assignment, record }: AnswerProps) {
  const [now, setNow] = useState(false);
  if (record.kind === 'loading') return <p role="status">{text.loading}</p>;
  if (record.kind === 'unreadable') {
    return (
      <div className="callout callout--warning" role="status">
        <p>{text.unreadable}</p>
        <a className="button" href={routes.me}>
          {text.toMe}
        </a>
      </div>
    );
  }
  const accepted = acceptedAssignments(record.facts).find((each) => each.assignment.id === assignment.id);
  if (accepted) {
    return (
      <div className="callout callout--passed" role="status">
        <p className="callout__title">{text.accepted}</p>
        <p>{now ? text.acceptedText : text.already(localDay(new Date(accepted.acceptedAt)))}</p>
        <a className="button button--primary" href={routes.today} ref={now ? focus : undefined}>
          {text.toToday}
        </a>
      </div>
    );
  }
  const profile = profileOf(record.facts);
  return (
    <AcceptForm
      name={profile && shownName(profile.name)}
      onAccept={(stated) => {
        setNow(true);
        accept(assignment, stated);
      }}
    />
  );
}

/** Both facts are in the record, in this order, when this returns; keeping them is the store's affair. */
function accept(assignment: Assignment, stated: Profile | null): void {
  if (stated) void learnerRecord().add({ kind: 'profile-set', ...stated });
  void learnerRecord().add({ kind: 'assignment-accepted', assignment });
}

/** The button that was pressed is gone: the focus moves on to what comes next. */
function focus(link: HTMLElement | null): void {
  link?.focus();
}
