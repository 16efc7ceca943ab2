import { type SubmitEvent, useState } from 'react';
import { type StartFault, startFault } from '#domain/onboarding/start.ts';
import { type ProfileFault, profileFaults, profileFrom } from '#domain/record/profile-draft.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { learnerRecord } from '#stores/browser.ts';
import { todayText } from '#text/today.ts';
import { Field } from '../ui/Field.tsx';
import { focusFirstFault } from '../ui/first-fault.ts';
import { ProfileFields, profileFromForm } from '../ui/ProfileFields.tsx';
import { RecordImport } from '../ui/RecordImport.tsx';
import { focusGreeting } from './Greeting.tsx';

const { firstVisit: text, start } = todayText;

interface Faults {
  readonly profile: readonly ProfileFault[];
  readonly startsOn: StartFault | null;
}

/** Who the learner is and when they start, or the record they bring along. */
export function FirstVisit({ track, today }: { readonly track: string; readonly today: Day }) {
  const [newHire, setNewHire] = useState(true);
  const [faults, setFaults] = useState<Faults>({ profile: [], startsOn: null });
  const count = faults.profile.length + (faults.startsOn ? 1 : 0);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const profile = profileFromForm(values);
    const startsOn = String(values.get('startsOn') ?? '');
    const found = { profile: profileFaults(profile), startsOn: newHire ? startFault(startsOn, today) : null };
    setFaults(found);
    if (found.profile.length > 0 || found.startsOn) return focusFirstFault(form);
    const record = learnerRecord();
    void record.add({ kind: 'profile-set', ...profileFrom(profile) });
    if (newHire) void record.add({ kind: 'track-started', track, startsOn });
    focusGreeting();
  }

  return (
    <div className="first-visit">
      <header className="stack stack--tight">
        <h1>{text.title}</h1>
        <p className="lede">{text.lede}</p>
      </header>
      <form className="card stack" noValidate onSubmit={submit}>
        <ProfileFields faults={faults.profile} />
        <fieldset className="stack stack--tight">
          <legend>{text.kind}</legend>
          {([true, false] as const).map((isNew) => (
            <label className="pick" key={String(isNew)}>
              <input
                type="radio"
                name="kind"
                value={isNew ? 'new-hire' : 'staff'}
                checked={newHire === isNew}
                onChange={() => setNewHire(isNew)}
              />
              <span>{isNew ? text.newHire : text.staff}</span>
            </label>
          ))}
        </fieldset>
        {newHire && (
          <Field
            name="startsOn"
            type="date"
            label={start.label}
            hint={start.hint}
            initially={today}
            error={faults.startsOn ? start.fault[faults.startsOn] : undefined}
          />
        )}
        <div>
          <p role="status" className="field__error">
            {count > 0 && text.fix(count)}
          </p>
          <button type="submit" className="button button--primary button--wide">
            {text.submit}
          </button>
        </div>
      </form>
      <section className="stack" aria-labelledby="import-title">
        <h2 id="import-title">{text.importTitle}</h2>
        <p className="soft">{text.importLede}</p>
        <details className="fold">
          <summary>{text.importOpen}</summary>
          <RecordImport onImported={focusGreeting} />
        </details>
      </section>
    </div>
  );
}
