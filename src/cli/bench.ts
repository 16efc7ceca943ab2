/**
 * `npm run bench`: how fast the site is on this machine. Prints milliseconds, never judges: what must hold is in the
 * tests, in bytes and in states. Needs a build and a Chromium.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { canonicalJson } from '#domain/record/canonical.ts';
import { verifyScenario } from '#domain/scenario/verify.ts';
import { browserLaunch } from './browser.mjs';
import { readContent } from './read-content.ts';

const PORT = 4397;
const SITE = `http://127.0.0.1:${PORT}`;
const FACTS = 10_000;

const catalogue = catalogueFrom(sourcesFrom(readContent('content')));

/** One line: what was measured, and how it spread. */
function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = [sorted[0] ?? 0, at(0.5), at(0.95), sorted.at(-1) ?? 0].map((each) =>
    each.toFixed(1).padStart(9),
  );
  console.log(`${figures.join('')}  ${what}（${times.length} 次）`);
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function contentCheck(): void {
  const run = () => spawnSync(process.execPath, ['src/cli/check-content.ts'], { stdio: 'ignore' });
  print(
    '检查全部内容，连同启动',
    Array.from({ length: 5 }, () => timed(run)),
  );
}

function proofs(): void {
  const times = catalogue.scenarios.map((scenario) => timed(() => verifyScenario(scenario)));
  print('证明一个情景', times);
  print('证明全部情景', [times.reduce((sum, each) => sum + each, 0)]);
}

/** An export file with so many facts, whose owner is at work once it is imported. */
function bigRecord(): string {
  const learner = { id: 'bench-learner', name: '测速', staffNumber: '', team: '' };
  const lessons = catalogue.lessons.map(({ id }) => id);
  const facts = Array.from({ length: FACTS }, (_, seq) => ({
    ...(seq === 0
      ? { kind: 'profile-set', name: learner.name, staffNumber: '', team: '' }
      : { kind: 'lesson-read', lesson: lessons[seq % lessons.length], revision: 1 }),
    id: `bench-${seq}`,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 60_000).toISOString(),
    seq,
    learner: learner.id,
  }));
  const file = {
    format: 'shouzheng-record',
    version: 1,
    exportedAt: '2026-11-01T00:00:00.000Z',
    learner,
    facts,
  };
  const sum = createHash('sha256').update(canonicalJson(file)).digest('hex');
  return JSON.stringify({ ...file, sha256: sum });
}

async function importRecord(page: Page): Promise<void> {
  await page.goto(`${SITE}/me/`);
  const from = performance.now();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(bigRecord()) });
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await page.locator('[data-timeline]').first().waitFor();
  print(`导入 ${FACTS} 条记录，到时间线出现`, [performance.now() - from]);
}

/** From the press to the outcome, which comes once the answer is kept. */
async function answers(page: Page): Promise<void> {
  await page.goto(`${SITE}/lessons/red-lines/`);
  await page.locator('lesson-progress .callout__title').waitFor();
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    times.push(
      await page.evaluate(async (figure) => {
        const box = document.querySelector('#check-red-lines-contacts-left');
        const field = box?.querySelector('input');
        const outcome = box?.querySelector('[data-outcome]');
        if (!field || !outcome) throw new Error('the check is not there');
        field.value = `${figure}`;
        const from = performance.now();
        box?.querySelector('form')?.requestSubmit();
        while (!outcome.querySelector('.callout')) await new Promise((resolve) => setTimeout(resolve));
        const taken = performance.now() - from;
        outcome.replaceChildren();
        return taken;
      }, turn + 10),
    );
  }
  print(`有 ${FACTS} 条记录时答一题，到判分显示`, times);
}

async function today(page: Page): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await page.goto(`${SITE}/today/`);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '测速' }).waitFor();
    times.push(await page.evaluate(() => performance.now()));
  }
  print(`有 ${FACTS} 条记录时打开“今日”，到认出学员`, times);
}

async function inBrowser(): Promise<void> {
  const launch = browserLaunch();
  if (!launch || !existsSync('dist/index.html')) {
    console.log('没有浏览器或还没有构建，浏览器里的几项略过。先运行 npm run build。');
    return;
  }
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'preview', '--host', '127.0.0.1', '--port', `${PORT}`],
    { stdio: 'ignore' },
  );
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      if (
        await fetch(SITE).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const browser = await chromium.launch(launch);
    const page = await browser.newPage({ locale: 'zh-CN' });
    await importRecord(page);
    await answers(page);
    await today(page);
    await browser.close();
  } finally {
    server.kill();
  }
}

console.log('毫秒：     最小     中位      p95     最大');
contentCheck();
proofs();
await inBrowser();
