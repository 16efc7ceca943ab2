/** A new hire's first day, from an empty browser to the same state on another device. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  content,
  fillRight,
  introduce,
  playByKeyboard,
  questionNamed,
  studyLesson,
  walkNamed,
} from '../../support/learner.ts';

async function audit(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.target}`)).toEqual([]);
}

/** Practises a whole bank, answering right. */
async function practise(page: Page, bank: string): Promise<void> {
  await page.goto(`/tests/banks/${bank}/`);
  const total = content.banks.find(({ id }) => id === bank)?.questions.length ?? 0;
  for (let asked = 1; asked <= total; asked += 1) {
    const form = page.locator('form[data-question]');
    const id = (await form.getAttribute('data-question')) ?? '';
    await fillRight(form, questionNamed(id));
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('button', { name: asked === total ? '看结果' : '下一题' }).click();
  }
  await expect(page.getByText('100%').first()).toBeVisible();
}

test('first visit, lesson, role-play by keyboard, practice, export, erase, import: the same state again', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await introduce(page, '陈小满');
  await audit(page, '今日');

  await studyLesson(page, 'professional-ethics');
  await audit(page, 'lesson after its checks');

  const walk = walkNamed('first-call', ({ passes }) => passes);
  await playByKeyboard(page, 'first-call', walk);
  await audit(page, 'reflection');
  await page.getByRole('button', { name: '跳过这一问' }).click();
  await expect(page.getByRole('heading', { name: '复盘' })).toBeVisible();
  await expect(page.getByText('合格', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('已记入学习档案。')).toBeVisible();
  await audit(page, 'debrief');

  await practise(page, 'professional-ethics');
  await audit(page, 'practice result');

  await page.goto('/today/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('陈小满');
  const before = await page.locator('#main').innerText();

  await page.goto('/me/');
  await audit(page, '我的');
  const timeline = await page.locator('[data-timeline]').innerText();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出学习档案' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^守正学堂-陈小满-\d{4}-\d{2}-\d{2}\.json$/);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe('shouzheng-record');

  await page.getByRole('button', { name: '清除学习档案' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.locator('[data-timeline]')).toBeHidden();
  await page.goto('/today/');
  await expect(page.getByLabel('姓名')).toBeVisible();

  await page.goto('/me/');
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-timeline]')).toHaveText(timeline, { useInnerText: true });
  await page.goto('/today/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('陈小满');
  expect(await page.locator('#main').innerText()).toBe(before);
});
