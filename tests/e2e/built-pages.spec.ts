/** The built HTML itself: Chinese Markdown rendered right, strict CSP kept, no JavaScript needed to read. */
import { expect, test } from '@playwright/test';
import { builtFiles, builtText, sitemapPaths } from '../support/site.ts';

const pages = builtFiles('.html');

/** Text between tags, without scripts: what a reader sees. */
const visible = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '\n');

test('the build has the pages it should', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(sitemapPaths().length).toBeGreaterThan(100);
});

test('B01: no literal ** and no nested strong is left by Chinese bold text', () => {
  const broken = pages.filter((file) => {
    const html = builtText(file);
    return visible(html).includes('**') || /<strong>(?:(?!<\/strong>)[\s\S])*<strong>/.test(html);
  });
  expect(broken).toEqual([]);
});

test('clock times in lessons keep their minutes', async () => {
  const html = visible(builtText('lessons/red-lines/index.html'));
  for (const time of ['22:00', '8:00', '7:40', '21:55']) expect(html).toContain(time);
});

test('no inline style and no inline event handler is served', () => {
  const broken = pages.filter((file) =>
    /<[^>]+\s(?:style|on[a-z]+)=/.test(builtText(file).replace(/<script[\s\S]*?<\/script>/g, '')),
  );
  expect(broken).toEqual([]);
});

test('every page carries the strict policy', () => {
  const weak = pages.filter((file) => {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(builtText(file))?.[1] ?? '';
    return (
      !policy.includes("default-src 'self'") ||
      !policy.includes("require-trusted-types-for 'script'") ||
      /unsafe-inline|unsafe-eval/.test(policy)
    );
  });
  expect(weak).toEqual([]);
});

test('C11: the headers file forbids framing, which a meta tag cannot', () => {
  expect(builtText('_headers')).toContain("frame-ancestors 'none'");
});

test('the page of a rule shows where it is taught, tested and played', () => {
  const html = builtText('regulations/gbt-45251-target/index.html');
  for (const href of ['/lessons/call-opening/', '/tests/banks/call-opening/', '/scenarios/first-call/']) {
    expect(html).toContain(`href="${href}"`);
  }
});

test('internal links lead somewhere, fragments too', () => {
  const known = new Set(pages.map((file) => `/${file.replace(/index\.html$/, '')}`));
  const idsOf = new Map(
    pages.map((file) => [
      `/${file.replace(/index\.html$/, '')}`,
      new Set([...builtText(file).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  const dead: string[] = [];
  for (const file of pages) {
    const here = `/${file.replace(/index\.html$/, '')}`;
    for (const [, href = ''] of builtText(file).matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      if (!href.startsWith('/') && !href.startsWith('#')) continue;
      const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site${here}`);
      if (!known.has(pathname) && !builtFiles('').includes(pathname.slice(1))) dead.push(`${here} → ${href}`);
      else if (hash && !idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1))))
        dead.push(`${here} → ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test('A01: without JavaScript every page has a heading, its text and working navigation', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const empty: string[] = [];
  for (const path of sitemapPaths()) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const main = page.locator('#main');
    const words = (await main.innerText()).replace(/\s/g, '').length;
    if ((await main.locator('h1:visible').count()) !== 1 || words < 30)
      empty.push(`${path}: ${words} characters`);
  }
  expect(empty).toEqual([]);
  await context.close();
});

test('C01, C03: no page breaks the policy or Trusted Types, and none logs an error', async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${new URL(page.url()).pathname}: ${error.message}`));
  for (const path of sitemapPaths()) await page.goto(path, { waitUntil: 'load' });
  expect(said).toEqual([]);
  await context.close();
});
