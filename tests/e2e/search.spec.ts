/** The search as a person meets it: keys, results, input methods, odd questions, bytes. */
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { searchText } from '../../src/text/search.ts';
import { complaints } from '../support/faults.ts';

const dialog = (page: Page) => page.locator('search-dialog dialog');
const field = (page: Page) => page.getByRole('combobox', { name: searchText.field });
const status = (page: Page) => page.locator('.search-panel__status');
const hits = (page: Page) => page.getByRole('option');

async function openByKey(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await expect(field(page)).toBeFocused();
}

/** Notes every question that is sent to the worker. */
async function watchQuestions(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { question: string }) {
      asked.push(message.question);
      post.call(this, message);
    };
  });
  return () => page.evaluate(() => Reflect.get(window, 'asked') as string[]);
}

test('slash and Ctrl-K open the search, but not while typing; Escape closes it and gives the focus back', async ({
  page,
}) => {
  await page.goto('/courses/');
  const link = page.locator('#main a').first();
  for (const key of ['/', 'Control+k']) {
    await link.focus();
    await openByKey(page, key);
    await expect(dialog(page)).toHaveAttribute('open');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).not.toHaveAttribute('open');
    await expect(link).toBeFocused();
  }
  await page.goto('/today/');
  const name = page.getByLabel('姓名');
  await name.focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(name).toHaveValue('/');
  await expect(name).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);
});

