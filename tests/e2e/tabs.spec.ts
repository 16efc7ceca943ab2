/** Several tabs and several learners at once: the record takes everything once, and says who is at work. */
import { expect, type Page, test } from '@playwright/test';
import {
  answerFigure,
  exportedBy,
  FIGURE_CHECK,
  figuresIn,
  file,
  keptFacts,
  openLesson,
  passCheck,
  timelineOf,
} from '../support/faults.ts';
import { introduce } from '../support/learner.ts';
import { exportObject, fact, facts, profileSet, signed } from '../support/record-samples.ts';

test('T01: two tabs answer in turn and at once, five and one: all six are kept and both tabs show them', async ({
  context,
}) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await introduce(one, '陈小满');
  await openLesson(one);
  await openLesson(other);
  await answerFigure(one, 11);
  await answerFigure(one, 12);
  await Promise.all([answerFigure(one, 13), passCheck(other)]);
  await answerFigure(one, 14);
  await answerFigure(one, 15);
  // What the other tab got right is marked here too, without a reload.
  await expect(one.locator(`#check-${FIGURE_CHECK} [data-passed]`)).toBeVisible();
  await expect.poll(async () => figuresIn(await keptFacts(one))).toHaveLength(6);
  expect(figuresIn(await keptFacts(one)).toSorted()).toEqual([1, 11, 12, 13, 14, 15]);
  for (const tab of [one, other]) expect(await timelineOf(tab)).toContain('答了 6 次随堂题，答对 1 次');
});

test('T01: an answer in one tab appears on an open page of another', async ({ context }) => {
  const [reader, writer] = [await context.newPage(), await context.newPage()];
  await introduce(writer, '陈小满');
  await reader.goto('/me/');
  await expect(reader.locator('[data-timeline]')).toContainText('填写个人信息');
  await openLesson(writer);
  await answerFigure(writer, 7);
  await expect(reader.locator('[data-timeline]')).toContainText('答了 1 次随堂题');
});

test('T09: two learners on one machine never mix, and the export names the one at work', async ({
  context,
}) => {
  const [page, second] = [await context.newPage(), await context.newPage()];
  await introduce(page, '陈小满');
  await openLesson(page);
  await answerFigure(page, 11);
  const first = await timelineOf(page);
  // A tab that stays with the first learner while the other changes over.
  await openLesson(second);

  await page.getByRole('button', { name: '添加一位学员' }).click();
  await page.getByLabel('姓名').fill('李闻');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('[data-timeline]')).toContainText('李闻');
  await openLesson(page);
  await answerFigure(page, 22);
  await answerFigure(second, 12);
  await expect.poll(async () => figuresIn(await keptFacts(page))).toHaveLength(3);

  const own = await timelineOf(page);
  expect(own).not.toContain('陈小满');
  expect(own).toContain('答了 1 次随堂题');
  const exported = await exportedBy(page, page.getByRole('button', { name: '导出学习档案' }));
  expect(exported.name).toContain('李闻');
  expect(figuresIn(exported.facts)).toEqual([22]);
  expect(new Set(exported.facts.map(({ learner }) => learner)).size).toBe(1);

  await page.getByRole('button', { name: '切换到陈小满' }).click();
  await expect(page.locator('[data-timeline]')).toContainText('答了 2 次随堂题');
  // An answer on the next minute moves the group's time: the words are what must be the same.
  const wordsOf = (timeline: string) => timeline.replace(/\d{2}:\d{2}/g, '');
  expect(wordsOf(await timelineOf(page))).toBe(wordsOf(first).replace('答了 1 次', '答了 2 次'));
  const back = await exportedBy(page, page.getByRole('button', { name: '导出学习档案' }));
  expect(back.name).toContain('陈小满');
  expect(figuresIn(back.facts)).toEqual([11, 12]);
});

test('T03: an exam open in a second tab waits there, says why, and goes on where the learner asks', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto('/tests/exams/week-1-theory/');
  await first.getByRole('button', { name: '开始考试' }).click();
  const form = (tab: Page) => tab.locator('form.question');
  await expect(form(first)).toBeVisible();
  const elsewhere = (tab: Page) => tab.getByText('另一个标签页正在答这份卷子');

  await second.goto('/tests/exams/week-1-theory/');
  await expect(elsewhere(second)).toBeVisible();
  await expect(form(second), 'nothing to answer in the second tab').toHaveCount(0);
  await expect(second.getByText('剩余时间'), 'the same clock runs').toBeVisible();

  await second.getByRole('button', { name: '改在这里继续' }).click();
  await expect(form(second)).toBeVisible();
  await expect(elsewhere(first)).toBeVisible();
  await expect(form(first)).toHaveCount(0);
  const attempts = (await keptFacts(second)).filter(({ kind }) => kind === 'attempt-started');
  expect(attempts).toHaveLength(1);
});

test('I27: two tabs that import at the same moment both bring all in, each fact once', async ({
  context,
}) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  const all = [fact(0, profileSet), ...facts(400).slice(1)];
  const half = (from: number, to: number) =>
    file('档案.json', signed(exportObject({ facts: all.slice(from, to) })));
  // Each has what the other lacks, and a hundred that both have.
  const picked = [
    { tab: one, archive: half(0, 250) },
    { tab: other, archive: half(150, 400) },
  ];
  for (const { tab, archive } of picked) {
    await tab.goto('/me/');
    await tab.locator('input[type="file"]').setInputFiles(archive);
    await expect(tab.getByRole('dialog')).toBeVisible();
  }
  await Promise.all(
    picked.map(({ tab }) =>
      tab.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click(),
    ),
  );
  await expect.poll(async () => (await keptFacts(one)).length).toBe(400);
  const kept = (await keptFacts(other)).map(({ id }) => id);
  expect(kept.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  const timelines = [await timelineOf(one), await timelineOf(other)];
  expect(timelines[0]).toBe(timelines[1]);
});
