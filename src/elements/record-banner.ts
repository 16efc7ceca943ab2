/**
 * A lasting banner while the record is not safely kept here: only in memory, blocked, full, partly gone, or read-only.
 * Fetches the record's code after the page has loaded; says nothing while all is well.
 */
import type { RecordState } from '#stores/record-store.ts';
import { browserStores } from './record.ts';

class RecordBanner extends HTMLElement {
  private told = '';

  connectedCallback(): void {
    // Present before it says anything, so that a screen reader hears it when it does.
    this.role = 'status';
    browserStores()
      .then(({ learnerRecord }) => {
        const record = learnerRecord();
        const look = () => void this.show(record.getState());
        record.subscribe(look);
        look();
        window.addEventListener('beforeunload', (event) => {
          if (wouldLose(record.getState())) event.preventDefault();
        });
      })
      .catch(() => {
        // The code did not come: nothing is written from this page either, so there is nothing to warn of.
      });
  }

  private async show(state: RecordState): Promise<void> {
    const telling = toTell(state);
    if (telling === this.told) return;
    this.told = telling;
    if (telling === '') return this.replaceChildren();
    // The words and the buttons are a file of their own, which hardly any page ever needs.
    const { bannerFor } = await import('./record-notice.ts');
    if (this.told === telling) this.replaceChildren(...bannerFor(state));
  }
}

/** What there is to tell, as one text to compare by; empty when all is well. */
function toTell(state: RecordState): string {
  if (state.kind === 'loading') return '';
  if (state.kind === 'unreadable') return state.reason;
  const { kind, problem } = state.health;
  // Facts are unsaved for a moment after each: only beside a problem is that worth telling.
  if (kind !== 'memory' && problem === undefined) return '';
  return `${kind} ${problem} ${state.unsaved} ${state.facts.length > 0}`;
}

/** Whether leaving the page loses facts. */
function wouldLose(state: RecordState): boolean {
  if (state.kind !== 'ready' || state.facts.length === 0) return false;
  return state.health.kind === 'memory' || (state.health.problem !== undefined && state.unsaved > 0);
}

customElements.define('record-banner', RecordBanner);
