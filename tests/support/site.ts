/** The built site as the browser tests see it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Files of the build, relative to dist/, with forward slashes. */
export function builtFiles(extension: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function builtText(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** What kind of page a path is: its folder, and the proofs of all scenarios are one; empty at the top. */
export function kindOf(path: string): string {
  const folder = path.split('/').slice(1, -2).join('/');
  return path.endsWith('/proof/') ? 'proofs' : folder;
}

/** Paths of the sitemap. */
export function sitemapPaths(): string[] {
  const maps = builtFiles('.xml').filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const urls = maps.flatMap((file) =>
    [...builtText(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''),
  );
  return urls.map((url) => new URL(url).pathname).sort();
}
