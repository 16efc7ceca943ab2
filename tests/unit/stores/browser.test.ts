import { describe, expect, it, vi } from 'vitest';
import { learnerRecord, makeId, preferences } from '../../../src/stores/browser.ts';

describe('the stores on the server', () => {
  it('are there, and stay as they begin', () => {
    expect(typeof window).toBe('undefined');
    expect(learnerRecord().getState()).toEqual({ kind: 'loading' });
    expect(preferences().getState().activeLearner).toBeNull();
    expect(learnerRecord()).toBe(learnerRecord());
    expect(preferences()).toBe(preferences());
  });
});

describe('an id', () => {
  it('is unique, also on a page served over plain http, where only random bytes are to be had', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = Array.from({ length: 1000 }, makeId);
    vi.unstubAllGlobals();
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });
});
