/**
 * The list of `Triage.astro`: cases are moved by buttons or dragged by a handle, then compared with the reference. A case
 * that moves stays in the document and its neighbours step around it, so that focus and a drag are not lost.
 */
import { compareTriage } from '#domain/teaching/triage.ts';
import { triageText } from '#text/teaching.ts';
import { button, element } from './element.ts';

/** More pairs than these are counted and not named. */
const NAMED_PAIRS = 3;

class TriageOrder extends HTMLElement {
  private dragged: HTMLElement | null = null;

  connectedCallback(): void {
    const list = this.querySelector('ol');
    const compare = this.querySelector<HTMLButtonElement>('[data-compare]');
    const lead = this.querySelector<HTMLElement>('[data-lead]');
    if (!list || !compare || !lead || this.classList.contains('triage--playing')) return;
    this.classList.add('triage--playing');
    lead.textContent = triageText.lead;
    for (const each of this.cases()) this.equip(each, list);
    this.markEnds();
    list.addEventListener('pointermove', (event) => this.drag(event.clientY));
    for (const end of ['pointerup', 'pointercancel'] as const) list.addEventListener(end, () => this.drop());
    compare.hidden = false;
    compare.addEventListener('click', () => this.compare());
  }

  private cases(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.triage__case')];
  }

  private equip(each: HTMLElement, list: HTMLElement): void {
    const row = each.querySelector('.triage__row');
    const name = nameOf(each);
    const up = button(triageText.up, 'button screen-only', () => this.step(each, -1));
    up.setAttribute('aria-label', triageText.upOf(name));
    up.dataset['end'] = 'first';
    const down = button(triageText.down, 'button screen-only', () => this.step(each, 1));
    down.setAttribute('aria-label', triageText.downOf(name));
    down.dataset['end'] = 'last';
    const handle = element('span', 'triage__handle screen-only');
    handle.setAttribute('aria-hidden', 'true');
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      // The list takes the pointer: it stays where it is while cases step around each other.
      list.setPointerCapture(event.pointerId);
      this.dragged = each;
      each.classList.add('triage__case--dragged');
    });
    row?.prepend(handle);
    row?.append(element('div', 'triage__moves', up, down));
  }

  private step(each: HTMLElement, by: -1 | 1): void {
    if (swap(each, by)) this.changed(each);
  }

  private drag(y: number): void {
    const each = this.dragged;
    if (!each) return;
    while (y < middle(each.previousElementSibling) && swap(each, -1));
    while (y > middle(each.nextElementSibling, Number.POSITIVE_INFINITY) && swap(each, 1));
  }

  private drop(): void {
    const each = this.dragged;
    if (!each) return;
    this.dragged = null;
    each.classList.remove('triage__case--dragged');
    this.changed(each);
  }

  private changed(each: HTMLElement): void {
    this.classList.remove('triage--compared');
    this.querySelector('[data-outcome]')?.replaceChildren();
    this.markEnds();
    const cases = this.cases();
    const said = this.querySelector('[data-said]');
    if (said) said.textContent = triageText.nowAt(nameOf(each), cases.indexOf(each) + 1, cases.length);
  }

  /** A button that leads nowhere says so and keeps its focus. */
  private markEnds(): void {
    const cases = this.cases();
    for (const [at, each] of cases.entries()) {
      for (const move of each.querySelectorAll<HTMLElement>('[data-end]')) {
        const end = move.dataset['end'] === 'first' ? 0 : cases.length - 1;
        move.setAttribute('aria-disabled', String(at === end));
      }
    }
  }

  private compare(): void {
    const cases = this.cases();
    const { exact, inverted } = compareTriage(cases.map((each) => Number(each.dataset['place'])));
    for (const [at, each] of cases.entries()) {
      const yours = each.querySelector('[data-yours]');
      if (yours) yours.textContent = triageText.yours(at + 1);
      const answer = each.querySelector('details');
      if (answer) answer.open = true;
    }
    this.classList.add('triage--compared');
    const outcome = this.querySelector<HTMLElement>('[data-outcome]');
    if (!outcome) return;
    const name = (at: number) => nameOf(cases[at]);
    const all = exact === cases.length;
    const pairs = inverted
      .slice(0, NAMED_PAIRS)
      .map(([earlier, later]) => element('li', '', triageText.inverted(name(later), name(earlier))));
    const more = inverted.length - pairs.length;
    if (more > 0) pairs.push(element('li', '', triageText.moreInverted(more)));
    const title = all ? triageText.same : triageText.exact(exact, cases.length);
    outcome.replaceChildren(
      element(
        'div',
        `callout ${all ? 'callout--passed' : 'callout--notice'}`,
        element('p', 'callout__title', title),
        ...(all ? [] : [element('ul', '', ...pairs)]),
        element('p', '', triageText.remark),
      ),
    );
    outcome.focus();
  }
}

function nameOf(each: HTMLElement | undefined): string {
  return each?.dataset['name'] ?? '';
}

/** The neighbour steps over; false when there is none. */
function swap(each: HTMLElement, by: -1 | 1): boolean {
  const neighbour = by < 0 ? each.previousElementSibling : each.nextElementSibling;
  if (!neighbour) return false;
  if (by < 0) each.after(neighbour);
  else each.before(neighbour);
  return true;
}

/** Height of the middle of a case on the screen; where there is none, one that nothing goes past. */
function middle(each: Element | null, beyond = Number.NEGATIVE_INFINITY): number {
  if (!each) return beyond;
  const { top, height } = each.getBoundingClientRect();
  return top + height / 2;
}

customElements.define('triage-order', TriageOrder);
