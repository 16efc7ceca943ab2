import { describe, expect, it, vi } from 'vitest';
import { learnerRecord, makeId, preferences } from '../../../src/stores/browser.ts';

describe('the stores on the server', () => {
  it('are there, and stay as they begin', () => {
    expect(typeof window).toBe('undefined');
    expect(learnerRecord().getState()).toEqual({ kind: 'loading' });
    expect(preferences().getState().theme).toBe('system');
    expect(learnerRecord()).toBe(learnerRecord());
    expect(preferences()).toBe(preferences());
  });
});

describe('an id', () => {
  it('is unique, also on a page served over plain http', () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    const ids = new Set(Array.from({ length: 1000 }, makeId));
    vi.unstubAllGlobals();
    ids.add(makeId());
    expect(ids.size).toBe(1001);
    expect(Math.min(...[...ids].map(({ length }) => length))).toBe(32);
  });
});
