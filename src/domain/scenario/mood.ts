/** What can be heard on the phone of the two meters and the clock, in the words and minutes a person would use. */
import type { Scenario } from './scenario.ts';

const CALM_WORDS = ['agitated', 'guarded', 'calm'] as const;
export type CalmWord = (typeof CALM_WORDS)[number];
const TRUST_WORDS = ['distrusting', 'waiting', 'trusting'] as const;
export type TrustWord = (typeof TRUST_WORDS)[number];

/** Below this a meter is low; from `HIGH_FROM` it is high. */
const MIDDLE_FROM = 4;
const HIGH_FROM = 7;

export function calmWord(calm: number): CalmWord {
  if (calm >= HIGH_FROM) return 'calm';
  return calm >= MIDDLE_FROM ? 'guarded' : 'agitated';
}

export function trustWord(trust: number): TrustWord {
  if (trust >= HIGH_FROM) return 'trusting';
  return trust >= MIDDLE_FROM ? 'waiting' : 'distrusting';
}

/** Wall clock (HH:MM) this many minutes into the call; past midnight it starts again from 00:00. */
export function clockAfter({ clock }: Pick<Scenario, 'clock'>, minutes: number): string {
  const total = (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes) % (24 * 60);
  return `${twoDigits(Math.floor(total / 60))}:${twoDigits(total % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
