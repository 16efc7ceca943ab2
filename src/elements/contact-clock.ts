/** The field of `ContactClock.astro`: turns the hand to the time tried and says how it stands. */
import { DAY_MINUTES, minuteOfDay, standingAt } from '#domain/teaching/contact-window.ts';
import { clockText } from '#text/teaching.ts';

class ContactClock extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLElement>('[data-field]');
    const input = this.querySelector('input');
    if (!field || !input) return;
    field.hidden = false;
    input.addEventListener('input', () => this.show(input.value));
    this.show(input.value);
  }

  private show(time: string): void {
    const minute = minuteOfDay(time);
    const hand = this.querySelector('[data-hand]');
    const said = this.querySelector<HTMLElement>('[data-said]');
    hand?.toggleAttribute('data-idle', minute === null);
    if (minute !== null) hand?.setAttribute('transform', `rotate(${(minute * 360) / DAY_MINUTES} 100 100)`);
    if (!said) return;
    const standing = minute === null ? null : standingAt(minute);
    said.dataset['standing'] = standing?.kind ?? 'none';
    said.textContent = standing ? clockText.at(time, standing) : clockText.unread;
  }
}

customElements.define('contact-clock', ContactClock);
