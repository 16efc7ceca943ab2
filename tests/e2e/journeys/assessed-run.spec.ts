/** A run taken as an assessment: broken off, taken up again, recorded as such, and without a way back. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { chooseByKeyboard, dialByKeyboard, introduce, walkNamed } from '../../support/learner.ts';

const GO_BACK = /重来$/;

async function audit(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.target}`)).toEqual([]);
}

test('K05: an assessed run stays one through reloads, offers no way back and is told in the record', async ({
  page,
}) => {
  test.setTimeout(120_000);
  // Lines that are still fading in would be audited half there.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await introduce(page, '陈小满');
  const { choices } = walkNamed('first-call', ({ passes }) => !passes);
  const half = Math.floor(choices.length / 2);

  await dialByKeyboard(page, 'first-call', '考核走一遍');
  await chooseByKeyboard(page, 'first-call', choices.slice(0, half));
  await audit(page, 'call');
  await page.getByRole('button', { name: '暂停' }).click();
  await expect(page.getByRole('log')).toBeHidden();
  await audit(page, 'paused');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toBeVisible();
  await page.reload();
  const head = page.locator('.call__header');
  await expect(head).toContainText('考核');
  await expect(page.getByText('已接上次的进度。')).toBeVisible();
  await expect(page.locator('button.choice[aria-disabled="true"]')).toHaveCount(0);

  await page.locator('.call').focus();
  await chooseByKeyboard(page, 'first-call', choices.slice(half), half);
  await page.getByRole('button', { name: '跳过这一问' }).click();
  await expect(page.getByText('这是考核走一遍')).toBeVisible();
  await expect(page.getByText('已记入学习档案。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '转折点' })).toBeVisible();
  await expect(page.getByRole('button', { name: GO_BACK })).toHaveCount(0);
  await audit(page, 'debrief');
  await page.reload();
  await expect(page.getByText('这是考核走一遍')).toBeVisible();
  await expect(page.getByRole('heading', { name: '转折点' })).toBeVisible();
  await expect(page.getByRole('button', { name: GO_BACK })).toHaveCount(0);

  await page.goto('/me/');
  await expect(page.locator('[data-timeline]')).toContainText('考核走一遍情景演练');
  await expect(page.locator('[data-timeline]').getByText('考核走一遍情景演练')).toHaveCount(1);
});
