import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteOfDay, standingAt } from '#domain/teaching/contact-window.ts';

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

describe('standingAt', () => {
  it.each([
    { at: '0:00', kind: 'closed', minutes: 480 },
    { at: '7:59', kind: 'closed', minutes: 1 },
    { at: '8:00', kind: 'open', minutes: 840 },
    { at: '21:59', kind: 'open', minutes: 1 },
    { at: '22:00', kind: 'closed', minutes: 600 },
    { at: '23:59', kind: 'closed', minutes: 481 },
  ])('at $at is $kind for $minutes more minutes', ({ at, kind, minutes }) => {
    const standing = standingAt(minuteOfDay(at) ?? -1);
    expect(standing.kind).toBe(kind);
    expect('left' in standing ? standing.left : standing.wait).toBe(minutes);
  });

  it('turns over exactly when it says it will, walking minute by minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const standing = standingAt(minute);
        let steps = 0;
        let at = minute;
        while (standingAt(at).kind === standing.kind) {
          at = (at + 1) % 1440;
          steps += 1;
        }
        expect(steps).toBe('left' in standing ? standing.left : standing.wait);
        expect(standing.kind === 'open').toBe(clock(minute).padStart(5, '0') >= '08:00' && minute < 1320);
      }),
    );
  });

  it.each([-1, 1440, 0.5, Number.NaN])('throws on %s, no minute of a day', (minute) => {
    expect(() => standingAt(minute)).toThrow(RangeError);
  });
});

describe('minuteOfDay', () => {
  it('reads every minute back, with or without a leading zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(minuteOfDay(clock(minute))).toBe(minute);
        expect(minuteOfDay(clock(minute).padStart(5, '0'))).toBe(minute);
      }),
    );
  });

  it.each(['24:00', '8', '8:60', '8：00', '', '-1:00', '8:0'])('does not read %s', (text) => {
    expect(minuteOfDay(text)).toBeNull();
  });
});
