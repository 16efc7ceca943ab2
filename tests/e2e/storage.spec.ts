/** The browser's storage fails under a learner in every way it can; the record survives, or the page says what is lost. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import {
  answerFigure,
  asideIn,
  complaints,
  denyStorage,
  dropCopies,
  evict,
  exportedBy,
  FIGURE_CHECK,
  type Flip,
  figuresIn,
  file,
  flipBits,
  importFile,
  keptAnywhere,
  keptFacts,
  LESSON,
  openLesson,
  passCheck,
  timelineOf,
} from '../support/faults.ts';
import { introduce, questionNamed } from '../support/learner.ts';
import { exportObject, fact, facts, MEI, profileSet, signed } from '../support/record-samples.ts';

const banner = (page: Page) => page.locator('record-banner');

test('S03: with both storages denied the site works in memory, says so for as long, and offers the export', async ({
  page,
}) => {
  const said = complaints(page);
  await denyStorage(page);
  await openLesson(page);
  await expect(banner(page)).toContainText('仅本次有效');
  await passCheck(page);
  const { facts } = await exportedBy(page, banner(page).getByRole('button', { name: '导出学习档案' }));
  expect(figuresIn(facts)).toHaveLength(1);
  await expect(banner(page)).toContainText('仅本次有效');
  // The browser asks before it lets go of a page whose record is nowhere else.
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();
  await leaving;
  expect(said).toEqual([]);
});

test.describe('S05: one flipped bit', () => {
  /** More than the mirror holds, and enough for a snapshot. */
  const FACTS = 60;

  test.beforeEach(async ({ page }) => {
    const many = [fact(0, profileSet), ...facts(FACTS).slice(1)];
    await page.goto('/me/');
    await importFile(page, file('档案.json', signed(exportObject({ facts: many }))));
    await expect(page.locator('#main')).toContainText(`共 ${FACTS} 条记录，全部已保存`);
    await page.goto('/404.html');
  });

  const DAMAGES: readonly { readonly flips: readonly Flip[]; readonly because: string }[] = [
    { flips: [{ store: 'facts', row: 'first' }], because: 'the snapshot has the fact that the row lost' },
    { flips: [{ store: 'snapshots', row: 'first' }], because: 'the rows are all there' },
    {
      flips: [
        { store: 'facts', row: 'last' },
        { store: 'snapshots', row: 'first' },
      ],
      because: 'the mirror is a third proof of the latest facts',
    },
  ];
  for (const { flips, because } of DAMAGES) {
    const where = flips.map(({ store }) => store).join(' and ');
    test(`in ${where} loses nothing and is said: ${because}`, async ({ page }) => {
      await flipBits(page, flips);
      await page.goto('/me/');
      await expect(banner(page)).toContainText('部分数据已损坏，已另行存放');
      await expect(page.locator('#main')).toContainText(`共 ${FACTS} 条记录，全部已保存`);
      expect(await asideIn(page)).toBe(flips.length);
      expect(await keptFacts(page)).toHaveLength(FACTS);
      // Mended: the next visit has nothing to tell.
      await page.reload();
      await expect(page.locator('#main')).toContainText(`共 ${FACTS} 条记录，全部已保存`);
      await expect(banner(page)).toBeEmpty();
    });
  }

  test('in a fact without a copy loses that fact alone, keeps its bytes and says so', async ({ page }) => {
    await dropCopies(page);
    await flipBits(page, [{ store: 'facts', row: 'last' }]);
    await page.goto('/me/');
    await expect(banner(page)).toContainText('部分数据已损坏，已另行存放');
    await expect(page.locator('#main')).toContainText(`共 ${FACTS - 1} 条记录，全部已保存`);
    expect(await asideIn(page)).toBe(1);
  });

  test('in every row of a record without a copy: the page says so and hands out the bytes', async ({
    page,
  }) => {
    await page.goto('/me/');
    await page.getByRole('button', { name: '添加一位学员' }).click();
    await page.getByLabel('姓名').fill('陈小满');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.locator('#main')).toContainText('共 1 条记录，全部已保存');
    await page.goto('/404.html');
    await dropCopies(page);
    const [only] = (await keptFacts(page)).filter(({ learner }) => learner !== MEI);
    await flipBits(page, [{ store: 'facts', row: (only?.learner ?? '') < MEI ? 'first' : 'last' }]);
    await page.goto('/me/');
    await expect(page.getByRole('alert')).toContainText('学习档案无法读取');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出没能读取的数据' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('profile-set');
    await expect(page.getByRole('heading', { name: '导入以前导出的学习档案' })).toBeVisible();
  });
});

test('S07: all cleared between two visits, the first screen offers the export of before, and it brings everything back', async ({
  page,
  context,
}, testInfo) => {
  const said = complaints(page);
  await introduce(page, '陈小满');
  await openLesson(page);
  await passCheck(page);
  const before = await timelineOf(page);
  const exported = testInfo.outputPath('export.json');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出学习档案' }).click();
  await (await download).saveAs(exported);

  await page.goto('/404.html');
  await evict(context, page);
  await page.goto('/today/');
  await expect(page.getByLabel('姓名')).toBeVisible();
  await page.getByText('导入以前导出的学习档案').click();
  await importFile(page, exported);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('陈小满');
  expect(await timelineOf(page)).toBe(before);
  expect(said.filter((line) => !line.includes('404'))).toEqual([]);
});

