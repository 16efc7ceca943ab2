/** The small content trees of `tests/fixtures/content/`: one for each diagnostic code, and `valid`, which has no fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkContent } from '#catalogue/check.ts';
import { formatDiagnostic } from '#catalogue/diagnostic.ts';
import { type SourceFile, type Sources, sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from '../../src/cli/read-content.ts';

/** The day on which the fixtures are read. */
export const FIXTURE_DAY = '2026-11-23';

const root = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

export const contentFixtures: readonly string[] = readdirSync(root).toSorted();

export function fixtureFolder(name: string): string {
  return `${root}${name}/content`;
}

export function fixtureSources(name: string): Sources {
  return sourcesFrom(readContent(fixtureFolder(name)));
}

export function expectedText(name: string): string {
  return readFileSync(`${root}${name}/expected.txt`, 'utf8');
}

/** What the check says of some files, as an author sees it. */
export function told(sources: Sources, day = FIXTURE_DAY): string {
  return checkContent(sources, day)
    .map((diagnostic) => `${formatDiagnostic(diagnostic, 'content')}\n`)
    .join('');
}

export function textFile(path: string, text: string): SourceFile {
  return { path, kind: 'text', text };
}
