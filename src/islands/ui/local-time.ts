/** Instants as this machine's clock and zone show them. */
import { type Day, dayOf } from '#domain/shared/calendar.ts';

/** The day of an instant, with the offset from UTC that held at that instant. */
export function localDay(instant: Date | string): Day {
  const at = new Date(instant);
  return dayOf(at.toISOString(), -at.getTimezoneOffset());
}

/** 09:05 */
export function localClock(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
