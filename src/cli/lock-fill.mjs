// Adds to package-lock.json the optional platform packages that the registry in use could not resolve, so that
// `npm ci`, which demands an entry for every optional edge, passes on every machine. No integrity is invented: npm
// resolves name@version on the machines whose os and cpu match. Runs after every `npm install`: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;
const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32', 'loong64'];

/** Whether node would find `name` from the package at `from`, going up through nested node_modules. */
function resolves(from, name) {
  let at = from;
  for (;;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1));
  }
}

const added = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(path, name)) continue;
    const parts = name.split(/[-/]/);
    const system = SYSTEMS.find((word) => parts.includes(word));
    const processor = PROCESSORS.find((word) => parts.includes(word));
    const libc = parts.includes('musl')
      ? 'musl'
      : parts.includes('gnu') && system === 'linux'
        ? 'glibc'
        : undefined;
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(processor && { cpu: [processor] }),
      ...(entry.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(system && { os: [system] }),
    };
    added.push(`${name}@${range}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`lock-fill: added ${added.length}${added.length ? `: ${added.join(' ')}` : ''}`);
