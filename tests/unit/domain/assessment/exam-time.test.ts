import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secondsLeft } from '#domain/assessment/exam-time.ts';

const startedAt = '2026-03-02T01:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(startedAt) + seconds * 1000);

test.each([
  { because: 'nothing is spent at the start', after: 0, left: 1800 },
  { because: 'a begun second is still there', after: 0.4, left: 1800 },
  { because: 'half is gone', after: 900, left: 900 },
  { because: 'the last second', after: 1799.5, left: 1 },
  { because: 'the limit itself is over', after: 1800, left: 0 },
  { because: 'a night later nothing is owed', after: 40_000, left: 0 },
  { because: 'a clock set back gives no more than the limit', after: -7200, left: 1800 },
])('$because', ({ after, left }) => {
  expect(secondsLeft({ minutes: 30 }, startedAt, at(after))).toBe(left);
});

test('time left never grows while the clock goes on, however it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), (first, more) => {
      const before = secondsLeft({ minutes: 30 }, startedAt, at(first));
      expect(secondsLeft({ minutes: 30 }, startedAt, at(first + more))).toBe(Math.max(0, before - more));
    }),
  );
});
