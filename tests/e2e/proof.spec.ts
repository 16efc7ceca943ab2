/** The page of what is proved of a scenario: complete, quiet, and readable on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { content } from '../support/learner.ts';
import { builtText } from '../support/site.ts';

test('every scenario has its proof: nothing is broken, every moment stands on the map and in the table', () => {
  for (const { id, moments } of content.scenarios) {
    const html = builtText(`scenarios/${id}/proof/index.html`);
    expect(html, id).not.toContain('chip--failed');
    expect(html.match(/class="story-number"/g)?.length, id).toBe(moments.length);
    expect(html.match(/id="moment-\d+"/g)?.length, id).toBe(moments.length);
    expect(html, id).toContain('<meta name="robots" content="noindex"');
  }
});

test('a trainer comes from the role-play to its proof, and on a phone the map opens at the beginning', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/scenarios/first-call/');
  await page.getByRole('link', { name: '看证明和全图' }).click();
  await expect(page.getByText('这一页会剧透')).toBeVisible();
  const map = page.getByRole('region', { name: '全图，可以左右滚动' });
  await map.scrollIntoViewIfNeeded();
  const [frame, start] = await Promise.all([map.boundingBox(), page.locator('.story-start').boundingBox()]);
  expect(start?.x).toBeGreaterThan(frame?.x ?? Number.NaN);
  expect((start?.x ?? Number.NaN) + (start?.width ?? 0)).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
});

test('the opened table leads from a choice to the moment it leads to, and axe finds nothing in it', async ({
  page,
}) => {
  await page.goto('/scenarios/first-call/proof/');
  await page.getByText('用表格看').click();
  const link = page.getByRole('table').last().getByRole('link').first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page.locator(href)).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
});
