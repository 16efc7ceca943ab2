// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { correctResponse } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { fieldsOf } from '#domain/assessment/response-form.ts';
import { QuestionForm } from '#islands/ui/QuestionForm.tsx';
import { learnerRecord } from '#stores/browser.ts';
import { checkText } from '#text/lesson.ts';
import { checked } from '../../support/assessment-facts.ts';
import { chosen, multiple, oneOfEach, single } from '../../support/question-builders.ts';
import { countOf, factsNow } from '../../support/quiz-screen.tsx';

beforeAll(async () => {
  await import('#elements/lesson-check.ts');
});
beforeEach(async () => {
  await learnerRecord().newLearner();
});
afterEach(() => document.body.replaceChildren());

/** What `Check.astro` renders, and how a reader answers it. */
function place(question: Question) {
  const article = document.createElement('article');
  article.dataset['lesson'] = 'red-lines';
  const embedded = {
    question,
    misconceptions: { 'belief-wrong-1': '学员似乎以为换号就重新计数。' },
    rules: { 'rule-wrong-1': { title: '次数上限', href: '/regulations/limit/' } },
  };
  article.innerHTML = `<lesson-check>
    <span data-passed hidden></span>
    <form novalidate>
      ${renderToStaticMarkup(<QuestionForm question={question} seed={1} scope="check" />)}
      <button type="submit" hidden></button>
    </form>
    <div role="status" data-outcome></div>
    <script type="application/json">${JSON.stringify(embedded)}</script>
  </lesson-check>`;
  document.body.append(article);
  const form = article.querySelector('form') as HTMLFormElement;
  const outcome = article.querySelector('[data-outcome]') as HTMLElement;
  return {
    outcome,
    passed: () => !article.querySelector<HTMLElement>('[data-passed]')?.hidden,
    canSubmit: () => !article.querySelector<HTMLButtonElement>('[type="submit"]')?.hidden,
    fill(response: Response) {
      for (const [name, value] of fieldsOf(response)) {
        for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)) {
          if (field instanceof HTMLInputElement && field.type !== 'text')
            field.checked ||= field.value === value;
          else field.value = value;
        }
      }
    },
    submit: () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    /** The outcome comes once the answer is kept. */
    marked: (verdict: string) => vi.waitFor(() => expect(document.activeElement?.textContent).toBe(verdict)),
    checkedFields: () => form.querySelectorAll(':checked').length,
    again: () => outcome.querySelector('button')?.click(),
  };
}

describe('a check in a lesson', () => {
  test('can be sent once the script has taken over', () => {
    expect(place(single('a')).canSubmit()).toBe(true);
  });

  test('refuses half an answer and records nothing', () => {
    const check = place(single('a'));
    check.submit();
    expect(check.outcome.textContent).toBe(checkText.incomplete);
    expect(factsNow()).toEqual([]);
  });

  test('says what was wrong and why, brings the reader there, and records it once', async () => {
    const check = place(single('a'));
    check.fill(chosen('wrong-1'));
    check.submit();
    check.submit();
    expect(check.outcome.textContent).toBe(checkText.keeping);
    await check.marked(checkText.wrong);
    expect(check.outcome.textContent).toContain('because of wrong-1');
    expect(check.outcome.textContent).toContain('常见误解：以为换号就重新计数。');
    expect(check.outcome.querySelector('a')?.getAttribute('href')).toBe('/regulations/limit/');
    await vi.waitFor(() => expect(countOf('question-answered')).toBe(1));
    expect(factsNow()[0]).toMatchObject({
      question: 'a',
      revision: 1,
      response: chosen('wrong-1'),
      within: { kind: 'lesson', lesson: 'red-lines' },
    });
    expect(check.passed()).toBe(false);
  });

  test('gives part of a point its due', async () => {
    const check = place(multiple('a'));
    check.fill(chosen('right-1'));
    check.submit();
    await check.marked(checkText.partly(0.5));
  });

  test('can be answered again, from an empty form', async () => {
    const check = place(single('a'));
    check.fill(chosen('wrong-1'));
    check.submit();
    await check.marked(checkText.wrong);
    check.again();
    expect(check.outcome.textContent).toBe('');
    expect(check.checkedFields()).toBe(0);
    check.fill(chosen('right'));
    check.submit();
    await check.marked(checkText.right);
    await vi.waitFor(() => expect(countOf('question-answered')).toBe(2));
    await vi.waitFor(() => expect(check.passed()).toBe(true));
  });

  test('that was passed before says so when the lesson is opened again', async () => {
    await learnerRecord().add(checked('red-lines', single('a'), chosen('right')));
    const check = place(single('a'));
    await vi.waitFor(() => expect(check.passed()).toBe(true));
    expect(check.outcome.textContent).toBe('');
  });

  test('that was revised since asks to be answered anew', async () => {
    await learnerRecord().add(checked('red-lines', single('a'), chosen('right')));
    const check = place({ ...single('a'), revision: 2 });
    await vi.waitFor(() => expect(check.outcome.textContent).toBe(checkText.updated));
    expect(check.passed()).toBe(false);
  });

  test.each(oneOfEach)('is right when answered right: $id', async (question) => {
    const check = place(question);
    check.fill(correctResponse(question));
    check.submit();
    await check.marked(checkText.right);
  });
});
