/** The register of rules and its matrix: filters that work together and say how much they leave. */
import { expect, type Page, test } from '@playwright/test';

const entries = (page: Page) => page.locator('[data-entry]:visible');

async function expectCount(page: Page): Promise<number> {
  const shown = await entries(page).count();
  await expect(page.getByRole('status').filter({ hasText: '共' })).toHaveText(
    new RegExp(`^显示 ${shown} 条，`),
  );
  return shown;
}

for (const path of ['/regulations/', '/regulations/matrix/']) {
  test(`the five filters of ${path} narrow together, are announced and stay in the address`, async ({
    page,
  }) => {
    await page.goto(path);
    const all = await expectCount(page);
    const steps = [
      ['scope', 'card'],
      ['force', 'L5'],
      ['topic', 'T15'],
      ['status', 'in-force'],
    ] as const;
    let before = all;
    for (const [name, value] of steps) {
      await page.locator(`select[name="${name}"]`).selectOption(value);
      const now = await expectCount(page);
      expect(now).toBeLessThanOrEqual(before);
      before = now;
    }
    // Full-width figures, as a Chinese keyboard types them.
    await page.getByRole('searchbox').fill('２２：００');
    expect(await expectCount(page)).toBeLessThan(all);
    expect(await expectCount(page)).toBeGreaterThan(0);
    for (const entry of await entries(page).all()) {
      await expect(entry).toHaveAttribute('data-force', 'L5');
      await expect(entry).toHaveAttribute('data-topic', /\bT15\b/);
      await expect(entry).toHaveAttribute('data-scope', /\b(card|all)\b/);
    }
    const shared = page.url();
    await page.getByRole('button', { name: '清空筛选' }).click();
    await expect(entries(page)).toHaveCount(all);
    await page.goto(shared);
    await expect(page.locator('select[name="topic"]')).toHaveValue('T15');
    expect(await expectCount(page)).toBeLessThan(all);
    await page.getByRole('searchbox').fill('没有这样的规则');
    await expect(page.getByText('没有符合条件的规则。')).toBeVisible();
    await expect(entries(page)).toHaveCount(0);
  });
}

test('the matrix leads from a rule to the sections, banks and scenarios that deal with it', async ({
  page,
}) => {
  await page.goto('/regulations/matrix/#cba-2026-third-party');
  const row = page.locator('#cba-2026-third-party');
  await expect(row).toBeInViewport();
  for (const [column, address] of [
    ['节课时', /\/lessons\/[\w-]+\/(#.+)?$/],
    ['道题目', /\/tests\/banks\/[\w-]+\/$/],
    ['个情景选项', /\/scenarios\/[\w-]+\/$/],
  ] as const) {
    const cell = row.getByRole('cell').filter({ has: page.locator(`summary[aria-label*="${column}"]`) });
    await cell.locator('summary').click();
    await expect(cell.getByRole('link').first()).toHaveAttribute('href', address);
  }
  await page.locator('select[name="gap"]').selectOption('choices');
  await expect(row).toBeHidden();
  await expect(entries(page).first()).toContainText('没用到');
});
