/** A03: a whole exam without a mouse. */
import { expect, type Page, test } from '@playwright/test';
import { content } from '../support/learner.ts';

/** What has the focus: its tag or type, its words, and whether the page shows that it has it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    const kind = at instanceof HTMLInputElement ? at.type : (at?.tagName.toLowerCase() ?? '');
    const name = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.name : '';
    return {
      kind,
      name,
      words: at?.textContent?.trim() ?? '',
      isShown: at?.matches(':focus-visible') ?? false,
    };
  });
}

/** Tabs on until a button of this name has the focus. Gives each field on the way something. */
async function tabTo(page: Page, button: RegExp): Promise<void> {
  const given = new Set<string>();
  for (let presses = 0; presses < 80; presses += 1) {
    if (presses > 0) await page.keyboard.press('Tab');
    const { kind, name, words, isShown } = await focused(page);
    // Before the first press, and at the end of the page, the focus is the browser's own.
    if (kind === 'body' || presses === 0) {
      if (kind === 'button' && button.test(words)) return;
      continue;
    }
    expect(isShown, `the focus can be seen on ${kind} ${words}`).toBe(true);
    if (kind === 'button' && button.test(words)) return;
    if (kind === 'radio' && !given.has(name)) await page.keyboard.press('Space');
    if (kind === 'checkbox' && !given.has(name)) await page.keyboard.press('Space');
    if (kind === 'select') await page.keyboard.press('ArrowDown');
    if (kind === 'text') await page.keyboard.type('3');
    if (name !== '') given.add(name);
  }
  throw new Error(`no button ${button} could be reached: the focus is trapped`);
}

test('A03: an exam is begun, answered, handed in and read by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const exam = content.exams.find(({ id }) => id === 'week-1-theory');
  const total = exam?.sections.reduce((sum, { draw }) => sum + draw, 0) ?? 0;
  await page.goto('/tests/exams/week-1-theory/');
  await expect(page.getByRole('button', { name: '开始考试' })).toBeEnabled();
  await tabTo(page, /^开始考试$/);
  await page.keyboard.press('Enter');
  for (let place = 1; place < total; place += 1) {
    await expect(page.getByText(`第 ${place} 题，共 ${total} 题`)).toBeVisible();
    await tabTo(page, /^下一题$/);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(`第 ${total} 题，共 ${total} 题`)).toBeVisible();
  await tabTo(page, /^交卷$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('现在交卷？');
  await tabTo(page, /^交卷$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '考试结果' })).toBeVisible();
  // The result has the focus: its reader does not begin at the top of the page again.
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
