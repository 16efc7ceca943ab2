/** The real content, read from the files as the site reads it, without Astro. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, catalogueFrom } from '../../src/catalogue/catalogue.ts';
import { type SourceFile, sourcesFrom } from '../../src/catalogue/sources.ts';

const root = fileURLToPath(new URL('../../content', import.meta.url));

export function realCatalogue(): Catalogue {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|mdx)$/.test(entry.name))
    .map((entry): SourceFile => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: relative(root, path).split(sep).join('/'),
        kind: 'text',
        text: readFileSync(path, 'utf8'),
      };
    });
  return catalogueFrom(sourcesFrom(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))));
}
