import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent } from '#catalogue/check.ts';
import { CODES } from '#catalogue/codes.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import {
  contentFixtures,
  expectedText,
  FIXTURE_DAY,
  fixtureSources,
  textFile,
  told,
} from '../../support/content-fixtures.ts';

const guide = readFileSync(fileURLToPath(new URL('../../../content/README.md', import.meta.url)), 'utf8');

test('every code has a fixture, and every fixture is for a code or for none', () => {
  expect(contentFixtures).toEqual([...CODES, 'valid'].toSorted());
});

test.each(CODES)('the fixture of %s yields exactly it, word for word', (code) => {
  const sources = fixtureSources(code);
  expect(new Set(checkContent(sources, FIXTURE_DAY).map((diagnostic) => diagnostic.code))).toEqual(
    new Set([code]),
  );
  expect(told(sources)).toBe(expectedText(code));
});

test('content of every kind without a fault yields nothing', () => {
  expect(told(fixtureSources('valid'))).toBe('');
});

test('the authoring guide has one section a code, in their order', () => {
  const sections = [...guide.matchAll(/^### (C\d{3})[ 　]/gm)].map(([, code]) => code);
  expect(sections).toEqual([...CODES]);
});

test('the whole files that the guide shows are sound', () => {
  const places: Record<string, string> = {
    regulation: 'regulations/example.yaml',
    course: 'courses/example.yaml',
    bank: 'questions/example.yaml',
    exam: 'exams/example.yaml',
    walks: 'scenarios/example/walks.yaml',
    track: 'onboarding/example.yaml',
  };
  const shown = [
    ...guide.matchAll(/```yaml\n(# yaml-language-server: \$schema=\S+\/(\w+)\.json\n[\s\S]*?)```/g),
  ];
  const files = shown.flatMap(([, text = '', kind = '']) =>
    places[kind] ? [textFile(places[kind], text)] : [],
  );
  expect(files).toHaveLength(Object.keys(places).length);
  expect(sourcesFrom(files).diagnostics).toEqual([]);
});
