import { type FormEvent, useId, useRef, useState } from 'react';
import { type Profile, shownName } from '#domain/record/profile.ts';
import { routes } from '#routes';
import { assignmentText as text } from '#text/trainer.ts';

interface Props {
  /** Whose record it will go to; null or empty when nobody has said a name yet. */
  readonly name: string | null;
  /** With the profile stated here, or null when there was one. */
  readonly onAccept: (stated: Profile | null) => void;
}

/** One button; before it the name, when the record has none. */
export function AcceptForm({ name, onAccept }: Props) {
  const [missing, setMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const known = Boolean(name);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (known) return onAccept(null);
    const values = new FormData(event.currentTarget);
    const stated = (field: keyof Profile) => String(values.get(field) ?? '').trim();
    if (shownName(stated('name')) === '') {
      setMissing(true);
      nameField.current?.focus();
      return;
    }
    onAccept({ name: stated('name'), staffNumber: stated('staffNumber'), team: stated('team') });
  }

  return (
    <form className="card stack screen-only" noValidate onSubmit={send}>
      {known ? (
        <p>
          <bdi>{text.as(name ?? '')}</bdi>{' '}
          <a className="small" href={routes.me}>
            {text.notYou}
          </a>
        </p>
      ) : (
        <ProfileFields missing={missing} nameField={nameField} />
      )}
      <button type="submit" className="button button--primary">
        {text.accept}
      </button>
    </form>
  );
}

interface FieldsProps {
  readonly missing: boolean;
  readonly nameField: React.RefObject<HTMLInputElement | null>;
}

function ProfileFields({ missing, nameField }: FieldsProps) {
  const id = useId();
  const { profile } = text;
  return (
    <>
      <h2>{profile.title}</h2>
      <p className="small soft">{profile.text}</p>
      <div className="field">
        <label htmlFor={`${id}-name`}>{profile.name}</label>
        <input
          id={`${id}-name`}
          ref={nameField}
          name="name"
          autoComplete="name"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${id}-error` : undefined}
        />
        {missing && (
          <p className="field__error" id={`${id}-error`}>
            {profile.nameMissing}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-number`}>{profile.staffNumber}</label>
        <input id={`${id}-number`} name="staffNumber" autoComplete="off" aria-describedby={`${id}-hint`} />
        <p className="field__hint" id={`${id}-hint`}>
          {profile.staffNumberHint}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-team`}>{profile.team}</label>
        <input id={`${id}-team`} name="team" autoComplete="off" />
      </div>
    </>
  );
}
