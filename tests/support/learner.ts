/** What a learner does in the browser, step by step, as the journeys need it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { correctResponse } from '../../src/domain/assessment/mark.ts';
import type { Question, Response } from '../../src/domain/assessment/question.ts';
import { placeField } from '../../src/domain/assessment/response-form.ts';
import type { Walk } from '../../src/domain/scenario/scenario.ts';
import { realCatalogue } from './real-content.ts';

export const content = realCatalogue();

export function questionNamed(id: string): Question {
  const question = content.banks.flatMap(({ questions }) => questions).find((each) => each.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}

/** Fills the native fields of a question with a response. */
export async function fill(form: Locator, response: Response): Promise<void> {
  switch (response.kind) {
    case 'choices':
      for (const id of response.chosen) await form.locator(`[name="chosen"][value="${id}"]`).check();
      return;
    case 'verdict':
      await form.locator(`[name="verdict"][value="${response.verdict}"]`).check();
      if (response.fix) await form.locator(`[name="fix"][value="${response.fix}"]`).check();
      return;
    case 'sequence':
      for (const [place, id] of response.order.entries()) {
        await form.locator(`[name="${placeField(id)}"]`).selectOption(`${place + 1}`);
      }
      return;
    case 'assignment':
      for (const [id, target] of Object.entries(response.placed)) {
        await form.locator(`[name="${placeField(id)}"]`).selectOption(target);
      }
      return;
    case 'figure':
      await form.locator('[name="figure"]').fill(`${response.value}`);
      return;
  }
}

export async function fillRight(form: Locator, question: Question): Promise<void> {
  await fill(form, correctResponse(question));
}

/** First visit: name and start, by the form on 今日. */
export async function introduce(page: Page, name: string): Promise<void> {
  await page.goto('/today/');
  await page.getByLabel('姓名').fill(name);
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.getByText(name).first()).toBeVisible();
}

/** Answers every check of a lesson right and reads to its end. */
export async function studyLesson(page: Page, id: string): Promise<void> {
  await page.goto(`/lessons/${id}/`);
  const lesson = content.lessons.find((each) => each.id === id);
  if (!lesson) throw new Error(`no lesson ${id}`);
  for (const check of lesson.checks) {
    const box = page.locator(`#check-${check}`);
    await fillRight(box.locator('form'), questionNamed(check));
    await box.getByRole('button', { name: '提交' }).click();
    await expect(box.locator('[data-passed]')).toBeVisible();
  }
  await page.locator('lesson-progress').scrollIntoViewIfNeeded();
  await expect(page.getByText('本课时已完成。')).toBeVisible();
}

export function walkNamed(scenario: string, wanted: (walk: Walk) => boolean): Walk {
  const walk = content.walks.get(scenario)?.find(wanted);
  if (!walk) throw new Error(`no such walk in ${scenario}`);
  return walk;
}

/** Opens a scenario and dials by keyboard, in practice or as an assessed run. */
export async function dialByKeyboard(
  page: Page,
  scenarioId: string,
  mode: '练习' | '考核走一遍' = '练习',
): Promise<void> {
  await page.goto(`/scenarios/${scenarioId}/`);
  const dial = page.locator('.briefing__dial');
  await expect(dial).toBeEnabled();
  await page.getByLabel(mode).focus();
  await page.keyboard.press('Space');
  await dial.focus();
  await page.keyboard.press('Enter');
}

/** Chooses by the number keys alone, from where the call stands. `from`: turns made before, for the message. */
export async function chooseByKeyboard(
  page: Page,
  scenarioId: string,
  choices: readonly string[],
  from = 0,
): Promise<void> {
  const scenario = content.scenarios.find(({ id }) => id === scenarioId);
  for (const [turn, choice] of choices.entries()) {
    const text =
      scenario?.moments.flatMap(({ choices: all }) => all).find(({ id }) => id === choice)?.text ?? '';
    const button = page.locator('button.choice', { hasText: text });
    await expect(button, `turn ${from + turn + 1}: ${choice}`).toBeVisible();
    await page.keyboard.press((await button.locator('.choice__number').innerText()).trim());
  }
}

/** Plays a walk by keyboard. Leaves the page at the reflection. */
export async function playByKeyboard(page: Page, scenarioId: string, walk: Walk): Promise<void> {
  await dialByKeyboard(page, scenarioId);
  await chooseByKeyboard(page, scenarioId, walk.choices);
}
