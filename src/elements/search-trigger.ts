/**
 * What every page carries of the search: `/`, Ctrl-K and links marked `data-search-open` open it. The rest is loaded
 * when it is first opened; where that fails, the link's page is gone to.
 */
import type { SearchDialog } from './search-dialog.ts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && event.key.toLowerCase() === 'k';
  return event.key === '/';
}

async function openSearch(): Promise<void> {
  // The search page has the field already.
  const inPage = document.querySelector<HTMLInputElement>('search-page input');
  if (inPage) {
    inPage.focus();
    return;
  }
  try {
    await import('./search-dialog.ts');
    document.querySelector<SearchDialog>('search-dialog')?.open();
  } catch {
    const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]');
    if (link) location.assign(link.href);
  }
}

document.addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  if (!opener || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  void openSearch();
});

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event) || isTyping(event.target) || document.querySelector('dialog:modal')) return;
  event.preventDefault();
  void openSearch();
});
