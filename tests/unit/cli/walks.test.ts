import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixtureFolder } from '../../support/content-fixtures.ts';

const script = fileURLToPath(new URL('../../../src/cli/walks.ts', import.meta.url));
const WALKS = 'content/scenarios/first-call/walks.yaml';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walks-'));
  cpSync(fixtureFolder('valid'), join(folder, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function fill(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('walks are filled in, then there is nothing left to do', () => {
  expect(fill('first-call')).toEqual({
    status: 0,
    stdout: `${WALKS}：填了 2 条走法的数，补了 0 条走法。\n`,
    stderr: '',
  });
  const written = readFileSync(join(folder, WALKS), 'utf8');
  expect(written).toContain('figures: { procedure: ');
  expect(fill().stdout).toBe(`${WALKS}：填了 0 条走法的数，补了 0 条走法。\n`);
  expect(readFileSync(join(folder, WALKS), 'utf8')).toBe(written);
});

test('a scenario that is not there, or not sound, is refused', () => {
  expect(fill('second-call')).toEqual({
    status: 1,
    stdout: '',
    stderr: '没有读得通的情景“second-call”。先运行 npm run check:content。\n',
  });
  const path = join(folder, 'content/scenarios/first-call/scenario.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^start: .*/m, 'start: nowhere'));
  expect(fill('first-call')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'first-call 本身还有问题，走法先不动。先运行 npm run check:content。\n',
  });
});

test('a walk that does not come out as written is named and left alone', () => {
  const path = join(folder, WALKS);
  writeFileSync(path, readFileSync(path, 'utf8').replace('passes: true', 'passes: false'));
  const { status, stderr } = fill('first-call');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ {2}“.+”走下来与写的不一样，没有动它。\n$/);
});
