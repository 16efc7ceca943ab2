/**
 * Calendar days as YYYY-MM-DD, without clock or zone: the caller says which day it is where the learner is. Days from
 * year 0 to 9999 compare as text. Working days are Monday to Friday; public holidays and their make-up days are
 * decreed year by year and are left out (decision 0005).
 */
export type Day = string;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 in the proleptic Gregorian calendar. Throws on a string that names no real day. */
function ordinal(day: Day): number {
  // Parsed and not built by Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(`${day}T00:00:00Z`);
  // A day that its month does not have rolls over to the next month and comes back as another.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(`${day}T`)) {
    throw new RangeError(`not a day: ${day}`);
  }
  return midnight.getTime() / DAY_MS;
}

/** Throws outside the years that four digits can write. */
function dayAt(ordinalDay: number): Day {
  const day = new Date(ordinalDay * DAY_MS).toISOString().slice(0, 10);
  ordinal(day);
  return day;
}

/** Whether the text names a real day, so that foreign data can be tested before it is used. */
export function isDay(text: string): boolean {
  try {
    ordinal(text);
    return true;
  } catch {
    return false;
  }
}

export function addDays(day: Day, days: number): Day {
  return dayAt(ordinal(day) + days);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((ordinal(day) + 3) % 7) + 7) % 7) + 1;
}

export function isWorkday(day: Day): boolean {
  return weekday(day) <= 5;
}

/** The `count`-th working day on or after `start`, from 1. Throws when the count is not a whole number from 1. */
export function workday(start: Day, count: number): Day {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count of working days: ${count}`);
  let at = start;
  while (!isWorkday(at)) at = addDays(at, 1);
  const weeks = Math.floor((count - 1) / 5);
  at = addDays(at, weeks * 7);
  for (let left = (count - 1) % 5; left > 0; left -= 1) {
    do at = addDays(at, 1);
    while (!isWorkday(at));
  }
  return at;
}

/** Working days from `start` to `day`, both included; 0 when `day` is earlier. */
export function workdaysThrough(start: Day, day: Day): number {
  const days = daysBetween(start, day) + 1;
  if (days <= 0) return 0;
  const first = weekday(start);
  let count = Math.floor(days / 7) * 5;
  for (let at = 0; at < days % 7; at += 1) if (((first - 1 + at) % 7) + 1 <= 5) count += 1;
  return count;
}

/** The calendar day of an instant for someone `offsetMinutes` east of UTC. */
export function dayOf(instant: string, offsetMinutes: number): Day {
  return new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString().slice(0, 10);
}
