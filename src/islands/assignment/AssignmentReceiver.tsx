import { useState } from 'react';
import { shownAssignment } from '#domain/record/assignment.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { type Profile, profileOf, shownName } from '#domain/record/profile.ts';
import { acceptedAssignments } from '#domain/record/progress.ts';
import { routes } from '#routes';
import { receive } from '#stores/assignments.ts';
import { learnerRecord } from '#stores/browser.ts';
import type { RecordState } from '#stores/record-store.ts';
import { shortDay } from '#text/calendar.ts';
import { assignmentText as text } from '#text/trainer.ts';
import { localDay } from '../ui/local-time.ts';
import { UnreadableRecord } from '../ui/UnreadableRecord.tsx';
import { useHash } from '../ui/use-hash.ts';
import { useRecord } from '../ui/use-store.ts';
import { useToday } from '../ui/use-today.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { AssignmentSheet } from './AssignmentSheet.tsx';
import { RefusedLink } from './RefusedLink.tsx';
import type { Titles } from './titles.ts';

/** Opens the assignment in the address and adds it to the learner's record once it is accepted. */
export function AssignmentReceiver({ titles }: { readonly titles: Titles }) {
  const hash = useHash();
  if (hash === null) return <p role="status">{text.loading}</p>;
  const received = receive(hash);
  if (!received.ok) return <RefusedLink refusal={received.refusal} />;
  return <Received key={received.value.id} assignment={received.value} titles={titles} />;
}

interface ReceivedProps {
  /** As it was written. */
  readonly assignment: Assignment;
  readonly titles: Titles;
}

function Received({ assignment, titles }: ReceivedProps) {
  const record = useRecord();
  const today = useToday();
  const [justNow, setJustNow] = useState(false);
  const accepted =
    record.kind === 'ready' &&
    acceptedAssignments(record.facts).find((each) => each.assignment.id === assignment.id);
  return (
    <div className="stack stack--loose">
      {accepted && (
        <div className="callout callout--passed" role="status">
          <p className="callout__title">{text.accepted}</p>
          <p>{justNow ? text.acceptedText : text.already(shortDay(localDay(accepted.acceptedAt), today))}</p>
          <a className="button button--primary" href={routes.today} ref={justNow ? focus : undefined}>
            {text.toToday}
          </a>
        </div>
      )}
      <AssignmentSheet assignment={shownAssignment(assignment)} titles={titles} today={today} />
      {!accepted && (
        <Answer
          record={record}
          onAccept={(stated) => {
            setJustNow(true);
            accept(assignment, stated);
          }}
        />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly record: RecordState;
  readonly onAccept: (stated: Profile | null) => void;
}

function Answer({ record, onAccept }: AnswerProps) {
  switch (record.kind) {
    case 'loading':
      return <p role="status">{text.loading}</p>;
    case 'unreadable':
      return (
        <>
          <p>{text.unreadable}</p>
          <UnreadableRecord reason={record.reason} />
        </>
      );
    case 'ready': {
      const profile = profileOf(record.facts);
      return <AcceptForm name={profile && shownName(profile.name)} onAccept={onAccept} />;
    }
  }
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
