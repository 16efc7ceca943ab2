// Tells whether dist/ was built from what is on disk now, so that a second start neither checks nor builds again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INPUTS = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

function filesUnder(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 over the names and bytes of everything that goes into the site, and the two settings that shape it. */
export function inputHash(root) {
  const hash = createHash('sha256');
  hash.update(`${process.env.SITE_URL ?? ''}\n${process.env.BASE_PATH ?? ''}\n`);
  for (const input of INPUTS) {
    const path = join(root, input);
    if (!existsSync(path)) continue;
    const files = input.includes('.') ? [path] : filesUnder(path);
    for (const file of files)
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampPath = (root) => join(root, '.cache', 'build-stamp');

export function isBuildCurrent(root) {
  if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(stampPath(root))) return false;
  return readFileSync(stampPath(root), 'utf8') === inputHash(root);
}

export function rememberBuild(root, hash) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampPath(root), hash);
}
