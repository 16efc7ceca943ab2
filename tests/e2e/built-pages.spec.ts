/** The built HTML itself: Chinese Markdown rendered right, strict CSP kept, no JavaScript needed to read. */
import { expect, test } from '@playwright/test';
import { builtFiles, builtText, kindOf, sitemapPaths } from '../support/site.ts';

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

test('every mark opens a card that is on its page', () => {
  const broken = pages.flatMap((file) => {
    const html = builtText(file);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/\spopovertarget="([^"]+)"/g)].map(([, id]) => id);
    return targets.filter((id) => !ids.has(id)).map((id) => `${file} ${id}`);
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

test('A01: without JavaScript a page of every kind has one heading, its text and working navigation', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // Pages of one kind come from one template: the first two of each, and every page at the top.
  const kinds = Map.groupBy(sitemapPaths(), kindOf);
  const sample = [...kinds].flatMap(([folder, paths]) => (folder === '' ? paths : paths.slice(0, 2)));
  expect(sample.length).toBeGreaterThan(15);
  const empty: string[] = [];
  for (const path of sample) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const main = page.locator('#main');
    const words = (await main.innerText()).replace(/\s/g, '').length;
    const headings = await main.locator('h1:visible').count();
    if (headings !== 1 || words < 30) empty.push(`${path}: ${headings} headings, ${words} characters`);
  }
  expect(empty).toEqual([]);
  await page.goto('/');
  await page.getByRole('link', { name: '课程' }).first().click();
  await expect(page.locator('#main h1')).toHaveText('课程');
  await context.close();
});
