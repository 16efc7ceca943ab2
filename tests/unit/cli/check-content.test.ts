import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/cli/read-content.ts';
import { fixtureFolder } from '../../support/content-fixtures.ts';

const script = fileURLToPath(new URL('../../../src/cli/check-content.ts', import.meta.url));

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('sound content passes with a line of counts', () => {
  const { status, stdout, stderr } = check(fixtureFolder('valid'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(
    '内容检查通过：规则 3 条，课程 1 门，课时 1 节，题目 10 道，考试 1 份，情景 1 个（走法 2 条），入职计划 1 份。\n',
  );
});

test('a fault fails it, with the place as a path from where it was run', () => {
  const folder = fixtureFolder('C607');
  const { status, stdout, stderr } = check(folder);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`${folder}/regulations/night-hours.yaml:3:7  C607  行为规则没有写`);
  expect(stderr).toContain('内容检查没有通过：1 处问题。');
});

test('a folder that is not there is named', () => {
  const { status, stderr } = check('no-such-folder');
  expect(status).toBe(1);
  expect(stderr).toContain('没有文件夹 no-such-folder。');
});

test('pictures are listed unread, and a file that is not UTF-8 is told apart from text', () => {
  const kinds = (name: string) => readContent(fixtureFolder(name)).map(({ path, kind }) => [path, kind]);
  expect(kinds('C501')).toEqual([
    ['lessons/contact-hours/clock.svg', 'binary'],
    ['lessons/contact-hours/index.mdx', 'text'],
  ]);
  expect(kinds('C003')).toEqual([
    ['regulations/night-hours.yaml', 'text'],
    ['regulations/old-encoding.yaml', 'not-utf-8'],
  ]);
});
