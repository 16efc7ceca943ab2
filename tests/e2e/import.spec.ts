/** Files that are not what they say they are: refused by name and in words, and nothing of the record is lost. */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Fact } from '../../src/domain/record/fact.ts';
import { complaints, exportedBy, file, importFile, keptFacts, timelineOf } from '../support/faults.ts';
import { exportObject, fact, facts, lessonRead, MEI, profileSet, signed } from '../support/record-samples.ts';

const sound = signed(exportObject());

/** Has one learner at work, with a past. */
async function begin(page: Page): Promise<string> {
  await page.goto('/me/');
  await importFile(page, file('档案.json', sound));
  await expect(page.locator('[data-timeline]')).toBeVisible();
  return timelineOf(page);
}

const REFUSED: readonly {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly says: RegExp;
}[] = [
  {
    name: 'a web page renamed',
    content: '<!doctype html><html lang="zh-CN"><title>登录</title></html>',
    says: /这是网页文件，不是学习档案/,
  },
  { name: 'a truncated file', content: sound.slice(0, 300), says: /文件不完整，在第 1 行中断/ },
  { name: 'an empty file', content: '', says: /文件不完整/ },
  {
    name: 'a file with a slip in it',
    content: sound.replace('"facts":', '"facts"='),
    says: /第 1 行第 \d+ 个字符处无法识别/,
  },
  { name: 'foreign JSON', content: '{"name":"left-pad","version":"1.0.0"}', says: /不是守正学堂的学习档案/ },
  {
    name: 'a file from a newer release',
    content: signed(exportObject({ version: 99 })),
    says: /第 99 版.*最高支持第 2 版.*刷新页面/,
  },
  {
    name: 'a flipped letter',
    content: sound.replace('张美', '张丽'),
    says: /与导出时不一致，可能被改动或已损坏/,
  },
  {
    name: 'bytes of a picture',
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    says: /第 1 行第 1 个字符处无法识别/,
  },
  { name: 'an empty record', content: signed(exportObject({ facts: [] })), says: /学习档案是空的/ },
  {
    name: 'a fact of a kind that is not known',
    content: signed(exportObject({ facts: [{ ...fact(0), kind: 'promoted' }] })),
    says: /第 1 条记录的类型“promoted”无法识别/,
  },
  {
    name: "another learner's fact in the file",
    content: signed(exportObject({ facts: [fact(0, profileSet), fact(1, lessonRead, 'someone')] })),
    says: /第 2 条记录有误/,
  },
];

test('I01: each file that is no record is refused with the reason, and the past stays as it was', async ({
  page,
}) => {
  const said = complaints(page);
  const before = await begin(page);
  const status = page.locator('.record-drop [role="status"]');
  for (const { name, content, says } of REFUSED) {
    await page.locator('input[type="file"]').setInputFiles(file(`${name}.json`, content));
    await expect(status, name).toContainText(`没有导入“${name}.json”`);
    await expect(status, name).toContainText(says);
  }
  expect(await timelineOf(page)).toBe(before);
  expect(await keptFacts(page)).toHaveLength(2);
  expect(said).toEqual([]);
});

test('I01: a file of 100 MB is refused by its size, unread', async ({ page }, testInfo) => {
  const before = await begin(page);
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => {
      document.documentElement.dataset['wasRead'] = '';
      return Promise.reject(new Error('read'));
    };
  });
  const path = testInfo.outputPath('大文件.json');
  const handle = openSync(path, 'w');
  ftruncateSync(handle, 100 * 1024 * 1024);
  closeSync(handle);
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.locator('.record-drop [role="status"]')).toContainText(
    '文件有 100 MB，超过 20 MB 的上限',
  );
  await expect(page.locator('html[data-was-read]')).not.toBeAttached();
  expect(await timelineOf(page)).toBe(before);
});

