/** The layer table of src/README.md, as data. A broken border names the file and the import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Layer → what it may import besides itself. A name ending in * allows all that starts with it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  catalogue: ['domain', 'astro/zod', 'yaml', 'satteri', '@astrojs/markdown-satteri', 'astro:content'],
  storage: ['domain', 'text', 'zod/mini', 'idb'],
  stores: ['domain', 'storage', 'text', 'routes', 'zustand/vanilla'],
  search: ['domain', 'catalogue', 'lunr', 'pinyin-pro', 'node:*'],
  islands: ['domain', 'stores', 'text', 'routes', 'react', 'zustand', 'uqr'],
  elements: ['domain', 'stores', 'text', 'routes', 'search'],
  components: ['domain', 'catalogue', 'islands', 'elements', 'text', 'routes', '@dagrejs/dagre'],
  layouts: ['components', 'elements', 'text', 'routes', 'styles'],
  pages: [
    'domain',
    'catalogue',
    'search',
    'islands',
    'elements',
    'components',
    'layouts',
    'text',
    'routes',
    'styles',
    'astro',
  ],
  cli: ['domain', 'catalogue', 'node:*', '@playwright/test'],
};

/** catalogue/queries.ts alone may touch astro:content. */
const ASTRO_CONTENT_AT = ['catalogue/queries.ts'];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? text : text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The layer a specifier leads to, or the package it names. */
function targetOf(file: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) return plain.slice(1).split('/')[0] ?? '';
  if (!plain.startsWith('.')) return plain;
  const path = relative(src, resolve(dirname(file), plain));
  return path === 'routes.ts' ? 'routes' : (path.split('/')[0] ?? '');
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
  )
  .map((entry) => join(entry.parentPath, entry.name));

const imports: Import[] = files.flatMap((file) => {
  const path = relative(src, file);
  const layer = path.includes('/') ? (path.split('/')[0] ?? '') : '';
  return importsOf(file).map((specifier) => ({ file: path, layer, target: targetOf(file, specifier) }));
});

const allows = (allowed: readonly string[], target: string) =>
  allowed.some((name) => (name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name));

describe('layers', () => {
  it('sees the imports it is meant to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ layer }) => layer))).toContain('domain');
  });

  it('import only what the table allows', () => {
    const broken = imports
      .filter(({ layer }) => layer in MAY_IMPORT)
      .filter(({ layer, target }) => target !== layer && !allows(MAY_IMPORT[layer] ?? [], target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('keep astro:content in one place', () => {
    const seen = imports.filter(({ target }) => target === 'astro:content').map(({ file }) => file);
    expect(seen.filter((file) => file !== 'content.config.ts')).toEqual(ASTRO_CONTENT_AT);
  });

  it('keep an island out of every other island but ui', () => {
    const broken = files
      .map((file) => ({ file, path: relative(src, file) }))
      .filter(({ path }) => path.startsWith('islands/') && !path.startsWith('islands/ui/'))
      .flatMap(({ file, path }) => {
        const own = path.split('/')[1];
        return importsOf(file)
          .map((specifier) =>
            specifier.startsWith('#islands/')
              ? specifier.slice(9)
              : relative(join(src, 'islands'), resolve(dirname(file), specifier)),
          )
          .filter((target, index) => {
            const specifier = importsOf(file)[index] ?? '';
            if (!specifier.startsWith('.') && !specifier.startsWith('#islands/')) return false;
            const island = target.split('/')[0] ?? '';
            return !target.startsWith('..') && island !== own && island !== 'ui';
          })
          .map((target) => `${path} imports ${target}`);
      });
    expect(broken).toEqual([]);
  });

  it('keep the clock and luck out of the domain', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bglobalThis\b|\bcrypto\b/;
    const broken = files
      .filter((file) => relative(src, file).startsWith('domain/'))
      .filter((file) => impure.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map((file) => relative(src, file));
    expect(broken).toEqual([]);
  });

  it('write no address by hand: every link goes through routes.ts, or a sub-path host breaks', () => {
    const broken = files
      .filter((file) => /\.(astro|tsx)$/.test(file))
      .filter((file) => /\b(href|src|action)="\/(?!\/)/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file));
    expect(broken).toEqual([]);
  });

  it('set no HTML from strings and no inline style', () => {
    const broken = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return /\.innerHTML\b|insertAdjacentHTML|document\.write\(/.test(text) || /\sstyle=["{]/.test(text);
    });
    expect(broken.map((file) => relative(src, file))).toEqual([]);
  });
});
