/** A map wider than the screen opens at its first box, whose middle `data-start` tells in CSS pixels. */
class StoryMap extends HTMLElement {
  connectedCallback(): void {
    this.scrollLeft = Number(this.dataset['start']) - this.clientWidth / 2;
  }
}

customElements.define('story-map', StoryMap);
