import { useEffect, useState } from 'react';

interface SoleTab {
  /** `waiting` for the browser's answer; `mine`; `elsewhere`: another tab has it. */
  readonly state: 'waiting' | 'mine' | 'elsewhere';
  takeOver(): void;
}

/**
 * Whether this tab is the one that works on something. Where the browser has no locks (plain http), every tab is: the
 * record merges what they write.
 */
export function useSoleTab(name: string): SoleTab {
  const [state, setState] = useState<SoleTab['state']>('waiting');
  const [stealing, setStealing] = useState(false);

  useEffect(() => {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) {
      setState('mine');
      return undefined;
    }
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    locks
      .request(name, stealing ? { steal: true } : { ifAvailable: true }, (lock) => {
        setState(lock ? 'mine' : 'elsewhere');
        return lock ? left : undefined;
      })
      .catch(() => {
        // Another tab has taken it over.
        setStealing(false);
        setState('elsewhere');
      });
    return leave;
  }, [name, stealing]);

  return { state, takeOver: () => setStealing(true) };
}