test('I03: keys that reach for the prototype are refused and reach nothing', async ({ page }) => {
  const before = await begin(page);
  const hostile = [
    JSON.stringify(fact(1)).replace('{', '{"__proto__":{"polluted":"yes"},'),
    JSON.stringify(fact(1)).replace('{', '{"constructor":{"prototype":{"polluted":"yes"}},'),
  ];
  for (const line of hostile) {
    const content = sound.replace(JSON.stringify(fact(1)), line);
    expect(content).not.toBe(sound);
    await page.locator('input[type="file"]').setInputFiles(file('原型.json', content));
    const status = page.locator('.record-drop [role="status"]');
    await expect(status).toContainText(/第 2 条记录有误（(__proto__|constructor)）/);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  }
  expect(await timelineOf(page)).toBe(before);
});

test('I17, I19: markup and direction marks in names are text on every page, and stay in the file as they were', async ({
  page,
}) => {
  const said = complaints(page);
  const name = '<img src=x onerror=alert(1)>\u202e三\u2066李\u0000\ufeff';
  const shown = '<img src=x onerror=alert(1)>三李';
  const learner = { id: MEI, name, staffNumber: '<b>1024</b>', team: '<script>alert(1)</script>' };
  const past: Fact[] = [
    fact(0, {
      ...profileSet,
      name,
      staffNumber: learner.staffNumber,
      team: learner.team,
    } as typeof profileSet),
    fact(1, {
      kind: 'assignment-accepted',
      assignment: {
        id: 'a-1',
        title: `任务${name}`,
        from: name,
        to: name,
        why: '<svg onload=alert(1)>',
        dueOn: '2026-03-09',
        lessons: ['"><img src=x onerror=alert(1)>'],
        scenarios: [],
        banks: [],
      },
    }),
    fact(2, { kind: 'lesson-read', lesson: '<img src=x onerror=alert(1)>', revision: 1 }),
  ];
  const alerts: string[] = [];
  page.on('dialog', (opened) => {
    alerts.push(opened.message());
    return opened.dismiss();
  });
  await page.goto('/me/');
  await page
    .locator('input[type="file"]')
    .setInputFiles(file(`${shown}.json`, signed(exportObject({ learner, facts: past }))));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(shown);
  await expect(dialog.locator('img')).toHaveCount(0);
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('[data-timeline]')).toContainText(`填写个人信息：${shown}`);
  await expect(page.locator('[data-timeline]')).toContainText('编号 <img src=x onerror=alert(1)>');
  const text = await page.locator('#main').innerText();
  expect(text).not.toMatch(/[\u202e\u2066\ufeff]/);
  const exported = await exportedBy(page, page.getByRole('button', { name: '导出学习档案' }));
  expect(exported.facts).toEqual(past);
  expect(exported.name).not.toMatch(/[<>\u202e\u2066]/);

  for (const path of ['/me/', '/today/']) {
    await page.goto(path);
    await expect(page.locator('#main')).toContainText(shown);
    await expect(page.locator('#main :is(img, svg[onload], b)')).toHaveCount(0);
  }
  expect(alerts).toEqual([]);
  expect(said).toEqual([]);
});

test('I23: an older file after a newer one takes nothing back and brings what the newer one lacked', async ({
  page,
}) => {
  const renamed = fact(5, { ...profileSet, name: '张小美' } as typeof profileSet);
  const [, lacked, ...both] = facts(5);
  const newer = signed(exportObject({ facts: [fact(0, profileSet), ...both, renamed] }));
  const older = signed(exportObject({ facts: [fact(0, profileSet), lacked, both[0]] }));
  await page.goto('/me/');
  await importFile(page, file('新.json', newer));
  await expect(page.locator('#main')).toContainText('共 5 条记录，全部已保存');
  await page.locator('input[type="file"]').setInputFiles(file('旧.json', older));
  await expect(page.getByRole('dialog')).toContainText('将新增 1 条记录，2 条已在本机');
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.locator('#main')).toContainText('共 6 条记录，全部已保存');
  await expect(page.locator('.facts').first()).toContainText('张小美');

  await page.locator('input[type="file"]').setInputFiles(file('旧.json', older));
  await expect(page.getByRole('dialog')).toContainText('文件里的记录本机都有，不用再导入');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.locator('#main')).toContainText('共 6 条记录，全部已保存');
  expect(await keptFacts(page)).toHaveLength(6);
});
