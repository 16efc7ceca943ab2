/** When a learner's track starts. */
import type { Fact } from '#domain/record/fact.ts';
import { trackStart } from '#domain/record/progress.ts';
import { type Day, daysBetween, isDay } from '#domain/shared/calendar.ts';

/** Why a day typed as the start was not taken. `too-far`: more than a year from today, so most likely a slip. */
export type StartFault = 'missing' | 'too-far';

const YEAR = 366;

export function startFault(startsOn: string, today: Day): StartFault | null {
  if (!isDay(startsOn)) return 'missing';
  return Math.abs(daysBetween(today, startsOn)) > YEAR ? 'too-far' : null;
}

/**
 * The day a track starts as last set, or null when the learner has not started it. A record from elsewhere may name a
 * day so far out that no plan can be dated from it: that counts as not started.
 */
export function startOf(track: string, facts: readonly Fact[]): Day | null {
  const startsOn = trackStart(facts, track);
  if (startsOn === null || startsOn < '2000-01-01' || startsOn > '2199-12-31') return null;
  return startsOn;
}
