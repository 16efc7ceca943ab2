/** A question in a lesson's text: marks the form around it, says why, and tells the record what was answered. */
import { remarksOn } from '#domain/assessment/feedback.ts';
import { isComplete, isFullMark, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { responseFromForm } from '#domain/assessment/response-form.ts';
import { isPassed } from '#domain/insight/progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import { patiently } from '#stores/patience.ts';
import { checkText, lessonText } from '#text/lesson.ts';
import { questionText } from '#text/question.ts';
import { button, element } from './element.ts';
import { addFact, followFacts } from './record.ts';
import { type Citations, remarkList } from './remarks.ts';

/** What `Check.astro` embeds beside the form. */
export interface EmbeddedCheck {
  readonly question: Question;
  /** Those that the question names, by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly rules: Citations;
}

/** The check embedded in an element, or null when it is not there (yet). */
export function embeddedIn(host: Element): EmbeddedCheck | null {
  const text = host.querySelector('script[type="application/json"]')?.textContent;
  return text ? JSON.parse(text) : null;
}

class LessonCheck extends HTMLElement {
  /** The response whose outcome is shown or about to be, so that pressing twice answers once. */
  private shown: string | null = null;

  connectedCallback(): void {
    const check = embeddedIn(this);
    const form = this.querySelector('form');
    const outcome = this.querySelector<HTMLElement>('[data-outcome]');
    const submit = this.querySelector<HTMLButtonElement>('[type="submit"]');
    if (!check || !form || !outcome || !submit) return;
    submit.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.answer(check, form, outcome);
    });
    followFacts((facts) => this.showRecord(check, outcome, facts)).catch(() => {});
  }

  /** The outcome comes once the answer is kept: what a reader has seen marked is still there after a crash. */
  private async answer(check: EmbeddedCheck, form: HTMLFormElement, outcome: HTMLElement): Promise<void> {
    const response = responseFromForm(check.question, new FormData(form));
    if (!isComplete(check.question, response)) {
      this.shown = null;
      outcome.replaceChildren(element('p', 'callout callout--warning', checkText.incomplete));
      return;
    }
    const answered = JSON.stringify(response);
    if (this.shown === answered) {
      outcome.querySelector<HTMLElement>('[tabindex]')?.focus();
      return;
    }
    this.shown = answered;
    outcome.replaceChildren(element('p', 'faint small', checkText.keeping));
    const taken = this.record(check, response);
    await patiently(taken);
    if (this.shown !== answered) return;
    this.showOutcome(check, response, form, outcome);
    outcome.querySelector<HTMLElement>('[tabindex]')?.focus();
    if (!(await taken))
      outcome.append(element('p', 'callout callout--warning', lessonText.recordUnavailable));
  }

  private record({ question: { id, revision } }: EmbeddedCheck, response: Response): Promise<boolean> {
    const lesson = this.closest<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '';
    return addFact({
      kind: 'question-answered',
      question: id,
      revision,
      response,
      within: { kind: 'lesson', lesson },
    });
  }

  private showOutcome(
    { question, misconceptions, rules }: EmbeddedCheck,
    response: Response,
    form: HTMLFormElement,
    outcome: HTMLElement,
  ): void {
    const share = shareEarned(question, response);
    const full = isFullMark(question, response);
    const verdict = element('p', 'callout__title', full ? checkText.right : lesserVerdict(share));
    verdict.tabIndex = -1;
    const again = button(checkText.again, 'button screen-only', () => {
      form.reset();
      this.shown = null;
      outcome.replaceChildren();
      form.querySelector<HTMLElement>('input, select')?.focus();
    });
    outcome.replaceChildren(
      element(
        'div',
        `callout stack stack--tight ${full ? 'callout--passed' : 'callout--warning'}`,
        verdict,
        remarkList(remarksOn(question, response), misconceptions, rules),
        element('p', '', element('strong', '', `${questionText.explanation}：`), question.explanation),
        again,
      ),
    );
  }

  private showRecord({ question }: EmbeddedCheck, outcome: HTMLElement, facts: readonly Fact[]): void {
    const passed = isPassed(question, facts);
    const chip = this.querySelector<HTMLElement>('[data-passed]');
    if (chip) chip.hidden = !passed;
    const revisions = facts.flatMap((fact) =>
      fact.kind === 'question-answered' && fact.question === question.id ? [fact.revision] : [],
    );
    const outdated = revisions.length > 0 && !revisions.includes(question.revision);
    if (outdated && !outcome.hasChildNodes()) {
      outcome.append(element('p', 'callout callout--notice', checkText.updated));
    }
  }
}

function lesserVerdict(share: number): string {
  return share > 0 ? checkText.partly(share) : checkText.wrong;
}

customElements.define('lesson-check', LessonCheck);
