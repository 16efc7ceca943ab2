/** The search over any page. Built when it is first opened. */
import { searchText } from '#text/search.ts';
import { siteSearch } from './search-connection.ts';
import { node } from './search-nodes.ts';
import { SearchPanel } from './search-panel.ts';

export class SearchDialog extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #panel: SearchPanel | undefined;

  /** Opens it, with the last question still there and selected. */
  open(): void {
    this.#dialog ??= this.#build();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#panel?.input.focus();
    this.#panel?.input.select();
  }

  #build(): HTMLDialogElement {
    const close = node('button', { type: 'button', class: 'button button--quiet' }, searchText.close);
    // A result may lead to a place on this very page.
    const panel = new SearchPanel({ ...siteSearch, onFollow: () => dialog.close() });
    const dialog = node(
      'dialog',
      { class: 'search-dialog', 'aria-label': searchText.title },
      panel.element,
      close,
    );
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      // Only the backdrop is the dialog itself.
      if (event.target === dialog) dialog.close();
    });
    this.append(dialog);
    this.#panel = panel;
    return dialog;
  }
}

customElements.define('search-dialog', SearchDialog);
