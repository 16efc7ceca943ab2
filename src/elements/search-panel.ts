/** The field and its results: a combobox whose list is links. Used in the dialog and on the search page. */
import type { SearchClient } from '#search/client.ts';
import type { Answer } from '#search/engine.ts';
import { searchPlaces, searchText } from '#text/search.ts';
import { hitNode, markedNodes, node } from './search-nodes.ts';

export interface PanelSetting {
  /** Asked once, when there is first something to look for; again after a failure. */
  readonly connect: () => SearchClient;
  /** Addresses of the sections to browse, by name. */
  readonly places: Readonly<Record<keyof typeof searchPlaces, string>>;
  /** Called when a result was followed. */
  readonly onFollow?: () => void;
  /** Called with each question that was answered. */
  readonly onAnswer?: (question: string) => void;
}

const PAUSE = 90;
const SLOW = 300;
let panels = 0;

export class SearchPanel {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #setting: PanelSetting;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #below: HTMLElement;
  readonly #prefix: string;
  #client: SearchClient | undefined;
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  #asked = '';
  #timer = 0;
  /** Counts questions: a late answer to an earlier one is dropped. */
  #turn = 0;

  constructor(setting: PanelSetting) {
    this.#setting = setting;
    panels += 1;
    this.#prefix = `search-${panels}`;
    this.input = node('input', {
      type: 'text',
      id: `${this.#prefix}-field`,
      role: 'combobox',
      placeholder: searchText.placeholder,
      'aria-label': searchText.field,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': `${this.#prefix}-list`,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    this.#status = node('p', { class: 'search-panel__status', role: 'status' }, searchText.hint);
    this.#list = node('div', {
      class: 'search-panel__list',
      role: 'listbox',
      id: `${this.#prefix}-list`,
      'aria-label': searchText.results,
      hidden: '',
    });
    this.#below = node('div', { class: 'search-panel__below' });
    this.element = node('div', { class: 'search-panel' }, this.input, this.#status, this.#list, this.#below);
    this.#listen();
  }

  /** Puts a question into the field and asks it. */
  ask(question: string): void {
    this.input.value = question;
    void this.#search(question);
  }

  #listen(): void {
    this.input.addEventListener('input', (event) => {
      // While an input method composes, the field holds letters that nobody means to look for.
      if (!(event as InputEvent).isComposing) this.#searchSoon();
    });
    this.input.addEventListener('compositionend', () => this.#searchSoon());
    this.input.addEventListener('keydown', (event) => this.#pressed(event));
    this.#list.addEventListener('click', () => this.#setting.onFollow?.());
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(this.input.value), PAUSE);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.#options.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#activate((from + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const current = this.input.value.trim() === this.#asked;
      // Enter before the answer came asks at once; after it, it follows the chosen result, else the first.
      if (current) this.#options[Math.max(0, this.#active)]?.click();
      else void this.#search(this.input.value);
    }
  }

  #activate(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  async #search(typed: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const question = typed.trim();
    const slow = window.setTimeout(() => this.#status.replaceChildren(searchText.searching), SLOW);
    try {
      this.#client ??= question === '' ? undefined : this.#setting.connect();
      const answer = (await this.#client?.search(question)) ?? null;
      if (turn === this.#turn) this.#show(question, answer);
    } catch {
      if (turn === this.#turn) this.#showFailure();
    } finally {
      clearTimeout(slow);
    }
  }

  #show(question: string, answer: Answer | null): void {
    this.#asked = question;
    this.#setOptions((answer?.hits ?? []).map((hit, index) => hitNode(hit, `${this.#prefix}-hit-${index}`)));
    this.#below.replaceChildren();
    this.#setting.onAnswer?.(question);
    if (!answer) {
      this.#status.replaceChildren(searchText.hint);
    } else if (answer.hits.length === 0) {
      this.#status.replaceChildren(searchText.none(question));
      this.#below.append(...this.#elsewhere(answer.nearest));
    } else {
      const count = answer.hits.length;
      this.#status.replaceChildren(answer.hasMore ? searchText.foundMost(count) : searchText.found(count));
      void this.#fillExcerpts(question, answer);
    }
  }

  async #fillExcerpts(question: string, { hits }: Answer): Promise<void> {
    const options = this.#options;
    const documents = hits.map(({ document }) => document);
    // Without excerpts the results still lead where they say.
    const excerpts = await this.#client?.excerpts(question, documents).catch(() => []);
    for (const [index, excerpt] of (excerpts ?? []).entries()) {
      options[index]?.querySelector('.search-hit__excerpt')?.replaceChildren(...markedNodes(excerpt));
    }
  }

  #showFailure(): void {
    this.#client = undefined;
    this.#setOptions([]);
    this.#status.replaceChildren(searchText.failed);
    const retry = node('button', { type: 'button', class: 'button' }, searchText.retry);
    retry.addEventListener('click', () => void this.#search(this.input.value));
    this.#below.replaceChildren(retry, ...this.#elsewhere([]));
  }

  #setOptions(options: HTMLAnchorElement[]): void {
    this.#activate(-1);
    this.#options = options;
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#list.scrollTop = 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
  }

  /** What to try when nothing was found: near words, and the sections to browse. */
  #elsewhere(nearest: readonly string[]): HTMLElement[] {
    const parts: HTMLElement[] = [];
    if (nearest.length > 0) {
      const words = nearest.map((word) => {
        const button = node('button', { type: 'button', class: 'button' }, word);
        button.addEventListener('click', () => {
          this.ask(word);
          this.input.focus();
        });
        return button;
      });
      parts.push(
        node('p', { class: 'small soft' }, searchText.nearest),
        node('div', { class: 'cluster' }, ...words),
      );
    }
    const names = Object.keys(searchPlaces) as (keyof typeof searchPlaces)[];
    const links = names.map((name) =>
      node(
        'a',
        { class: 'button button--quiet', href: this.#setting.places[name] },
        searchPlaces[name].label,
      ),
    );
    parts.push(
      node('p', { class: 'small soft' }, searchText.browse),
      node('div', { class: 'cluster' }, ...links),
    );
    return parts;
  }
}
