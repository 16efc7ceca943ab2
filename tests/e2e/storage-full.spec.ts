/** S01: no room left, by refusal, in localStorage and for the whole origin. */
import { expect, type Page, test } from '@playwright/test';
import {
  answerFigure,
  complaints,
  exportedBy,
  FIGURE_CHECK,
  figuresIn,
  fillUp,
  keptFacts,
  openLesson,
  passCheck,
  timelineOf,
} from '../support/faults.ts';
import { introduce, questionNamed } from '../support/learner.ts';

const banner = (page: Page) => page.locator('record-banner');

test('S01: with the storage full an answer stays on the page, the banner exports it and nothing earlier is lost', async ({
  page,
}) => {
  const said = complaints(page);
  await introduce(page, '陈小满');
  await openLesson(page);
  await answerFigure(page, 7);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7]);

  await fillUp(page);
  await passCheck(page);
  await expect(banner(page)).toContainText('浏览器存储空间已满');
  await expect(banner(page)).toContainText('1 条记录尚未保存');
  const { facts } = await exportedBy(page, banner(page).getByRole('button', { name: '导出学习档案' }));
  const right = questionNamed(FIGURE_CHECK);
  expect(figuresIn(facts)).toEqual([7, right.kind === 'number' ? right.answer : null]);
  expect(figuresIn(await keptFacts(page)), 'what was kept before').toEqual([7]);
  expect(said).toEqual([]);

  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/me/');
  await expect(page.locator('[data-timeline]')).toContainText('答了 1 次随堂题');
});

test('S01: with localStorage full to its last character the answer is kept in the database, and earlier ones too', async ({
  page,
}) => {
  const said = complaints(page);
  await openLesson(page);
  await answerFigure(page, 7);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7]);
  await page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; ) {
      try {
        localStorage.setItem(`filler-${size}-${localStorage.length}`, 'x'.repeat(size));
      } catch {
        size = size >> 1;
      }
    }
  });
  await answerFigure(page, 8);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7, 8]);
  expect(said).toEqual([]);
  expect(await timelineOf(page)).toContain('答了 2 次随堂题');
});

test('S01: with no room left for the origin the banner says so; with room again the answer is kept', async ({
  context,
  page,
  baseURL,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 2_000_000,
  });
  await openLesson(page);
  await answerFigure(page, 7);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7]);
  await page.evaluate(fillDatabase);

  await answerFigure(page, 8);
  await expect(banner(page)).toContainText('浏览器存储空间已满');
  const { facts } = await exportedBy(page, banner(page).getByRole('button', { name: '导出学习档案' }));
  expect(figuresIn(facts)).toEqual([7, 8]);
  expect(figuresIn(await keptFacts(page)), 'what was kept before').toEqual([7]);

  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL ?? '').origin });
  await answerFigure(page, 9);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7, 8, 9]);
  await expect(banner(page)).toHaveText('');
});

/** In the page: another database of the origin takes all room there is, down to the last hundred bytes. */
async function fillDatabase(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
  });
  const takes = (size: number) =>
    new Promise<boolean>((resolve) => {
      const tx = database.transaction('rows', 'readwrite');
      tx.objectStore('rows').add('x'.repeat(size));
      tx.oncomplete = () => resolve(true);
      tx.onabort = () => resolve(false);
    });
  for (let size = 1_000_000; size >= 100; size /= 10) while (await takes(size));
  database.close();
}
