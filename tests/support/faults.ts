/** Faults a browser can be hit by, and what is left of a record afterwards. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Fact } from '../../src/domain/record/fact.ts';
import { fill, fillRight, questionNamed } from './learner.ts';

/** A lesson with a question whose answer is a number: any number of different answers can be given to it. */
export const LESSON = 'red-lines';
export const FIGURE_CHECK = 'red-lines-contacts-left';

/** Everything a page complains of: exceptions, errors on the console, broken policy. */
export function complaints(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  return said;
}

/** Gives a figure to the lesson's number question. The lesson must be open. */
export async function answerFigure(page: Page, value: number): Promise<void> {
  const form = page.locator(`#check-${FIGURE_CHECK} form`);
  await fill(form, { kind: 'figure', value });
  await form.getByRole('button', { name: '提交' }).click();
}

/** Answers a check of the open lesson right and waits until the record says so. */
export async function passCheck(page: Page, check = FIGURE_CHECK): Promise<void> {
  const box = page.locator(`#check-${check}`);
  await fillRight(box.locator('form'), questionNamed(check));
  await box.getByRole('button', { name: '提交' }).click();
  await expect(box.locator('[data-passed]')).toBeVisible();
}

/** Waits until the record is open on a lesson page: from then on answers are taken at once. */
export async function openLesson(page: Page, lesson = LESSON): Promise<void> {
  await page.goto(`/lessons/${lesson}/`);
  // The words that stand there before are a plain paragraph.
  await expect(page.locator('lesson-progress .callout__title')).toBeVisible();
}

/** A file to be picked, with this in it. */
export function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(content) };
}

/** Picks a file on 我的 or 今日 and says yes to what is shown of it. */
export async function importFile(page: Page, picked: string | ReturnType<typeof file>): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(picked);
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
}

/** What 我的 tells of the past, all days together. */
export async function timelineOf(page: Page): Promise<string> {
  await page.goto('/me/');
  await expect(page.locator('[data-timeline]').first()).toBeVisible();
  return (await page.locator('[data-timeline]').allInnerTexts()).join('\n');
}

/** The file that a press on a button hands to the downloads. */
export async function exportedBy(page: Page, button: Locator): Promise<{ name: string; facts: Fact[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const { facts } = JSON.parse(readFileSync(await download.path(), 'utf8'));
  return { name: download.suggestedFilename(), facts };
}

/** The figures given to the number question, in order. */
export function figuresIn(facts: readonly Fact[]): unknown[] {
  return facts.flatMap((fact) =>
    fact.kind === 'question-answered' && fact.question === FIGURE_CHECK && fact.response.kind === 'figure'
      ? [fact.response.value]
      : [],
  );
}

/** The facts in the database in the order they were made, read past the code under test. Empty without a database. */
export function keptFacts(page: Page): Promise<Fact[]> {
  return page.evaluate(async () => {
    const named = await indexedDB.databases();
    if (!named.some(({ name }) => name === 'shouzheng')) return [];
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('shouzheng'));
    const rows = await answer(database.transaction('facts').objectStore('facts').getAll());
    database.close();
    return rows.map(({ json }) => JSON.parse(json)).sort((a, b) => a.seq - b.seq);
  });
}

/** Everything kept in either storage, as one text to look in. */
export async function keptAnywhere(page: Page): Promise<string> {
  const local = await page.evaluate(() => Object.values(localStorage).join('\n'));
  return `${JSON.stringify(await keptFacts(page))}\n${local}`;
}

/** From now on neither storage takes another byte. What is there stays readable. */
export async function fillUp(page: Page): Promise<void> {
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
    Storage.prototype.setItem = refuse;
  });
}

/** A browser that lets a site keep nothing: to be called before the page is opened. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: deny });
    Object.defineProperty(window, 'localStorage', { get: deny });
  });
}

/** What a browser does that runs short of room, or its user with “清除浏览数据”: all is gone, under an open page too. */
export async function evict(context: BrowserContext, page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

export interface Flip {
  readonly store: 'facts' | 'snapshots';
  /** Of the rows in the order of their keys. */
  readonly row: 'first' | 'last';
}

/** Flips one bit in the middle of the JSON of each of these rows. */
export async function flipBits(page: Page, flips: readonly Flip[]): Promise<void> {
  const flipped = await page.evaluate(async (rows) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('shouzheng'));
    let count = 0;
    for (const { store: name, row: place } of rows) {
      const store = database.transaction(name, 'readwrite').objectStore(name);
      const all = await answer(store.getAll());
      const row = place === 'first' ? all[0] : all.at(-1);
      if (!row) continue;
      const at = row.json.length >> 1;
      const bit = String.fromCharCode(row.json.charCodeAt(at) ^ 1);
      await answer(store.put({ ...row, json: row.json.slice(0, at) + bit + row.json.slice(at + 1) }));
      count += 1;
    }
    database.close();
    return count;
  }, flips);
  expect(flipped, 'rows there were to damage').toBe(flips.length);
}

/** Deletes the copies beside the facts: the snapshots of the database and the mirror in localStorage. */
export async function dropCopies(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('shouzheng.record.')) localStorage.removeItem(key);
    }
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('shouzheng');
      opening.onsuccess = () => {
        const tx = opening.result.transaction('snapshots', 'readwrite');
        tx.objectStore('snapshots').clear();
        tx.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}

/** Rows put aside in the database. */
export function asideIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('shouzheng');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rescue').objectStore('rescue').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
