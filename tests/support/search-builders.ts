/** Small indexes for tests: documents of few words, and an engine over the bytes built from them. */
import { inflateRawSync } from 'node:zlib';
import { buildIndex, LIMITS, type Limits, type SearchFile } from '#search/build-index.ts';
import type { SearchDocument } from '#search/documents.ts';
import { type Engine, openEngine } from '#search/engine.ts';

export function aDocument(item: string, title: string, text: string, heading = ''): SearchDocument {
  const address = heading === '' ? `/${item}/` : `/${item}/#${heading}`;
  return {
    kind: 'lesson',
    item,
    title,
    heading,
    address,
    text,
    weighed: { title, headings: heading, body: text },
  };
}

export function builtIndex(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[] = [],
  limits: Partial<Limits> = {},
): SearchFile[] {
  return buildIndex(documents, groups, { ...LIMITS, ...limits });
}

/** The bytes of a file as the browser sees them. Throws for a name that was not built. */
export function contentOf(files: readonly SearchFile[], name: string): Uint8Array {
  const file = files.find((built) => built.name === name);
  if (!file) throw new Error(`No file ${name}`);
  return new Uint8Array(inflateRawSync(file.bytes));
}

/** An engine that counts what it loads, in bytes as served. */
export async function engineOver(
  files: readonly SearchFile[],
): Promise<{ engine: Engine; loaded: Map<string, number> }> {
  const loaded = new Map<string, number>();
  const engine = await openEngine(async (name) => {
    if (loaded.has(name)) throw new Error(`Loaded twice: ${name}`);
    loaded.set(name, files.find((file) => file.name === name)?.bytes.length ?? 0);
    return contentOf(files, name);
  });
  return { engine, loaded };
}
