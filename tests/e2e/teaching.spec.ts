/** Teaching blocks as people use them, on the style guide: without script, by keyboard, by dragging, on paper. */
import { expect, type Page, test } from '@playwright/test';

const order = (page: Page) =>
  page.locator('.triage__case').evaluateAll((cases) => cases.map((each) => each.getAttribute('data-name')));

test('without script all can be read: places, reasons, a worked plan, the hours, every line and card', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/styleguide/');
  const first = page.locator('.triage__case').first();
  await first.getByText('参考名次与理由').click();
  await expect(first.getByText(/参考第 \d 位/)).toBeVisible();
  await expect(page.getByRole('button', { name: '和参考比一比' })).toBeHidden();
  await expect(page.locator('instalment-plan')).toContainText('3,916.74 元');
  await expect(page.locator('instalment-plan form')).toBeHidden();
  await expect(page.locator('contact-clock')).toContainText('8:00至22:00可以联系');
  await page.getByText('我司已将您的案件移送公安机关').click();
  await expect(page.getByText('没有的手续不能说')).toBeVisible();
  await page.getByText('“我帮您申请免息。”').click();
  await expect(page.getByText('批下来之前不能答应。').first()).toBeVisible();
  await context.close();
});

test('a triage is put in order by keyboard alone', async ({ page }) => {
  await page.goto('/styleguide/');
  const before = await order(page);
  const name = before[0] ?? '';
  const down = page.getByRole('button', { name: `把${name}下移` });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await order(page)).toEqual([before[1], before[2], name, before[3]]);
  await page.getByRole('button', { name: '和参考比一比' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.triage [data-outcome]')).toBeFocused();
  await expect(page.locator('.triage__answer p').first()).toBeVisible();
});

test('a triage is put in order by dragging', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto('/styleguide/');
  await page.locator('.triage').scrollIntoViewIfNeeded();
  const before = await order(page);
  const from = await page.locator('.triage__handle').first().boundingBox();
  const to = await page.locator('.triage__handle').nth(3).boundingBox();
  if (!from || !to) throw new Error('no handle to drag');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, to.y + to.height, { steps: 12 });
  await page.mouse.up();
  expect(await order(page)).toEqual([before[1], before[2], before[3], before[0]]);
  await page.mouse.move(from.x + 10, from.y);
  expect(await order(page)).toEqual([before[1], before[2], before[3], before[0]]);
});

test('on paper every line, card and case is open', async ({ page }) => {
  await page.goto('/styleguide/');
  await page.emulateMedia({ media: 'print' });
  for (const words of ['没有的手续不能说', '批下来之前不能答应。', '再等就联系不上了', '860']) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
});

test('what is pressed is at least 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/styleguide/');
  await page.getByRole('button', { name: '和参考比一比' }).click();
  const small = await page
    .locator(
      ':is(.annotated, .flips, .triage, .instalments, .clock, .chart) :is(summary, button:not(.rule-mark__button), input, .triage__handle)',
    )
    .evaluateAll((all) =>
      all
        .map((each) => ({
          words: each.textContent?.trim().slice(0, 20),
          height: each.getBoundingClientRect().height,
        }))
        .filter(({ height }) => height < 44),
    );
  expect(small).toEqual([]);
});
