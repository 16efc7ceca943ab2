/** A profile as typed, before it becomes a fact. */
import { type Profile, shownName } from './profile.ts';

/** Longest texts, in characters. */
const PROFILE_LIMITS = { name: 40, staffNumber: 30, team: 40 } as const;

export type ProfileField = keyof Profile;

/** What is wrong with a field. */
export type ProfileFault =
  | { readonly field: 'name'; readonly kind: 'missing' }
  | { readonly field: ProfileField; readonly kind: 'too-long'; readonly limit: number };

/** Every fault, in the order of the form. Only the name is needed. */
export function profileFaults(draft: Profile): readonly ProfileFault[] {
  const faults: ProfileFault[] = [];
  if (shownName(draft.name) === '') faults.push({ field: 'name', kind: 'missing' });
  for (const field of ['name', 'staffNumber', 'team'] as const) {
    const limit = PROFILE_LIMITS[field];
    if ([...draft[field]].length > limit) faults.push({ field, kind: 'too-long', limit });
  }
  return faults;
}

/** The draft without the white space around its parts. */
export function profileFrom({ name, staffNumber, team }: Profile): Profile {
  return { name: name.trim(), staffNumber: staffNumber.trim(), team: team.trim() };
}
