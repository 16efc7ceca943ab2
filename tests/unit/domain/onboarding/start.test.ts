import { describe, expect, it } from 'vitest';
import { type StartFault, startFault, startOf } from '#domain/onboarding/start.ts';
import type { Happening } from '#domain/record/fact.ts';
import { factsOf } from '../../../support/onboarding-builders.ts';

describe('a start date', () => {
  it.each<[string, StartFault | null, string]>([
    ['2026-11-23', null, 'today is the usual answer'],
    ['2025-11-22', null, 'a year ago may be looked up'],
    ['2027-11-24', null, 'a year ahead may be planned'],
    ['2025-11-21', 'too-far', 'it is more than a year ago'],
    ['2027-11-25', 'too-far', 'it is more than a year ahead'],
    ['0026-11-23', 'too-far', 'the year was typed with a slip'],
    ['', 'missing', 'nothing was typed'],
    ['2026-02-30', 'missing', 'there is no such day'],
  ])('%s has the fault %s because %s', (startsOn, fault) => {
    expect(startFault(startsOn, '2026-11-23')).toBe(fault);
  });
});

describe('the start of a track', () => {
  const started = (startsOn: string, track = 'new-hire') =>
    ({ kind: 'track-started', track, startsOn }) as const;

  it.each<[readonly Happening[], string | null, string]>([
    [[], null, 'it was never started'],
    [[started('2026-11-23')], '2026-11-23', 'it was set once'],
    [[started('2026-11-23'), started('2026-11-16')], '2026-11-16', 'the last setting holds'],
    [[started('2026-11-23', 'other')], null, 'another track was started'],
    [[started('9999-12-31')], null, 'nothing can be dated from the end of the calendar'],
    [[started('0001-01-01')], null, 'nobody starts in antiquity'],
  ])('after %j is %s because %s', (happenings, startsOn) => {
    expect(startOf('new-hire', factsOf(...happenings))).toBe(startsOn);
  });
});
