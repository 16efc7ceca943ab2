import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#catalogue/check.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from '../../../src/cli/read-content.ts';
import { formatFinding } from '../../../src/cli/twine/finding.ts';
import { importStory } from '../../../src/cli/twine/import-story.ts';
import { FIXTURE_DAY, fixtureFolder } from '../../support/content-fixtures.ts';

const stories = fileURLToPath(new URL('../../fixtures/twine/', import.meta.url));
const FORMATS = ['sugarcube', 'harlowe', 'chapbook'];

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'twine-'));
  folder = join(root, 'content');
  cpSync(fixtureFolder('valid'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function written(name: string, bytes: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, bytes);
  return path;
}

const importing = (file?: string, id?: string) => importStory(file, id, { folder, today: FIXTURE_DAY });

function imported(file: string) {
  const result = importing(file, 'from-twine');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

const draft = (name: string) => readFileSync(join(folder, 'scenarios/from-twine', name), 'utf8');

describe.each(FORMATS)('a story of %s', (format) => {
  test('becomes these drafts and this report, word for word', () => {
    const { findings } = imported(join(stories, format, 'story.twee'));
    const report = findings.map((finding) => `${formatFinding(finding, 'story.twee')}\n`).join('');
    expect(report).toBe(readFileSync(join(stories, format, 'report.txt'), 'utf8'));
    for (const name of ['scenario.yaml', 'walks.yaml']) {
      expect(draft(name)).toBe(readFileSync(join(stories, format, name), 'utf8'));
    }
  });

  test('leaves to the content check only what is to be written and values that an author decides', () => {
    imported(join(stories, format, 'story.twee'));
    const found = checkContent(sourcesFrom(readContent(folder)), FIXTURE_DAY);
    expect(new Set(found.map(({ path }) => path.split('/')[1]))).toEqual(new Set(['from-twine']));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['C008', 'C012']));
  });
});

test('a draft written out by its author is a scenario that the engine reads and proves', () => {
  imported(
    written(
      'small.tw',
      [
        ':: Start',
        '客户：喂，哪位？',
        '[[我姓陈，先跟您核对一下身份，可以吗？->agreed]]',
        '[[您欠钱了，先听我说完再挂电话吧。->silence]]',
        ':: agreed',
        '客户：好。',
        ':: silence [breach]',
        '旁白：电话断了。',
      ].join('\n'),
    ),
  );
  const path = join(folder, 'scenarios/from-twine');
  const [rule] = [...sourcesFrom(readContent(folder)).regulations.ids];
  const [lesson] = [...sourcesFrom(readContent(folder)).lessons.ids];
  const scenario = draft('scenario.yaml')
    .replace('covers: []', 'covers: [T08]')
    .replace('lessons: []', `lessons: [${lesson}]`)
    .replace('rules: [] #', `rules: [${rule}] #`)
    .replace('verdict: 【待写】\n        note: 【待写】点评', 'verdict: good\n        does: [identify]')
    .replace('result: 【待写】', 'result: 80')
    .replace('result: 【待写】', 'result: 0')
    .replaceAll('【待写】', '');
  const walks = draft('walks.yaml')
    .replace('passes: 【待写】', 'passes: true')
    .replace('passes: 【待写】', 'passes: false')
    .replaceAll('【待写】', '');
  writeFileSync(join(path, 'scenario.yaml'), scenario);
  writeFileSync(join(path, 'walks.yaml'), walks);
  expect(checkContent(sourcesFrom(readContent(folder)), FIXTURE_DAY)).toEqual([]);
});

