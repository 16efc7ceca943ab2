import type { Profile } from '#domain/record/profile.ts';
import type { ProfileFault } from '#domain/record/profile-draft.ts';
import { profileText } from '#text/profile.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly initially?: Profile;
  readonly faults: readonly ProfileFault[];
}

const FIELDS = ['name', 'staffNumber', 'team'] as const;

/** Who the learner is: uncontrolled fields, read back with `profileFromForm`. */
export function ProfileFields({ initially, faults }: Props) {
  return FIELDS.map((name) => {
    const fault = faults.find(({ field }) => field === name);
    return (
      <Field
        key={name}
        name={name}
        label={profileText.label[name]}
        initially={initially?.[name] ?? ''}
        error={fault && profileText.fault(fault)}
      />
    );
  });
}

export function profileFromForm(values: FormData): Profile {
  const text = (name: string) => String(values.get(name) ?? '');
  return { name: text('name'), staffNumber: text('staffNumber'), team: text('team') };
}
