/** Byte budgets: what a first visit to each kind of page moves, gzip, as any static host would send it. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

interface Moved {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly react: boolean;
  /** Each script with its bytes. */
  readonly scripts: readonly { readonly url: string; readonly bytes: number; readonly react: boolean }[];
}

const hasReact = (body: Buffer) => body.includes('react.transitional.element');

/** Loads a page in a fresh context and weighs what it asked for until the network is quiet. */
async function moved(page: Page, path: string): Promise<Moved> {
  const bodies: Promise<{ url: string; type: string; body: Buffer } | null>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    bodies.push(
      response.body().then(
        (body) => ({ url: response.url(), type, body }),
        () => null,
      ),
    );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const all = (await Promise.all(bodies)).flatMap((each) => each ?? []);
  const weigh = (test: RegExp) =>
    all.filter(({ type }) => test.test(type)).reduce((sum, { body }) => sum + gzipSync(body).length, 0);
  const scripts = all
    .filter(({ type }) => /javascript/.test(type))
    .map(({ url, body }) => ({ url, bytes: gzipSync(body).length, react: hasReact(body) }));
  const react = scripts.some((script) => script.react);
  return { html: weigh(/html/), css: weigh(/css/), script: weigh(/javascript/), react, scripts };
}

const BUDGETS = [
  { path: '/', html: 8, css: 14, script: 12, react: false },
  { path: '/courses/', html: 12, css: 14, script: 45, react: false },
  { path: '/lessons/red-lines/', html: 40, css: 14, script: 45, react: false },
  { path: '/regulations/', html: 40, css: 14, script: 14, react: false },
  { path: '/regulations/matrix/', html: 72, css: 14, script: 14, react: false },
  { path: '/regulations/cba-2026-hours/', html: 8, css: 14, script: 12, react: false },
  { path: '/glossary/', html: 30, css: 14, script: 12, react: false },
  { path: '/faq/', html: 48, css: 14, script: 12, react: false },
  { path: '/scripts/', html: 60, css: 14, script: 14, react: false },
  { path: '/scenarios/first-call/', html: 60, css: 16, script: 145, react: true },
  { path: '/scenarios/first-call/proof/', html: 30, css: 16, script: 12, react: false },
  { path: '/today/', html: 40, css: 16, script: 145, react: true },
  { path: '/trainer/', html: 40, css: 16, script: 150, react: true },
] as const;

for (const budget of BUDGETS) {
  test(`${budget.path} stays within its bytes${budget.react ? '' : ' and ships no framework'}`, async ({
    page,
  }) => {
    const weight = await moved(page, budget.path);
    expect(weight.html, 'HTML').toBeLessThanOrEqual(budget.html * 1024);
    expect(weight.css, 'CSS').toBeLessThanOrEqual(budget.css * 1024);
    expect(weight.script, 'scripts').toBeLessThanOrEqual(budget.script * 1024);
    expect(weight.react).toBe(budget.react);
  });
}

test('the call player brings at most 25 kB of its own beside React and what every page has', async ({
  browser,
}) => {
  const onceOpened = async (path: string) => moved(await browser.newPage(), path);
  const everywhere = await onceOpened('/courses/');
  const { scripts } = await onceOpened('/scenarios/first-call/');
  const shared = new Set(everywhere.scripts.map(({ url }) => url));
  const own = scripts.filter(({ url, react }) => !react && !shared.has(url));
  expect(own.some(({ url }) => url.includes('ScenarioPlayer'))).toBe(true);
  expect(own.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(25 * 1024);
});
