import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#catalogue/check.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { createContent } from '../../../src/cli/new-content.ts';
import { readContent } from '../../../src/cli/read-content.ts';
import { FIXTURE_DAY, fixtureFolder } from '../../support/content-fixtures.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(fixtureFolder('valid'), folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function create(kind?: string, id?: string) {
  return createContent(kind, id, { folder, sources: sourcesFrom(readContent(folder)), today: FIXTURE_DAY });
}

function codesTold(): string[] {
  return [...new Set(checkContent(sourcesFrom(readContent(folder)), FIXTURE_DAY).map(({ code }) => code))];
}

const CITED = /\b(?:card-letter|night-hours|unclear-hours)\b/g;

describe('a new', () => {
  test.each([
    { kind: 'regulation', left: ['C012', 'C608'], because: 'nobody teaches it or tests it yet' },
    { kind: 'question', left: ['C012'], because: 'only its words are missing' },
    { kind: 'scenario', left: ['C012'], because: 'only its words are missing' },
    { kind: 'lesson', left: ['C302', 'C012'], because: 'no course has it yet' },
    { kind: 'course', left: ['C012', 'C301'], because: 'its lessons are still to be named' },
  ])('$kind leaves $left to its author: $because', ({ kind, left }) => {
    expect(create(kind, 'evening-calls').ok).toBe(true);
    expect(new Set(codesTold())).toEqual(new Set(left));
  });

  test('file has every mark of the template filled in, and nothing is left once the marks are written over', () => {
    for (const kind of ['regulation', 'scenario', 'lesson']) create(kind, 'evening-calls');
    writeFileSync(
      join(folder, 'courses/law-and-red-lines.yaml'),
      'revision: 1\ntitle: 法律\nsummary: 红线\naudience: 新员工\nlessons: [contact-hours, evening-calls]\n',
    );
    for (const { path } of readContent(folder)) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(text, path).not.toContain('{{');
      // The templates cite some rule there is; here the new lesson and its bank are about the new rule.
      const about = /^(lessons|questions)\/evening-calls/.test(path) ? CITED : /(?!)/g;
      writeFileSync(join(folder, path), text.replaceAll('【待写】', '').replaceAll(about, 'evening-calls'));
    }
    expect(codesTold()).toEqual([]);
  });

  test.each(['regulation', 'question', 'scenario', 'course'])(
    '%s names an editor schema that exists',
    (kind) => {
      const created = create(kind, 'evening-calls');
      if (!created.ok) throw new Error(created.refusal.message);
      for (const path of created.value.paths) {
        const schema =
          /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
        const inRepository = resolve('content', dirname(path), schema);
        expect(existsSync(inRepository), `${path}: ${schema}`).toBe(true);
        expect(inRepository).toContain(
          fileURLToPath(new URL('../../../src/catalogue/json-schema/', import.meta.url)),
        );
      }
    },
  );
});

describe('refused with a word and without a trace', () => {
  test.each([
    { kind: undefined, id: undefined, says: '用法：npm run new --', because: 'nothing was asked for' },
    {
      kind: 'lessn',
      id: 'x',
      says: '没有“lessn”这一类。是不是想写 lesson？',
      because: 'the kind is misspelt',
    },
    { kind: 'lesson', id: undefined, says: '还要写编号。', because: 'the id is missing' },
    { kind: 'lesson', id: 'Evening_Calls', says: '编号“Evening_Calls”不能用', because: 'the id is no id' },
    { kind: 'lesson', id: '../outside', says: '编号“../outside”不能用', because: 'the id is a path' },
    { kind: 'lesson', id: '夜间', says: '编号“夜间”不能用', because: 'ids are ASCII' },
    {
      kind: 'regulation',
      id: 'night-hours',
      says: 'regulations/night-hours.yaml 已经有了',
      because: 'it exists',
    },
    {
      kind: 'lesson',
      id: 'contact-hours',
      says: 'lessons/contact-hours/index.mdx 已经有了',
      because: 'it exists',
    },
  ])('$kind $id: $because', ({ kind, id, says }) => {
    const before = readContent(folder);
    const created = create(kind, id);
    expect(created.ok ? '' : created.refusal.message).toContain(says);
    expect(readContent(folder)).toEqual(before);
  });

  test('a lesson whose bank exists writes neither file', () => {
    create('question', 'evening-calls');
    expect(create('lesson', 'evening-calls').ok).toBe(false);
    expect(existsSync(join(folder, 'lessons/evening-calls'))).toBe(false);
  });
});
