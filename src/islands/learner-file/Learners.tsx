import { useEffect, useId, useState } from 'react';
import { shownName } from '#domain/record/profile.ts';
import { learnerRecord } from '#stores/browser.ts';
import type { LearnerSummary } from '#stores/record-store.ts';
import { shortDay } from '#text/calendar.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { recordText } from '#text/record.ts';
import { localDay } from '../ui/local-time.ts';
import { useToday } from '../ui/use-today.ts';

const text = learnerFileText.learners;

interface Props {
  readonly learner: string;
  readonly name: string;
  /** How many the learner at work has. */
  readonly facts: number;
  readonly onTold: (told: string) => void;
}

/** Everyone with a record on this machine, and the ways from one to another. */
export function Learners({ learner, name, facts, onTold }: Props) {
  const id = useId();
  const others = useOthers(learner);

  async function open(other: LearnerSummary) {
    await learnerRecord().switchLearner(other.id);
    onTold(text.switched(nameOf(other)));
  }

  async function add() {
    await learnerRecord().newLearner();
    onTold(text.added);
  }

  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="small soft">{text.lede}</p>
      <ul className="rows">
        <li className="row">
          <span className="row__grow">
            <bdi>{name}</bdi>
            <br />
            <span className="small soft">{facts === 0 ? text.blank : text.facts(facts)}</span>
          </span>
          <span className="chip chip--working">{text.present}</span>
        </li>
        {others.map((other) => (
          <OtherLearner key={other.id} other={other} onOpen={() => void open(other)} />
        ))}
      </ul>
      {facts > 0 && (
        <p>
          <button type="button" className="button" onClick={() => void add()}>
            {text.add}
          </button>
        </p>
      )}
    </section>
  );
}

function OtherLearner({ other, onOpen }: { readonly other: LearnerSummary; readonly onOpen: () => void }) {
  const today = useToday();
  const { facts, lastActivity } = other;
  return (
    <li className="row">
      <span className="row__grow">
        <bdi>{nameOf(other)}</bdi>
        <br />
        <span className="small soft">
          {text.facts(facts)}
          {lastActivity !== null && `，${text.last(shortDay(localDay(lastActivity), today))}`}
        </span>
      </span>
      <button type="button" className="button" aria-label={text.openOf(nameOf(other))} onClick={onOpen}>
        {text.open}
      </button>
    </li>
  );
}

/** Those on this machine who are not at work. They change only where this list is asked for again. */
function useOthers(learner: string): readonly LearnerSummary[] {
  const [others, setOthers] = useState<readonly LearnerSummary[]>([]);
  useEffect(() => {
    let left = false;
    void learnerRecord()
      .listLearners()
      .then((all) => {
        if (!left) setOthers(all.filter(({ id }) => id !== learner));
      });
    return () => {
      left = true;
    };
  }, [learner]);
  return others;
}

function nameOf({ profile }: LearnerSummary): string {
  return shownName(profile?.name ?? '') || recordText.unnamed;
}
