/** Who the learner is, as last stated by the learner, and how a name may be shown. */
import type { Fact } from './fact.ts';
import { latest } from './merge.ts';

/** As typed; pass each part through `shownName` before showing it. */
export interface Profile {
  readonly name: string;
  readonly staffNumber: string;
  readonly team: string;
}

/** The learner's latest profile, or null when none was ever stated. */
export function profileOf(facts: readonly Fact[]): Profile | null {
  const stated = latest(facts.filter((fact) => fact.kind === 'profile-set'));
  return stated && { name: stated.name, staffNumber: stated.staffNumber, team: stated.team };
}

/**
 * Control, format, private-use and surrogate code points reorder, hide or break the text around them. The one format
 * character kept is the joiner between two emoji: the first branch takes such sequences whole.
 */
const UNSHOWN =
  /((?:\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?\u200d)+(?=\p{Extended_Pictographic}))|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}/gu;

/** Free text from a record file made fit for one line of the screen. The record keeps the original. */
export function shownName(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSHOWN, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
