/** The cohort of this browser, apart from the learner's stores: only the trainer's page loads it. */
import { createCohortRepository } from '#storage/cohort-repository.ts';
import { type CohortStore, createCohortStore } from './cohort-store.ts';
import type { TabChannel } from './record-store.ts';

const inBrowser = typeof window !== 'undefined';
let store: CohortStore | undefined;

/** Made when first asked for; on the server it stays `loading`. */
export function cohort(): CohortStore {
  if (!store) {
    const repository = createCohortRepository({
      indexedDB: () => (inBrowser ? window.indexedDB : undefined),
      later(milliseconds, action) {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      },
    });
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    store = createCohortStore({ repository, channel: inBrowser ? tabChannel() : undefined, pause });
    if (inBrowser) store.start();
  }
  return store;
}

function tabChannel(): TabChannel | undefined {
  try {
    return new BroadcastChannel('shouzheng-cohort');
  } catch {
    return undefined;
  }
}
