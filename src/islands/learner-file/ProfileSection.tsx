import { type SubmitEvent, useId, useState } from 'react';
import { type Profile, shownName } from '#domain/record/profile.ts';
import { type ProfileFault, profileFaults, profileFrom } from '#domain/record/profile-draft.ts';
import { learnerRecord } from '#stores/browser.ts';
import { learnerFileText } from '#text/learner-file.ts';
import { profileText } from '#text/profile.ts';
import { focusFirstFault } from '../ui/first-fault.ts';
import { ProfileFields, profileFromForm } from '../ui/ProfileFields.tsx';

const text = learnerFileText.profile;

interface Props {
  readonly profile: Profile | null;
  readonly onTold: (told: string) => void;
}

export function ProfileSection({ profile, onTold }: Props) {
  const id = useId();
  const [editing, setEditing] = useState(false);
  const save = (typed: Profile) => {
    setEditing(false);
    void learnerRecord().add({ kind: 'profile-set', ...profileFrom(typed) });
    onTold(text.saved);
  };
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      {profile && !editing ? (
        <>
          <Facts profile={profile} />
          <p>
            <button type="button" className="button" onClick={() => setEditing(true)}>
              {text.edit}
            </button>
          </p>
        </>
      ) : (
        <ProfileForm profile={profile} onSave={save} onCancel={profile && (() => setEditing(false))} />
      )}
    </section>
  );
}

function Facts({ profile }: { readonly profile: Profile }) {
  return (
    <dl className="facts">
      {(['name', 'staffNumber', 'team'] as const).flatMap((field) => [
        <dt key={`${field} term`}>{profileText.name[field]}</dt>,
        <dd key={field}>
          <bdi>{shownName(profile[field]) || text.blank}</bdi>
        </dd>,
      ])}
    </dl>
  );
}

interface FormProps {
  readonly profile: Profile | null;
  readonly onSave: (typed: Profile) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

function ProfileForm({ profile, onSave, onCancel }: FormProps) {
  const [faults, setFaults] = useState<readonly ProfileFault[]>([]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = profileFromForm(new FormData(event.currentTarget));
    const found = profileFaults(typed);
    setFaults(found);
    if (found.length > 0) focusFirstFault(event.currentTarget);
    else onSave(typed);
  }

  return (
    <form className="stack" noValidate onSubmit={submit} ref={profile ? focusFirstField : undefined}>
      {!profile && <p className="soft">{text.none}</p>}
      <ProfileFields faults={faults} {...(profile && { initially: profile })} />
      <p className="cluster">
        <button type="submit" className="button button--primary">
          {text.save}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {text.cancel}
          </button>
        )}
      </p>
    </form>
  );
}

/** The button that opened the form is gone: without this the keyboard would start again at the top of the page. */
function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus();
}
