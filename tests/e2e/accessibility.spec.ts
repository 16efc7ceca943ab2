/** axe on every page of the sitemap, light and dark. States inside islands are audited by the journeys. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sitemapPaths } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const GROUP = 30;

/** Pages by their folder, in groups small enough to keep both workers busy to the end. */
const groups = new Map(
  [...Map.groupBy(sitemapPaths(), (path) => path.split('/').slice(1, -2).join('/') || 'top')].flatMap(
    ([folder, paths]) =>
      Array.from({ length: Math.ceil(paths.length / GROUP) }, (_, part): [string, string[]] => [
        paths.length > GROUP ? `${folder} part ${part + 1}` : folder,
        paths.slice(part * GROUP, (part + 1) * GROUP),
      ]),
  ),
);

/** Rules that depend on the colour scheme: the rest of the audit is the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

for (const [name, paths] of groups) {
  test(`axe finds nothing on ${name} (${paths.length}), light and dark`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      const light = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(COLOUR_RULES).analyze();
      for (const [scheme, { violations }] of [
        ['light', light],
        ['dark', dark],
      ] as const) {
        found.push(
          ...violations.map(
            ({ id, nodes }) =>
              `${path} ${scheme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
          ),
        );
      }
    }
    expect(found).toEqual([]);
    await context.close();
  });
}

test('every page fits 360 px without sideways scrolling', async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of sitemapPaths()) {
    await page.goto(path);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) wide.push(`${path} by ${over} px`);
  }
  expect(wide).toEqual([]);
  await context.close();
});

test('the skip link is first and leads to the text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
