/** Filters the register of rules in place. The choice lives in the address, so that a filtered list can be shared. */
import { regulationText } from '#text/regulation.ts';

const FIELDS = ['text', 'scope', 'force', 'topic', 'status'] as const;

/** Whether a row satisfies one field of the filter. An empty field asks nothing. */
function meets(row: HTMLElement, field: (typeof FIELDS)[number], wanted: string): boolean {
  const has = row.dataset[field] ?? '';
  if (wanted === '') return true;
  switch (field) {
    case 'text':
      return wanted
        .toLowerCase()
        .normalize('NFKC')
        .split(/\s+/)
        .every((word) => has.includes(word));
    case 'scope':
      // A rule for all loans binds each kind of loan.
      return has.split(' ').includes(wanted) || has.split(' ').includes('all');
    default:
      return has.split(' ').includes(wanted);
  }
}

class RuleRegister extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const asked = new URLSearchParams(location.search);
    for (const field of FIELDS) {
      const control = form.elements.namedItem(field);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
        control.value = asked.get(field) ?? '';
      }
    }
    form.addEventListener('input', () => this.filter(form));
    form.addEventListener('reset', () => setTimeout(() => this.filter(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.filter(form);
  }

  private filter(form: HTMLFormElement): void {
    const values = new FormData(form);
    const wanted = FIELDS.map((field) => [field, String(values.get(field) ?? '').trim()] as const);
    let shown = 0;
    for (const source of this.querySelectorAll<HTMLElement>('[data-source]')) {
      let any = false;
      for (const row of source.querySelectorAll<HTMLElement>('[data-rule]')) {
        row.hidden = !wanted.every(([field, value]) => meets(row, field, value));
        if (row.hidden) continue;
        any = true;
        shown += 1;
      }
      source.hidden = !any;
    }
    const count = this.querySelector<HTMLElement>('[data-count]');
    if (count) count.textContent = regulationText.filter.shown(shown, Number(count.dataset['total']));
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none) none.hidden = shown > 0;
    const set = wanted.filter(([, value]) => value !== '');
    const query = new URLSearchParams(set.map(([field, value]) => [field, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

customElements.define('rule-register', RuleRegister);
