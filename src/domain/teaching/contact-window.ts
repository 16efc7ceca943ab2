/** The hours in which people may be contacted without asking first: from 8:00 up to, but not at, 22:00. */

/** Minutes since midnight, 0 … 1439. */
export type MinuteOfDay = number;

export const DAY_MINUTES = 1440;
export const OPENS: MinuteOfDay = 8 * 60;
export const CLOSES: MinuteOfDay = 22 * 60;

/** `open`: minutes left before it closes; `closed`: minutes to wait until it opens. Both at least 1. */
export type Standing =
  | { readonly kind: 'open'; readonly left: number }
  | { readonly kind: 'closed'; readonly wait: number };

/** Throws on what is no minute of a day. */
export function standingAt(minute: MinuteOfDay): Standing {
  if (!Number.isInteger(minute) || minute < 0 || minute >= DAY_MINUTES) {
    throw new RangeError(`not a minute of the day: ${minute}`);
  }
  if (minute >= OPENS && minute < CLOSES) return { kind: 'open', left: CLOSES - minute };
  return { kind: 'closed', wait: (OPENS - minute + DAY_MINUTES) % DAY_MINUTES };
}

/** The minute that `8:00` or `08:00` names; null for what is no time of a day. */
export function minuteOfDay(text: string): MinuteOfDay | null {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
