/** The real content, searched as people ask for it. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { lessonSections } from '#catalogue/lesson-sections.ts';
import { sourcesFrom } from '#catalogue/sources.ts';
import { routes } from '#routes';
import { buildIndex, type SearchFile } from '#search/build-index.ts';
import { HITS_AT_A_TIME } from '#search/client.ts';
import { documentsFrom, thesaurusFrom } from '#search/documents.ts';
import type { Engine } from '#search/engine.ts';
import { readContent } from '../../src/cli/read-content.ts';
import { engineOver } from '../support/search-builders.ts';
import { KNOWN_ITEMS } from './known-items.ts';

const files = readContent('content');
const catalogue = catalogueFrom(sourcesFrom(files));
const sections = new Map(
  files.flatMap((file) => {
    const id = /^lessons\/([^/]+)\/index\.mdx$/.exec(file.path)?.[1];
    return id !== undefined && file.kind === 'text' ? [[id, lessonSections(file.text)] as const] : [];
  }),
);
const documents = documentsFrom({ ...catalogue, sections }, routes);

describe('search over the real content', () => {
  let index: readonly SearchFile[];
  let engine: Engine;

  beforeAll(async () => {
    index = buildIndex(documents, thesaurusFrom(catalogue.synonyms, catalogue.glossary));
    engine = (await engineOver(index)).engine;
  });

  it.each(KNOWN_ITEMS)('%s → %j', async (question, pages) => {
    const answer = await engine.search(question, 5);
    const first = (answer?.hits ?? []).map(({ address }) => address);
    const isFound = first.some((address) => pages.some((page) => address.startsWith(routes.file(page))));
    expect(isFound, `first five:\n${first.join('\n')}`).toBe(true);
  });

  test('no first search moves more than 45 kB of the index, results and excerpts together', async () => {
    const moved: number[] = [];
    for (const [question] of KNOWN_ITEMS) {
      const { engine: fresh, loaded } = await engineOver(index);
      await fresh.search(question, HITS_AT_A_TIME);
      moved.push([...loaded.values()].reduce((sum, bytes) => sum + bytes, 0));
    }
    const ascending = moved.toSorted((a, b) => a - b);
    const median = ascending[ascending.length >> 1] ?? 0;
    console.log(
      `index: ${documents.length} documents, ${index.length} files, ` +
        `${index.reduce((sum, { bytes }) => sum + bytes.length, 0)} B; ` +
        `first search: median ${median} B, most ${ascending.at(-1)} B`,
    );
    expect(ascending.at(-1)).toBeLessThan(45_000);
  });

  test('every page is found by its title, every section by its heading', async () => {
    const lost: string[] = [];
    for (const { kind, title, heading, address } of documents) {
      const answer = await engine.search(kind === 'lesson' && heading !== '' ? heading : title, 10);
      if (!answer?.hits.some((hit) => hit.address === address)) lost.push(address);
    }
    // A heading that every lesson has, such as the one over the corrections, leads to some of them only.
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(documents.length / 50);
  });

  test('what the content says nothing of finds nothing', async () => {
    for (const question of ['火锅店', '婚礼策划', '天气预报', 'zzzz', '🎂']) {
      expect((await engine.search(question, 10))?.hits ?? []).toEqual([]);
    }
  });
});
