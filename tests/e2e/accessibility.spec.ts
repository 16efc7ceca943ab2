/**
 * One visit to every page of the sitemap: axe in light and dark, 360 px without sideways scrolling, no error and no
 * breach of the policy in the console. States inside islands are audited by the journeys.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { kindOf, sitemapPaths } from '../support/site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rules that depend on the colour scheme: the rest of the audit is the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const GROUP = 20;

/** Pages by their folder, in groups small enough to keep both workers busy to the end. */
const groups = new Map(
  [...Map.groupBy(sitemapPaths(), (path) => kindOf(path) || 'top')].flatMap(([folder, paths]) =>
    Array.from({ length: Math.ceil(paths.length / GROUP) }, (_, part): [string, string[]] => [
      paths.length > GROUP ? `${folder} part ${part + 1}` : folder,
      paths.slice(part * GROUP, (part + 1) * GROUP),
    ]),
  ),
);

/** What axe finds, a line each. The pages have no frames, so axe may run in the page alone, which is far quicker. */
async function found(page: Page, audit: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await audit(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}

for (const [name, paths] of groups) {
  test(`C01, C03: nothing is wrong on ${name} (${paths.length}): axe in light and dark, 360 px, console`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const wrong: string[] = [];
    const tell = (what: string) => wrong.push(`${new URL(page.url()).pathname} ${what}`);
    page.on('console', (message) => {
      if (message.type() === 'error') tell(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => tell(`error: ${error.message}`));
    for (const path of paths) {
      await page.setViewportSize(DESKTOP);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      for (const line of await found(page, (axe) => axe.withTags(TAGS))) tell(`light ${line}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const line of await found(page, (axe) => axe.withRules(COLOUR_RULES))) tell(`dark ${line}`);
      await page.setViewportSize(PHONE);
      const over = await page.evaluate(async () => {
        // The new width is laid out in the next frame.
        for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      if (over > 0) tell(`is ${over} px too wide at 360 px`);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });
}

test('the skip link is first and leads to the text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip-link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
