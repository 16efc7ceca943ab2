/** Reads a content folder from disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '#catalogue/sources.ts';

const LARGEST = 1024 * 1024;
const WRITTEN = /\.(ya?ml|mdx?)$/i;

/** All files below `folder`, sorted by path. Hidden files are left out. */
export function readContent(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .toSorted()
    .flatMap((path): SourceFile[] => {
      const full = join(folder, path);
      const stats = statSync(full);
      if (!stats.isFile()) return [];
      if (!WRITTEN.test(path)) return [{ path, kind: 'binary' }];
      if (stats.size > LARGEST) return [{ path, kind: 'too-large' }];
      const bytes = readFileSync(full);
      try {
        return [{ path, kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }];
      } catch {
        return [{ path, kind: 'not-utf-8' }];
      }
    });
}
