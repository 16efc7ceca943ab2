/** The search in its own page. The question is in the address (`?q=`), so that a result list can be sent to someone. */
import { siteSearch } from './search-connection.ts';
import { SearchPanel } from './search-panel.ts';

class SearchPage extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const panel = new SearchPanel({
      ...siteSearch,
      onAnswer: (question) => {
        const address = new URL(location.href);
        if (question === '') address.searchParams.delete('q');
        else address.searchParams.set('q', question);
        history.replaceState(history.state, '', address);
      },
    });
    this.append(panel.element);
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) panel.ask(asked);
    panel.input.focus();
  }
}

customElements.define('search-page', SearchPage);
