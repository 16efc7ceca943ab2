/**
 * The learner's record for elements. Its code is fetched after the page has loaded, so that a lesson can be read before
 * anything of it has arrived.
 */
import type { Fact, Happening } from '#domain/record/fact.ts';
import { codeLost } from './code-lost.ts';

type Stores = typeof import('#stores/browser.ts');

let stores: Promise<Stores> | undefined;

/** The stores of this browser; rejects when their code cannot be fetched, and tries again when asked again. */
export function browserStores(): Promise<Stores> {
  stores ??= pageLoaded()
    .then(() => import('#stores/browser.ts'))
    .catch((error: unknown) => {
      stores = undefined;
      void codeLost();
      throw error;
    });
  return stores;
}

/**
 * Shows the facts of the learner at work once they are known, and after each change. Shows nothing while the record
 * cannot be read: the banner of the page says so.
 */
export async function followFacts(show: (facts: readonly Fact[], learner: string) => void): Promise<void> {
  const { learnerRecord } = await browserStores();
  const record = learnerRecord();
  const look = () => {
    const state = record.getState();
    if (state.kind === 'ready') show(state.facts, state.learner);
  };
  record.subscribe(look);
  look();
}

/**
 * Adds what happened to the record; resolves after the first attempt to keep it, whose failure the banner of the page
 * tells. False when the record's code could not be fetched.
 */
export async function addFact(happening: Happening): Promise<boolean> {
  let stores: Stores;
  try {
    stores = await browserStores();
  } catch {
    return false;
  }
  await stores.learnerRecord().add(happening);
  return true;
}

function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => setTimeout(resolve), { once: true });
  });
}
