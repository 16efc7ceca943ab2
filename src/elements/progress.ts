/** The whole site's content beside the learner's facts, for lists that show how each item stands. */
import type { ContentIndex } from '#domain/insight/content.ts';
import type { Fact } from '#domain/record/fact.ts';
import { lessonText } from '#text/lesson.ts';
import { button, element } from './element.ts';
import { browserStores, followFacts } from './record.ts';

/**
 * Shows progress in a list once content and facts are known, and after each change. When either cannot be fetched, the
 * list says so below itself and offers to try again.
 */
export async function followProgress(
  list: HTMLElement,
  show: (content: ContentIndex, facts: readonly Fact[]) => void,
): Promise<void> {
  try {
    // The record's code comes after the page has loaded: what else is fetched waits for the same.
    await browserStores();
    const { contentIndex } = await import('#stores/content-index-browser.ts');
    const loaded = await contentIndex().load([]);
    if (!loaded.ok) return offerRetry(list, show);
    await followFacts((facts) => show(loaded.value, facts));
  } catch {
    offerRetry(list, show);
  }
}

function offerRetry(list: HTMLElement, show: Parameters<typeof followProgress>[1]): void {
  const note = element('p', 'cluster small faint', lessonText.progressUnavailable);
  note.setAttribute('role', 'status');
  note.append(
    button(lessonText.progressRetry, 'button button--quiet', () => {
      note.remove();
      void followProgress(list, show);
    }),
  );
  list.append(note);
}

/** Puts words into the chip that the page keeps ready, in the colour of what they say. */
export function showChip(row: Element, words: string, look: string): void {
  const chip = row.querySelector<HTMLElement>('[data-status]');
  if (!chip) return;
  chip.textContent = words;
  chip.className = `chip ${look}`.trim();
  chip.hidden = false;
}
