import { useEffect, useState } from 'react';

/**
 * How long the call has lasted. The minutes are the scenario's; the seconds run while the learner thinks and wait
 * at 59, so that the timer lives without ever disagreeing with the clock. Give it a `key` of the minutes.
 */
export function CallTimer({ minutes, paused }: { readonly minutes: number; readonly paused: boolean }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (paused) return undefined;
    const ticking = setInterval(() => setSeconds((now) => Math.min(59, now + 1)), 1000);
    return () => clearInterval(ticking);
  }, [paused]);
  return (
    <span role="timer">
      {twoDigits(minutes)}:{twoDigits(seconds)}
    </span>
  );
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