test('a question in plain words finds the red lines, and arrows and Enter lead to the very place', async ({
  page,
}) => {
  await page.goto('/');
  await openByKey(page);
  await page.keyboard.type('几点以后不能打电话');
  await expect(hits(page).first()).toBeVisible();
  const addresses = await hits(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  const place = addresses.findIndex((address) => address.includes('/lessons/red-lines/'));
  expect(place, addresses.join(' ')).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThan(5);
  expect(addresses[place]).toContain('#');

  for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
  const chosen = hits(page).nth(place);
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(new URL(addresses[place] ?? '', page.url()).href);
  const { hash } = new URL(page.url());
  await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeInViewport();
});

test('a result on the page one is on closes the dialog and goes there', async ({ page }) => {
  await page.goto('/lessons/red-lines/');
  await openByKey(page);
  await page.keyboard.type('几点以后不能打电话');
  const here = hits(page).and(page.locator('[href*="/lessons/red-lines/#"]')).first();
  await here.click();
  await expect(dialog(page)).not.toHaveAttribute('open');
  await expect(page).toHaveURL(/\/lessons\/red-lines\/#/);
});

test('Q05: while an input method composes nothing is searched; what it settles on is', async ({ page }) => {
  const asked = await watchQuestions(page);
  await page.clock.install();
  await page.goto('/');
  await openByKey(page);
  const session = await page.context().newCDPSession(page);
  for (const text of ['d', 'dian', "dian'hua"]) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
    await page.clock.runFor(1000);
  }
  await expect(field(page)).toHaveValue("dian'hua");
  // Enter takes the candidate; it must not be taken for a search.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await page.clock.runFor(1000);
  expect(await asked()).toEqual([]);
  await session.send('Input.insertText', { text: '电话' });
  await page.clock.runFor(1000);
  await expect(hits(page).first()).toBeVisible();
  expect(await asked()).toEqual(['电话']);
});

test('Q03: odd questions get an answer and break nothing', async ({ page }) => {
  const said = complaints(page);
  const asked = await watchQuestions(page);
  await page.goto('/');
  await openByKey(page);
  /** Without a letter or a figure there is nothing to look up. */
  const NOTHING = new RegExp(`^${searchText.hint}$`);
  const ANSWERED = /^(找到|列出最接近|没有找到)/;
  const odd: readonly (readonly [question: string, says: RegExp])[] = [
    ['催', ANSWERED],
    ['电话'.repeat(5000), ANSWERED],
    ['👩‍🏫📞', NOTHING],
    ['.*(?=[)\\|^$+', NOTHING],
    ['２２：００', ANSWERED],
    ['<img src=x onerror=alert(1)>', ANSWERED],
    ['\u202e话电', ANSWERED],
    ['"; DROP TABLE facts; --', ANSWERED],
    ['电\u0007话', ANSWERED],
    ['constructor __proto__', ANSWERED],
  ];
  for (const [question, says] of odd) {
    await field(page).fill(question);
    await expect.poll(async () => (await asked()).at(-1)).toBe(question);
    await expect(status(page), question.slice(0, 30)).toHaveText(says);
    for (const blank of ['', '   ']) {
      await field(page).fill(blank);
      await expect(status(page)).toHaveText(searchText.hint);
      await expect(hits(page)).toHaveCount(0);
    }
  }
  await expect(dialog(page).locator('img')).toHaveCount(0);
  expect(said).toEqual([]);
});

test('a question without results is told so and shown other ways', async ({ page }) => {
  await page.goto('/');
  await openByKey(page);
  await page.keyboard.type('zzzzqqqq');
  await expect(status(page)).toHaveText('没有找到“zzzzqqqq”');
  const ways = dialog(page).getByRole('link');
  await expect(ways.filter({ hasText: '规则库' })).toBeVisible();
  await expect(ways.filter({ hasText: '术语' })).toHaveAttribute('href', '/glossary/');
});

test('more results come behind the first, without the question being typed again', async ({ page }) => {
  await page.goto('/');
  await openByKey(page);
  await page.keyboard.type('电话');
  await expect(hits(page)).toHaveCount(8);
  await expect(status(page)).toHaveText(searchText.foundMost(8));
  const first = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const more = dialog(page).getByRole('button', { name: searchText.more });
  await more.click();
  await expect(hits(page)).toHaveCount(16);
  await expect(more).toBeFocused();
  const both = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(both.slice(0, 8)).toEqual(first);
  expect(new Set(both).size).toBe(16);
  for (const excerpt of await page.locator('.search-hit__excerpt').allTextContents()) {
    expect(excerpt).not.toBe('');
  }
});

test('a very long question does not widen the dialog', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await openByKey(page);
  await field(page).fill('q'.repeat(2000));
  await expect(status(page)).toHaveText(/没有找到/);
  const over = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('an index that cannot be had is told, and another try finds again', async ({ page }) => {
  await page.route('**/search/core.bin', (route) => route.abort());
  await page.goto('/');
  await openByKey(page);
  await page.keyboard.type('电话');
  await expect(status(page)).toHaveText(searchText.failed);
  await page.unroute('**/search/core.bin');
  await page.getByRole('button', { name: searchText.retry }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('the first search moves at most 80 kB', async ({ page, context }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const moved: Promise<{ url: string; bytes: number }>[] = [];
  context.on('response', (response) => {
    moved.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })));
  });
  await openByKey(page);
  await page.keyboard.type('几点以后不能打电话');
  await expect(page.locator('.search-hit__excerpt').first()).not.toBeEmpty();
  const files = await Promise.all(moved);
  // The worker and its index are among what was weighed.
  for (const part of [/worker-.*\.js$/, /core\.bin$/, /terms-.*\.bin$/, /texts-.*\.bin$/]) {
    expect(files.filter(({ url }) => part.test(url)).length, `${part}`).toBeGreaterThan(0);
  }
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, files.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toBeLessThanOrEqual(80 * 1024);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the open dialog, with results and without, in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/');
    await openByKey(page);
    for (const question of ['电话', 'zzzzqqqq']) {
      await field(page).fill(question);
      await expect(status(page)).toHaveText(question === '电话' ? /^(找到|列出)/ : /没有找到/);
      const { violations } = await new AxeBuilder({ page }).include('search-dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${question} ${id}: ${nodes[0]?.target}`)).toEqual([]);
    }
  });
}

test('the search page answers the question in its address and keeps the address current', async ({
  page,
}) => {
  const said = complaints(page);
  await page.goto(`/search/?q=${encodeURIComponent('几点以后不能打电话')}`);
  await expect(field(page)).toHaveValue('几点以后不能打电话');
  await expect(hits(page).first()).toBeVisible();
  await field(page).fill('减免');
  await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent('减免')}$`));
  await field(page).fill('');
  await expect(page).toHaveURL(/\/search\/$/);
  // Here the keys lead to the field of the page.
  await page.locator('#main a').first().focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);
  expect(said).toEqual([]);
});
