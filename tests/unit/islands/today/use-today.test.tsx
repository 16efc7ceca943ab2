// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localClock, localDay } from '#islands/ui/local-time.ts';
import { useToday } from '#islands/ui/use-today.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('the local day', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-22T16:00:00.000Z', '2026-11-23', '00:00', 'the day begins at 16:00 UTC'],
    ['Asia/Shanghai', '2026-11-22T15:59:00.000Z', '2026-11-22', '23:59', 'a minute earlier it had not'],
    ['America/New_York', '2026-03-08T04:59:00.000Z', '2026-03-07', '23:59', 'five hours behind in winter'],
    ['America/New_York', '2026-03-09T03:59:00.000Z', '2026-03-08', '23:59', 'the day of the change has 23 h'],
    ['America/New_York', '2026-03-09T04:00:00.000Z', '2026-03-09', '00:00', 'four hours behind in summer'],
    ['America/New_York', '2026-11-02T04:59:00.000Z', '2026-11-01', '23:59', 'the day of the change has 25 h'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '2027-01-01', '00:00', 'fourteen hours ahead'],
    [
      'Asia/Kathmandu',
      '2028-02-28T18:15:00.000Z',
      '2028-02-29',
      '00:00',
      'quarters of an hour, on a leap day',
    ],
  ])('in %s at %s is %s %s because %s', (name, instant, day, clock) => {
    process.env['TZ'] = name;
    expect(localDay(instant)).toBe(day);
    expect(localDay(new Date(instant))).toBe(day);
    expect(localClock(instant)).toBe(clock);
  });
});

describe('today', () => {
  let place: HTMLElement;
  let root: Root;

  beforeEach(async () => {
    (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
    process.env['TZ'] = 'Asia/Shanghai';
    vi.useFakeTimers({ now: new Date('2026-11-23T23:59:00+08:00') });
    place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
    await act(async () => root.render(<Today />));
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
    vi.useRealTimers();
  });

  it('changes at midnight, and at the next', async () => {
    expect(place.textContent).toBe('2026-11-23');
    await act(async () => vi.advanceTimersByTime(59_000));
    expect(place.textContent).toBe('2026-11-23');
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(place.textContent).toBe('2026-11-24');
    await act(async () => vi.advanceTimersByTime(24 * 3_600_000));
    expect(place.textContent).toBe('2026-11-25');
  });

  it.each(['visibilitychange', 'focus', 'pageshow'])(
    'changes on %s after the machine slept',
    async (event) => {
      vi.setSystemTime(new Date('2026-11-26T09:00:00+08:00'));
      expect(place.textContent).toBe('2026-11-23');
      const target = event === 'visibilitychange' ? document : window;
      await act(async () => target.dispatchEvent(new Event(event)));
      expect(place.textContent).toBe('2026-11-26');
    },
  );

  it('leaves no timer behind', async () => {
    await act(async () => root.render(null));
    expect(vi.getTimerCount()).toBe(0);
  });
});

function Today() {
  return <time>{useToday()}</time>;
}
