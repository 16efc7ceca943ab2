/** A killed browser, a crashed page, a reload at the worst moment, code that is gone, a nervous finger. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserLaunch } from '../../src/cli/browser.mjs';
import { callText } from '../../src/text/scenario.ts';
import {
  answerFigure,
  FIGURE_CHECK,
  figuresIn,
  keptFacts,
  LESSON,
  openLesson,
  timelineOf,
} from '../support/faults.ts';
import { content, fillRight, questionNamed, walkNamed } from '../support/learner.ts';

/** A browser of our own, whose processes can be killed as by a power cut. */
async function startBrowser(folder: string): Promise<{ browser: Browser; kill: () => Promise<void> }> {
  const { executablePath = chromium.executablePath(), args = [] } = browserLaunch() ?? {};
  const child = spawn(
    executablePath,
    [...args, '--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${folder}`],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let heard = '';
    child.stderr.on('data', (chunk) => {
      heard += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser did not start: ${heard}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    browser,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // The group: the helpers that write to the disk die in the same moment.
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

for (const seconds of [0, 0.5, 2]) {
  test(`K01: the browser killed ${seconds} s after an answer was marked has it when it is started again`, async ({
    baseURL,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'shouzheng-'));
    const at = (path: string) => new URL(path, baseURL).href;
    const newPage = async ({ browser }: { browser: Browser }): Promise<Page> => {
      const [context] = browser.contexts();
      if (!context) throw new Error('the browser has no profile');
      return context.newPage();
    };
    try {
      const before = await startBrowser(folder);
      const page = await newPage(before);
      await page.goto(at(`/lessons/${LESSON}/`));
      await expect(page.locator('lesson-progress .callout__title')).toBeVisible();
      await answerFigure(page, 7);
      await expect(page.locator(`#check-${FIGURE_CHECK} [data-outcome] .callout`)).toBeVisible();
      // The span is the fault itself, not a wait for something to happen.
      await page.waitForTimeout(seconds * 1000);
      await before.kill();

      const after = await startBrowser(folder);
      const again = await newPage(after);
      await again.goto(at('/me/'));
      await expect(again.locator('[data-timeline]')).toContainText('答了 1 次随堂题');
      await after.kill();
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

/** What a call shows: the words so far, without the note that it was taken up again, and what can be said now. */
async function callShown(page: Page): Promise<string> {
  await expect(page.getByRole('log')).toBeVisible();
  await expect(page.locator('.call__log .line').first()).toBeVisible();
  return page.evaluate((resumed) => {
    const lines = [...document.querySelectorAll('.call__log .line')].map((line) => line.textContent ?? '');
    const choices = [...document.querySelectorAll('button.choice')].map((choice) => choice.textContent ?? '');
    return [...lines.filter((line) => line !== resumed), '', ...choices].join('\n');
  }, callText.resumed);
}

test('K05: a reload in the middle of a role-play comes back to the same moment with the same transcript', async ({
  page,
}) => {
  const walk = walkNamed('first-call', ({ passes }) => passes);
  const texts = new Map(
    content.scenarios
      .find(({ id }) => id === 'first-call')
      ?.moments.flatMap(({ choices }) => choices)
      .map(({ id, text }) => [id, text]),
  );
  await page.goto('/scenarios/first-call/');
  await page.getByRole('button', { name: '拨号' }).click();
  for (const [turn, choice] of walk.choices.entries()) {
    if ([0, 1, 7, walk.choices.length - 1].includes(turn)) {
      const before = await callShown(page);
      await page.reload();
      expect(await callShown(page), `turn ${turn + 1}`).toBe(before);
    }
    await page.locator('button.choice', { hasText: texts.get(choice) ?? '' }).click();
  }
  await page.getByRole('button', { name: '跳过这一问' }).click();
  const debrief = page.getByRole('heading', { name: '复盘' });
  await expect(debrief).toBeVisible();
  await expect(page.getByText('已记入学习档案。')).toBeVisible();
  await page.reload();
  await expect(debrief).toBeVisible();
  expect((await keptFacts(page)).filter(({ kind }) => kind === 'scenario-finished')).toHaveLength(1);
});

test('K05: a reload in the middle of practice comes back to the same question in the same order', async ({
  page,
}) => {
  await page.goto(`/tests/banks/${LESSON}/`);
  const form = page.locator('form[data-question]');
  const shown = async () =>
    `${await form.getAttribute('data-question')} ${await page.getByText(/第 \d+ 题，共/).innerText()} ${await form.innerText()}`;
  await expect(form.getByRole('button', { name: '提交' })).toBeEnabled();
  for (const _ of [1, 2]) {
    await fillRight(form, questionNamed((await form.getAttribute('data-question')) ?? ''));
    await form.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: '下一题' }).click();
    await expect(form.getByRole('button', { name: '提交' })).toBeEnabled();
  }
  const before = await shown();
  expect(before).toContain('第 3 题');
  await page.reload();
  await expect(page.getByText('接着上次没做完的继续。')).toBeVisible();
  expect(await shown()).toBe(before);
});

test('K03: after the page itself has crashed, practice goes on at the same question', async ({
  context,
  page,
}) => {
  await page.goto(`/tests/banks/${LESSON}/`);
  const form = page.locator('form[data-question]');
  await expect(form.getByRole('button', { name: '提交' })).toBeEnabled();
  await fillRight(form, questionNamed((await form.getAttribute('data-question')) ?? ''));
  await form.getByRole('button', { name: '提交' }).click();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.getByText('第 2 题，共')).toBeVisible();
  const before = await form.getAttribute('data-question');

  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;

  const again = await context.newPage();
  await again.goto(`/tests/banks/${LESSON}/`);
  await expect(again.getByText('接着上次没做完的继续。')).toBeVisible();
  await expect(again.getByText('第 2 题，共')).toBeVisible();
  expect(await again.locator('form[data-question]').getAttribute('data-question')).toBe(before);
});

test.describe('K07: code gone after a new deployment', () => {
  const lost = (page: Page) => page.getByText('这一页有一部分没有取到');
  for (const [what, path, code] of [
    ['the record on a lesson page', `/lessons/${LESSON}/`, /\/_astro\/browser\..*\.js/],
    ['the practice itself', `/tests/banks/${LESSON}/`, /\/_astro\/Practice\..*\.js/],
  ] as const) {
    test(`${what}: the page is fetched anew once, then says so; answers are kept`, async ({ page }) => {
      await openLesson(page);
      await answerFigure(page, 7);
      await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7]);

      let loads = 0;
      page.on('load', () => {
        loads += 1;
      });
      await page.route(code, (route) => route.fulfill({ status: 404 }));
      await page.goto(path);
      await expect(lost(page)).toBeVisible();
      expect(loads).toBe(2);

      await page.unroute(code);
      await page.goto(path);
      await expect(lost(page)).toHaveCount(0);
      expect(await timelineOf(page)).toContain('答了 1 次随堂题');
    });
  }

  test('with the network gone it does not reload into an error page', async ({ page }) => {
    await page.route(/\/_astro\/browser\..*\.js/, (route) => route.abort());
    await page.route(/\/lessons\//, (route) =>
      route.request().method() === 'HEAD' ? route.abort() : route.continue(),
    );
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.goto(`/lessons/${LESSON}/`);
    await expect(lost(page)).toBeVisible();
    expect(loads).toBe(1);
  });
});

test.describe('E03: a double click', () => {
  /** Harder than a person can: the second click before anything could be drawn. */
  const atOnce = (button: HTMLElement) => {
    button.click();
    button.click();
  };

  test('begins and hands in one exam', async ({ page }) => {
    await page.goto('/tests/exams/week-1-theory/');
    const start = page.getByRole('button', { name: '开始考试' });
    await expect(start).toBeEnabled();
    await start.dblclick();
    await page.getByRole('button', { name: '交卷', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交卷', exact: true }).dblclick();
    await expect(page.getByRole('heading', { name: '考试结果' })).toBeVisible();
    const attempts = async () =>
      (await keptFacts(page)).map(({ kind }) => kind).filter((kind) => kind.startsWith('attempt-'));
    expect(await attempts()).toEqual(['attempt-started', 'attempt-finished']);

    await page.reload();
    await page.getByRole('button', { name: '再考一次' }).evaluate(atOnce);
    await page.getByRole('button', { name: '交卷', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交卷', exact: true }).evaluate(atOnce);
    await expect(page.getByRole('heading', { name: '考试结果' })).toBeVisible();
    await expect.poll(attempts).toHaveLength(4);
  });

  test('answers one practice question once', async ({ page }) => {
    await page.goto(`/tests/banks/${LESSON}/`);
    const form = page.locator('form[data-question]');
    const submit = form.getByRole('button', { name: '提交' });
    await expect(submit).toBeEnabled();
    await fillRight(form, questionNamed((await form.getAttribute('data-question')) ?? ''));
    await submit.evaluate(atOnce);
    await expect(page.getByRole('button', { name: '下一题' })).toBeVisible();
    await expect
      .poll(async () => (await keptFacts(page)).map(({ kind }) => kind))
      .toEqual(['attempt-started', 'question-answered']);
  });

  test('answers a check in a lesson once', async ({ page }) => {
    await openLesson(page);
    const box = page.locator(`#check-${FIGURE_CHECK}`);
    await fillRight(box.locator('form'), questionNamed(FIGURE_CHECK));
    await box.getByRole('button', { name: '提交' }).dblclick();
    await expect(box.locator('[data-passed]')).toBeVisible();
    await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([1]);
  });
});
