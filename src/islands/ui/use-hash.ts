/** The fragment of the address, for what should be shareable. */
import { useSyncExternalStore } from 'react';

/** From `#` on, as the browser gives it; empty when there is none, null on the server. */
export function useHash(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => null,
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
