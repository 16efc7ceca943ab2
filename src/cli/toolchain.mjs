// What has to be on the machine before anything runs: the locked packages and a Node new enough for Astro 7.
// No dependencies of its own: this runs from a fresh clone on any Node >= 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const stamp = join(modules, '.install-stamp');

const say = (line) => console.error(`[守正学堂] ${line}`);
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function install() {
  say('安装依赖（npm ci）……');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (done.status !== 0) {
    say('依赖安装失败：请检查网络与 npm 源后重试。');
    process.exit(done.status ?? 1);
  }
}

/** Installs when the lock file changed since the last install, and only then. */
function ensureInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash() && existsSync(join(modules, 'astro')))
    return;
  install();
  writeFileSync(stamp, lockHash());
}

/** Astro 7 runs on 22.12+ of Node 22, on 24 and on later even majors; .ts files run unbuilt from 22.18. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || major === 24 || major >= 26;
}

function packagedNode() {
  const system = windows ? 'win' : process.platform;
  const offered = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies ?? {};
  const name = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`].find(
    (each) => offered[each],
  );
  return name && join(modules, name, 'bin', windows ? 'node.exe' : 'node');
}

function runs(binary) {
  if (!binary || !existsSync(binary)) return false;
  return isNewEnough(spawnSync(binary, ['-v'], { encoding: 'utf8' }).stdout?.trim() ?? '');
}

/** Path of a Node that can run the site's tools: this one, else the one that came with the packages. */
function nodeBinary() {
  if (isNewEnough(process.version)) return process.execPath;
  const binary = packagedNode();
  // npm may skip an optional package, or leave it half unpacked, without failing: try it, and install once more.
  if (binary && !runs(binary)) install();
  if (runs(binary)) {
    writeFileSync(stamp, lockHash());
    return binary;
  }
  say(
    `需要 Node 22.18 以上（当前 ${process.version}），本平台也没有随附的 Node 24。请到 nodejs.org 安装 Node 24 后重试。`,
  );
  process.exit(1);
}

function binOf(packageName, binName = packageName) {
  const folder = join(modules, ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName]);
}

/**
 * The installed tools, ready to spawn. `tool(name)` gives [command, ...first arguments] for astro, vitest,
 * playwright, tsc, biome; `script(path)` the same for a .ts or .mjs file of the project.
 */
export function readyToolchain() {
  ensureInstalled();
  const node = nodeBinary();
  const tools = {
    astro: binOf('astro'),
    vitest: binOf('vitest'),
    playwright: binOf('@playwright/test', 'playwright'),
    tsc: binOf('typescript', 'tsc'),
    biome: binOf('@biomejs/biome', 'biome'),
  };
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_NO_WARNINGS: '1',
    PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
  };
  return {
    env,
    tool: (name, ...args) => [node, tools[name], ...args],
    script: (path, ...args) => [node, join(root, path), ...args],
  };
}
