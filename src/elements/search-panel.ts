/** The field and its results: a combobox whose list is links. Used in the dialog and on the search page. */
import { HITS_AT_A_TIME, type SearchClient } from '#search/client.ts';
import type { Answer, Hit } from '#search/engine.ts';
import { searchPlaces, searchText } from '#text/search.ts';
import { hitNode, node } from './search-nodes.ts';

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
    const question = typed.trim();
    await this.#ask(question, HITS_AT_A_TIME, {
      answered: (answer) => this.#show(question, answer),
      failed: () => this.#showFailure(),
    });
  }

  /** Asks for the best `most`; what came of it is told unless another question was asked meanwhile. */
  async #ask(
    question: string,
    most: number,
    { answered, failed }: { answered: (answer: Answer | null) => void; failed: () => void },
  ): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const slow = window.setTimeout(() => this.#status.replaceChildren(searchText.searching), SLOW);
    try {
      this.#client ??= question === '' ? undefined : this.#setting.connect();
      const answer = (await this.#client?.search(question, most)) ?? null;
      if (turn === this.#turn) answered(answer);
    } catch {
      if (turn !== this.#turn) return;
      this.#client = undefined;
      failed();
    } finally {
      clearTimeout(slow);
    }
  }

  #show(question: string, answer: Answer | null): void {
    this.#asked = question;
    this.#setOptions((answer?.hits ?? []).map((hit, index) => this.#optionOf(hit, index)));
    this.#below.replaceChildren();
    this.#setting.onAnswer?.(question);
    if (!answer) {
      this.#status.replaceChildren(searchText.hint);
    } else if (answer.hits.length === 0) {
      this.#status.replaceChildren(searchText.none(question));
      this.#below.append(...this.#elsewhere(answer.nearest));
    } else {
      this.#tellCount(answer);
      if (answer.hasMore) this.#below.append(this.#moreButton());
    }
  }

  #tellCount({ hits, hasMore }: Answer): void {
    this.#status.replaceChildren(hasMore ? searchText.foundMost(hits.length) : searchText.found(hits.length));
  }

  #optionOf(hit: Hit, index: number): HTMLAnchorElement {
    return hitNode(hit, `${this.#prefix}-hit-${index}`);
  }

  #moreButton(): HTMLButtonElement {
    const button = node('button', { type: 'button', class: 'button button--quiet' }, searchText.more);
    button.addEventListener('click', () => {
      void this.#ask(this.#asked, this.#options.length + HITS_AT_A_TIME, {
        answered: (answer) => answer && this.#showMore(answer, button),
        // What is listed stays, and the button can be tried again.
        failed: () => this.#status.replaceChildren(searchText.failed),
      });
    });
    return button;
  }

  /** Adds what is new behind what is listed, so that the chosen result stays chosen. */
  #showMore(answer: Answer, button: HTMLButtonElement): void {
    const listed = this.#options.length;
    const added = answer.hits.slice(listed).map((hit, index) => this.#optionOf(hit, listed + index));
    this.#options.push(...added);
    this.#list.append(...added);
    this.#tellCount(answer);
    if (answer.hasMore) return;
    // The focus must not fall out of the dialog with the button.
    if (document.activeElement === button) added[0]?.focus();
    button.remove();
  }

  #showFailure(): void {
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
