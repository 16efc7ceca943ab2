/** Opens the `<details>` that the address points to. Without script a link leads to it closed. */
class OpenedByAddress extends HTMLElement {
  readonly #open = () => {
    // Compared in its encoded form: decoding a broken address would throw.
    for (const item of this.querySelectorAll('details')) {
      if (item.id !== '' && location.hash === `#${encodeURIComponent(item.id)}`) item.open = true;
    }
  };

  connectedCallback(): void {
    this.#open();
    addEventListener('hashchange', this.#open);
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#open);
  }
}

customElements.define('opened-by-address', OpenedByAddress);
