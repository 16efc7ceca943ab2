/** The calculator of `Instalments.astro`: works the plan out anew while figures are typed. Nothing is recorded. */
import { fenFromYuan, monthsFrom, planInstalments, yuanFromFen } from '#domain/teaching/instalments.ts';
import { instalmentLines, instalmentText } from '#text/teaching.ts';
import { element } from './element.ts';

class InstalmentPlanElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const outcome = this.querySelector<HTMLElement>('[data-outcome]');
    if (!form || !outcome) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.show(form, outcome));
  }

  private show(form: HTMLFormElement, outcome: HTMLElement): void {
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? '');
    const amount = fenFromYuan(text('amount')) ?? Number.NaN;
    const first = text('first').trim() === '' ? 0 : (fenFromYuan(text('first')) ?? Number.NaN);
    const plan = planInstalments(amount, monthsFrom(text('months')) ?? Number.NaN, first);
    const wrong = plan.ok ? '' : plan.refusal === 'too-thin' ? 'months' : plan.refusal;
    for (const input of form.querySelectorAll('input')) {
      input.setAttribute('aria-invalid', String(input.name === wrong));
    }
    if (!plan.ok) {
      outcome.replaceChildren(element('p', 'field__error', instalmentText.refusal[plan.refusal]));
      return;
    }
    const lines = instalmentLines(plan.value).flatMap(({ term, value }) => [
      element('dt', '', term),
      element('dd', '', value),
    ]);
    outcome.replaceChildren(
      element('p', '', instalmentText.figures(yuanFromFen(amount), text('months').trim())),
      element('dl', 'facts figures', ...lines),
    );
  }
}

customElements.define('instalment-plan', InstalmentPlanElement);