describe('refused with a word and without a trace', () => {
  const SOUND = ':: Start\n旁白：到了。\n';
  test.each([
    {
      name: undefined,
      text: '',
      id: 'x',
      says: '用法：npm run import:twine --',
      because: 'no file is named',
    },
    { name: 'a.twee', text: SOUND, id: undefined, says: '用法：', because: 'no id is given' },
    { name: 'a.twee', text: SOUND, id: '../x', says: '编号“../x”不能用', because: 'the id is a path' },
    { name: 'a.twee', text: SOUND, id: '电话', says: '编号“电话”不能用', because: 'ids are ASCII' },
    { name: 'a.html', text: '<tw-storydata>', id: 'x', says: '导出为 Twee', because: 'it is published HTML' },
    { name: 'a.css', text: '::before { }', id: 'x', says: '不是 Twee 文件', because: 'its name says so' },
    { name: 'a.twee', text: '你好', id: 'x', says: '没有故事的段落', because: 'there is no header' },
    {
      name: 'a.twee',
      text: ':: StoryTitle\n名字',
      id: 'x',
      says: '没有故事的段落',
      because: 'it tells nothing',
    },
    { name: 'a.twee', text: '', id: 'x', says: '没有故事的段落', because: 'it is empty' },
    { name: 'a.twee', text: Buffer.from([0xc4, 0xe3]), id: 'x', says: '不是 UTF-8', because: 'it is GBK' },
    { name: 'a.twee', text: '长'.repeat(400_000), id: 'x', says: '超过 1 MB', because: 'it is too large' },
  ])('$name $id: $because', ({ name, text, id, says }) => {
    const before = readContent(folder);
    const result = importing(name === undefined ? undefined : written(name, text), id);
    expect(result.ok ? '' : result.refusal.message).toContain(says);
    expect(readContent(folder)).toEqual(before);
  });

  test('a file that is not there, and a folder', () => {
    mkdirSync(join(root, 'folder.twee'));
    for (const name of ['none.twee', 'folder.twee']) {
      const result = importing(join(root, name), 'x');
      expect(result.ok ? '' : result.refusal.message).toContain('没有文件');
    }
  });

  test.each(['scenario.yaml', 'walks.yaml'])(
    'a scenario of which only %s exists is not written over',
    (name) => {
      mkdirSync(join(folder, 'scenarios/taken'));
      writeFileSync(join(folder, 'scenarios/taken', name), '# mine\n');
      const before = readContent(folder);
      const result = importing(written('a.twee', SOUND), 'taken');
      expect(result.ok ? '' : result.refusal.message).toContain(`scenarios/taken/${name} 已经有了`);
      expect(readContent(folder)).toEqual(before);
    },
  );
});

describe('the command', () => {
  const script = fileURLToPath(new URL('../../../src/cli/import-twine.ts', import.meta.url));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      cwd: root,
      env: { ...process.env, INIT_CWD: join(root, 'desk') },
    });

  test('reads the file from where the author stands, and tells each finding by file and line', () => {
    mkdirSync(join(root, 'desk'));
    cpSync(join(stories, 'chapbook/story.twee'), join(root, 'desk/story.twee'));
    const { status, stdout, stderr } = run('story.twee', 'from-twine');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('story.twee:7  T04  段落“开场”：宏或脚本“[if trust > 3]”没有带过来\n    ');
    expect(stdout).toContain('已新建 content/scenarios/from-twine/scenario.yaml');
    expect(existsSync(join(folder, 'scenarios/from-twine/walks.yaml'))).toBe(true);
  });

  test('ends with 1 when it is refused', () => {
    const { status, stdout, stderr } = run('none.twee', 'from-twine');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('没有文件');
  });
});

test('every code of a finding is told in the authoring guide', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../../content/README.md', import.meta.url)), 'utf8');
  const told = [...guide.matchAll(/^\| (T\d{2}) \|/gm)].map(([, code]) => code);
  const used = new Set(
    FORMATS.flatMap((format) => [
      ...readFileSync(join(stories, format, 'report.txt'), 'utf8').matchAll(/ (T\d{2}) /g),
    ]).map(([, code]) => code),
  );
  expect(told).toEqual([...used].toSorted());
  expect(told).toHaveLength(11);
});
