/**
 * Filters a long list in place: rules, script lines. The choice lives in the address, so that a filtered list
 * can be shared. Each named control of its form asks of the entries (`data-entry`) what their data attribute of that
 * name says, in words set apart by spaces; `text` asks for words anywhere in it. A group (`data-group`) with no entry left
 * is hidden.
 */
import { registerText } from '#text/register.ts';

/** Whether an entry satisfies one control of the filter. An empty one asks nothing. */
function meets(entry: HTMLElement, field: string, wanted: string): boolean {
  if (wanted === '') return true;
  if (field === 'text') {
    // An entry that shows more, or less, than can be asked for says what can.
    const has = folded(entry.dataset['text'] ?? entry.textContent);
    return folded(wanted)
      .split(/\s+/)
      .every((word) => has.includes(word));
  }
  const has = (entry.dataset[field] ?? '').split(' ');
  // What is for all loans binds each kind of loan.
  return has.includes(wanted) || (field === 'scope' && has.includes('all'));
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFKC');
}

function controlsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (control) => control instanceof HTMLInputElement || control instanceof HTMLSelectElement,
  );
}

class FilteredRegister extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const control of controlsOf(form)) control.value = asked.get(control.name) ?? '';
    form.addEventListener('input', () => this.filter(form));
    form.addEventListener('reset', () => setTimeout(() => this.filter(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.filter(form);
    // The form that came up pushed down whatever the address points at.
    this.querySelector(':target')?.scrollIntoView();
  }

  private filter(form: HTMLFormElement): void {
    const wanted = controlsOf(form).map(({ name, value }) => [name, value.trim()] as const);
    const entries = [...this.querySelectorAll<HTMLElement>('[data-entry]')];
    for (const entry of entries) {
      entry.hidden = !wanted.every(([field, value]) => meets(entry, field, value));
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-entry]:not([hidden])');
    }
    const shown = entries.filter(({ hidden }) => !hidden).length;
    const count = this.querySelector<HTMLElement>('[data-count]');
    if (count) count.textContent = registerText.shown(shown, entries.length);
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const set = wanted.filter(([, value]) => value !== '');
    const query = new URLSearchParams(set.map(([field, value]) => [field, value])).toString();
    history.replaceState(null, '', (query === '' ? location.pathname : `?${query}`) + location.hash);
  }
}

customElements.define('filtered-register', FilteredRegister);
