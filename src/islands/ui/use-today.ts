/** Which day it is where the learner is. */
import { useSyncExternalStore } from 'react';
import type { Day } from '#domain/shared/calendar.ts';
import { localDay } from './local-time.ts';

/** Today; changes at midnight, and on return to a tab that slept through it. */
export function useToday(): Day {
  return useSyncExternalStore(subscribe, today, today);
}

function today(): Day {
  return localDay(new Date());
}

function subscribe(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    // A second late, because timers may fire a little early.
    timer = setTimeout(look, midnight.getTime() - now.getTime() + 1000);
  };
  const look = () => {
    changed();
    clearTimeout(timer);
    wait();
  };
  wait();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('pageshow', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('pageshow', look);
  };
}