test('S07: all cleared under an open page, the next answer brings everything back', async ({
  page,
  context,
}) => {
  await introduce(page, '陈小满');
  await openLesson(page);
  await answerFigure(page, 7);
  await evict(context, page);
  await answerFigure(page, 8);
  // A browser still busy with clearing denies its database for a moment: then localStorage has the whole record.
  await expect.poll(() => keptAnywhere(page)).toContain('"value":8');
  const timeline = await timelineOf(page);
  expect(timeline).toContain('填写个人信息：陈小满');
  expect(timeline).toContain('答了 2 次随堂题');
});

test('S07: the database deleted under an open page is made anew with the whole record', async ({ page }) => {
  await introduce(page, '陈小满');
  await openLesson(page);
  await answerFigure(page, 7);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const deleting = indexedDB.deleteDatabase('shouzheng');
        deleting.onsuccess = () => resolve();
      }),
  );
  await answerFigure(page, 8);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toEqual([7, 8]);
  expect(await timelineOf(page)).toContain('填写个人信息：陈小满');
});

test('S17: facts about content that was withdrawn or revised stay, and are shown as such', async ({
  page,
}) => {
  const said = complaints(page);
  const within = { kind: 'lesson', lesson: LESSON } as const;
  const response = { kind: 'figure', value: 1 } as const;
  const ofBank = { kind: 'attempt', attempt: 'attempt-1' } as const;
  const gone = 'red-lines-gone';
  const past = [
    fact(0, profileSet),
    fact(1, { kind: 'lesson-read', lesson: 'lesson-gone', revision: 1 }),
    fact(2, { kind: 'question-answered', question: FIGURE_CHECK, revision: 999, response, within }),
    fact(3, { kind: 'question-answered', question: gone, revision: 1, response, within }),
    fact(4, {
      kind: 'attempt-started',
      attempt: 'attempt-1',
      source: { kind: 'bank', id: LESSON },
      seed: 5,
      questions: [
        { id: gone, revision: 1 },
        { id: FIGURE_CHECK, revision: 999 },
        { id: 'red-lines-switch-number', revision: questionNamed('red-lines-switch-number').revision },
      ],
    }),
    fact(5, { kind: 'question-answered', question: gone, revision: 1, response, within: ofBank }),
    fact(6, { kind: 'attempt-finished', attempt: 'attempt-2' }),
    fact(7, {
      kind: 'scenario-finished',
      scenario: 'first-call',
      revision: 999,
      seed: 1,
      choices: ['no-such-choice'],
      rewound: false,
    }),
    fact(8, {
      kind: 'scenario-finished',
      scenario: 'scenario-gone',
      revision: 1,
      seed: 1,
      choices: ['x'],
      rewound: false,
    }),
    fact(9, { kind: 'attested', track: 'track-gone', step: 'step-gone' }),
    fact(10, { kind: 'track-started', track: 'new-hire', startsOn: '2026-03-02' }),
  ];
  await page.goto('/me/');
  await importFile(page, file('旧档案.json', signed(exportObject({ facts: past }))));

  const timeline = page.locator('[data-timeline]');
  await expect(timeline).toContainText('内容已下架，编号 lesson-gone');
  await expect(timeline).toContainText('内容已下架，编号 scenario-gone');
  await expect(timeline).toContainText('内容已下架，编号 step-gone');
  await expect(timeline).toContainText('剧本已更新，这一通不再评分');
  const { facts: exported } = await exportedBy(page, page.getByRole('button', { name: '导出学习档案' }));
  expect(exported).toEqual(past);

  await page.goto(`/lessons/${LESSON}/`);
  await expect(page.locator(`#check-${FIGURE_CHECK}`)).toContainText('题目已更新，请重新作答');
  await page.goto(`/tests/banks/${LESSON}/`);
  await expect(page.locator('#main')).toContainText('有 2 道题已经更新');
  await expect(page.locator('form[data-question="red-lines-switch-number"]')).toBeVisible();
  await page.goto('/scenarios/first-call/');
  await expect(page.getByRole('button', { name: '拨号' })).toBeEnabled();
  await page.goto('/today/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('张美');
  expect(said).toEqual([]);
});

test('T07: a page that is shown again from the back/forward cache reads the record again', async ({
  context,
}) => {
  await context.addInitScript(() => {
    // Silence all that else would tell of the other page's answer: the return alone must.
    Reflect.deleteProperty(window, 'BroadcastChannel');
    for (const told of ['storage', 'focus', 'visibilitychange']) {
      window.addEventListener(told, (event) => event.stopImmediatePropagation(), true);
    }
  });
  const [kept, other] = [await context.newPage(), await context.newPage()];
  await introduce(kept, '陈小满');
  await openLesson(kept);
  await answerFigure(kept, 7);
  await kept.goto('/me/');
  await expect(kept.locator('[data-timeline]')).toContainText('答了 1 次随堂题');

  await openLesson(other);
  await answerFigure(other, 8);
  await expect.poll(async () => figuresIn(await keptFacts(other))).toEqual([7, 8]);
  await expect(kept.locator('[data-timeline]')).toContainText('答了 1 次随堂题');

  // Whether the browser keeps a page in that cache is its own affair; this is what it tells the page on the return.
  await kept.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(kept.locator('[data-timeline]')).toContainText('答了 2 次随堂题');
});
