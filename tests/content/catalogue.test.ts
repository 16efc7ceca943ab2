/** The real content, as the build will take it. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { checkContent } from '#catalogue/check.ts';
import { formatDiagnostic } from '#catalogue/diagnostic.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from '../../src/cli/read-content.ts';

const files = readContent('content');
const sources = sourcesFrom(files);
const catalogue = catalogueFrom(sources);

// A fixed day: `check:content` itself tells when a review is due, and needs no second alarm.
const DAY = '2026-11-23';

test('the content has no fault', () => {
  expect(checkContent(sources, DAY).map((diagnostic) => formatDiagnostic(diagnostic, 'content'))).toEqual([]);
});

test('the whole check takes less than two seconds of one processor', () => {
  const began = process.cpuUsage();
  checkContent(sourcesFrom(readContent('content')), DAY);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(2);
});

// The check passes over references to a kind that is wholly absent, for the sake of partial trees.
test.each([
  'regulations',
  'courses',
  'lessons',
  'banks',
  'exams',
  'scenarios',
  'tracks',
  'glossary',
  'corrections',
  'topics',
  'synonyms',
  'faq',
  'scripts',
] as const)('there are %s, so that references to them are checked', (kind) => {
  expect(catalogue[kind].length).toBeGreaterThan(0);
});

test('every YAML file names its editor schema, which exists', () => {
  const wrong = files.flatMap((file) => {
    if (file.kind !== 'text' || !file.path.endsWith('.yaml')) return [];
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(file.text)?.[1];
    return schema && existsSync(resolve('content', dirname(file.path), schema)) ? [] : [file.path];
  });
  expect(wrong).toEqual([]);
});

test('every lesson has a bank of at least six questions over four kinds', () => {
  const thin = catalogue.lessons.flatMap(({ id }) => {
    const questions = catalogue.banks.filter(({ lesson }) => lesson === id).flatMap((bank) => bank.questions);
    const kinds = new Set(questions.map(({ kind }) => kind));
    return questions.length >= 6 && kinds.size >= 4
      ? []
      : [`${id}: ${questions.length} questions of ${kinds.size} kinds`];
  });
  expect(thin).toEqual([]);
});
