/** What the banner says, and the way out it offers. */

import { routes } from '#routes';
import { learnerRecord, saveToDisk } from '#stores/browser.ts';
import type { RecordState } from '#stores/record-store.ts';
import { recordText } from '#text/record.ts';
import { recordBannerText as text } from '#text/record-banner.ts';
import { button, element } from './element.ts';

/** One banner, or none when there is nothing to tell. */
export function bannerFor(state: RecordState): HTMLElement[] {
  if (state.kind === 'loading') return [];
  const notice =
    state.kind === 'unreadable' ? recordText.unreadable[state.reason] : recordText.health(state.health);
  if (!notice) return [];
  const unsaved =
    state.kind === 'ready' && state.unsaved > 0 ? `（${recordText.unsaved(state.unsaved)}）` : '';
  const inner = element(
    'div',
    'banner__inner',
    element('p', '', element('strong', '', `${notice.title}${unsaved}`), element('br', ''), notice.advice),
  );
  if (state.kind === 'ready' && state.facts.length > 0) inner.append(exportButton());
  // With nothing kept and nothing to lose there is nowhere to go.
  else if (state.health.kind !== 'memory') inner.append(fileLink());
  return [element('div', 'banner', inner)];
}

function exportButton(): HTMLButtonElement {
  const made = button(text.export, 'button', () => {
    const file = learnerRecord().exportFile();
    if (!file.ok) return;
    saveToDisk(file.value);
    made.textContent = text.exported;
  });
  return made;
}

/** Where the record can be imported, tried again or begun afresh. */
function fileLink(): HTMLAnchorElement {
  const link = element('a', 'button', text.open);
  link.href = routes.me;
  return link;
}
