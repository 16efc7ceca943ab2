import { type SubmitEvent, useState } from 'react';
import type { Profile } from '#domain/record/profile.ts';
import { type ProfileFault, profileFaults, profileFrom } from '#domain/record/profile-draft.ts';
import { routes } from '#routes';
import { assignmentText as text } from '#text/trainer.ts';
import { focusFirstFault } from '../ui/first-fault.ts';
import { ProfileFields, profileFromForm } from '../ui/ProfileFields.tsx';

interface Props {
  /** Whose record it will go to; null or empty when nobody has said a name yet. */
  readonly name: string | null;
  /** With the profile stated here, or null when there was one. */
  readonly onAccept: (stated: Profile | null) => void;
}

/** One button; before it the name, when the record has none. */
export function AcceptForm({ name, onAccept }: Props) {
  const [faults, setFaults] = useState<readonly ProfileFault[]>([]);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (name) return onAccept(null);
    const form = event.currentTarget;
    const profile = profileFromForm(new FormData(form));
    const found = profileFaults(profile);
    setFaults(found);
    if (found.length > 0) return focusFirstFault(form);
    onAccept(profileFrom(profile));
  }

  return (
    <form className="card stack screen-only" noValidate onSubmit={submit}>
      {name ? (
        <p>
          <bdi>{text.as(name)}</bdi>{' '}
          <a className="small" href={routes.me}>
            {text.notYou}
          </a>
        </p>
      ) : (
        <>
          <h3>{text.profile.title}</h3>
          <p className="small soft">{text.profile.text}</p>
          <ProfileFields faults={faults} />
        </>
      )}
      <button type="submit" className="button button--primary">
        {text.accept}
      </button>
    </form>
  );
}
