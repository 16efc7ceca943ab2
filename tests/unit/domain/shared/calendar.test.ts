import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  isDay,
  isWorkday,
  weekday,
  workday,
  workdaysThrough,
} from '#domain/shared/calendar.ts';

/** The oracle: Date in UTC, one day at a time with setUTCDate, weekdays by getUTCDay. */
const textOf = (date: Date): Day => date.toISOString().slice(0, 10);
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

function oracleAddDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return textOf(date);
}

const oracleIsWorkday = (day: Day) => ![0, 6].includes(dateOf(day).getUTCDay());

function oracleWorkday(start: Day, count: number): Day {
  let day = start;
  for (let seen = 0; ; day = oracleAddDays(day, 1)) {
    if (oracleIsWorkday(day)) seen += 1;
    if (seen === count) return day;
  }
}

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(textOf);
/** Around the ends of months and years, and 29 February. */
const turningDay = fc
  .tuple(
    fc.integer({ min: 1996, max: 2104 }),
    fc.constantFrom('02-27', '02-28', '03-01', '12-30', '12-31', '01-01', '06-30'),
  )
  .map(([year, rest]) => `${year}-${rest}`);
const day = fc.oneof(anyDay, turningDay);

describe('days', () => {
  it.each([
    ['2028-02-29', true, 'a leap year'],
    ['2027-02-29', false, 'not a leap year'],
    ['2000-02-29', true, 'a century divisible by 400'],
    ['2100-02-29', false, 'a century not divisible by 400'],
    ['2026-11-31', false, 'November has 30 days'],
    ['2026-13-01', false, 'there are 12 months'],
    ['2026-1-1', false, 'parts are padded'],
    ['2026-11-23T00:00', false, 'a day is not an instant'],
    ['2026-11', false, 'a month is not a day'],
    ['', false, 'nothing is not a day'],
    ['0099-12-31', true, 'a typing slip in the year is still a day'],
    ['2026-02-30T', false, 'nothing may follow'],
    ['+12026-01-01', false, 'years have four digits'],
  ])('%s is a day: %s, because %s', (text, real) => {
    expect(isDay(text)).toBe(real);
  });

  it('go on by one as in UTC, whatever the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1500, max: 1500 }), (start, days) => {
        expect(addDays(start, days)).toBe(oracleAddDays(start, days));
      }),
    );
  });

  it('are as far apart as adding says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1500, max: 1500 }), (start, days) => {
        expect(daysBetween(start, oracleAddDays(start, days))).toBe(days);
      }),
    );
  });

  it('have the weekday that Date gives them', () => {
    fc.assert(
      fc.property(day, (each) => {
        expect(weekday(each) % 7).toBe(dateOf(each).getUTCDay());
        expect(isWorkday(each)).toBe(oracleIsWorkday(each));
      }),
    );
  });

  it('refuse to leave the years four digits can write', () => {
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => weekday('tomorrow')).toThrow('not a day: tomorrow');
    expect(() => weekday('2026-02-30')).toThrow('not a day: 2026-02-30');
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-23', 'a Monday is its own first working day'],
    ['2026-11-21', 1, '2026-11-23', 'from a Saturday work begins on Monday'],
    ['2026-11-22', 1, '2026-11-23', 'from a Sunday work begins on Monday'],
    ['2026-11-27', 2, '2026-11-30', 'Friday is followed by Monday'],
    ['2026-11-25', 5, '2026-12-01', 'a week from Wednesday ends on Tuesday, over a month end'],
    ['2026-11-23', 20, '2026-12-18', 'four weeks end on a Friday'],
    ['2026-12-21', 10, '2027-01-01', 'over a year end; New Year counts, see decision 0005'],
    ['2028-02-28', 2, '2028-02-29', '29 February is a Tuesday to work on'],
    ['2027-02-26', 2, '2027-03-01', 'no 29 February in 2027'],
  ])('%s, the %i. is %s because %s', (start, count, expected) => {
    expect(workday(start, count)).toBe(expected);
  });

  it('are found as by counting day after day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 80 }), (start, count) => {
        expect(workday(start, count)).toBe(oracleWorkday(start, count));
      }),
    );
  });

  it('are counted as by looking at each day between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 200 }), (start, days) => {
        const last = oracleAddDays(start, days);
        let count = 0;
        for (let at = start; at <= last; at = oracleAddDays(at, 1)) if (oracleIsWorkday(at)) count += 1;
        expect(workdaysThrough(start, last)).toBe(count);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('are not counted to %d', (count) => {
    expect(() => workday('2026-11-23', count)).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-11-22T16:00:00.000Z', 480, '2026-11-23', 'in Beijing the day has just begun'],
    ['2026-11-22T15:59:59.999Z', 480, '2026-11-22', 'a millisecond earlier it had not'],
    ['2026-11-23T07:59:59.999Z', -480, '2026-11-22', 'in California it is still Sunday'],
    ['2028-02-28T20:00:00.000Z', 480, '2028-02-29', 'it crosses into 29 February'],
    ['2026-12-31T18:15:00.000Z', 345, '2027-01-01', 'Nepal is 5:45 ahead'],
  ])('%s at %i minutes is %s because %s', (instant, offset, expected) => {
    expect(dayOf(instant, offset)).toBe(expected);
  });

  it('is the one whose local midnight came last', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        (instant, offset) => {
          const midnight = dateOf(dayOf(instant.toISOString(), offset)).getTime() - offset * 60_000;
          const since = instant.getTime() - midnight;
          expect(since).toBeGreaterThanOrEqual(0);
          expect(since).toBeLessThan(24 * 60 * 60_000);
        },
      ),
    );
  });
});
