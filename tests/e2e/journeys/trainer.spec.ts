/** A trainer assigns by link, a learner accepts, does it and hands in the file, the trainer sees it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { studyLesson } from '../../support/learner.ts';

test('assign → accept → do → export → the trainer sees it', async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await browser.newContext();
  const trainer = await desk.newPage();
  await trainer.goto('/trainer/');
  await trainer.getByRole('textbox', { name: '任务名称' }).fill('先学职业道德');
  await trainer.getByRole('textbox', { name: '派任务的人' }).fill('罗老师');
  await trainer.getByRole('textbox', { name: '为什么学' }).fill('上周抽查发现报错金额没有更正。');
  await trainer.getByLabel('截止日期').fill('2099-12-31');
  await trainer
    .getByRole('checkbox', { name: /催收的本质与职业道德/ })
    .first()
    .check();
  await trainer.getByRole('button', { name: '生成链接' }).click();
  const dialog = trainer.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('img', { name: /任务二维码/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: trainer }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const link = await dialog.getByRole('textbox').inputValue();
  expect(new URL(link).hash.length).toBeGreaterThan(20);
  await dialog.getByRole('button', { name: '关闭' }).click();

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const learner = await phone.newPage();
  await learner.goto(link);
  await expect(learner.getByText('先学职业道德').first()).toBeVisible();
  await expect(learner.getByText('罗老师').first()).toBeVisible();
  await learner.getByLabel('姓名').fill('林小禾');
  await learner.getByRole('button', { name: /接收/ }).click();
  await learner.goto('/today/');
  await expect(learner.getByText('先学职业道德').first()).toBeVisible();
  await studyLesson(learner, 'professional-ethics');
  await learner.goto('/me/');
  const [download] = await Promise.all([
    learner.waitForEvent('download'),
    learner.getByRole('button', { name: '导出学习档案' }).click(),
  ]);
  const file = await download.path();

  await trainer
    .getByRole('tab', { name: '看学员' })
    .or(trainer.getByRole('link', { name: '看学员' }))
    .click();
  await trainer.locator('input[type="file"]').setInputFiles([
    { name: '不是档案.json', mimeType: 'application/json', buffer: Buffer.from('<html>登录超时</html>') },
    {
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: await (await import('node:fs/promises')).readFile(file),
    },
  ]);
  const row = trainer.getByRole('row', { name: /林小禾/ });
  await expect(row).toBeVisible();
  await expect(row).toContainText('完成');
  await expect(trainer.getByText('不是档案.json')).toBeVisible();
  await trainer.reload();
  await trainer
    .getByRole('tab', { name: '看学员' })
    .or(trainer.getByRole('link', { name: '看学员' }))
    .click();
  await expect(trainer.getByRole('row', { name: /林小禾/ })).toBeVisible();
  await desk.close();
  await phone.close();
});

test('a broken link says what is wrong and leaves the record alone', async ({ page }) => {
  for (const fragment of ['#a=abc', '#a=%00', '#', `#a=${'x'.repeat(9000)}`]) {
    await page.goto('about:blank');
    await page.goto(`/assignment/${fragment}`);
    await expect(page.locator('#main h1')).toBeVisible();
    await expect(page.locator('#main')).toContainText(/链接/);
    await expect(page.getByRole('button', { name: /接收/ })).toHaveCount(0);
  }
});
