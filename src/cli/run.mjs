// The launcher behind every npm script: `npm start`, `npm test`, `npm run dev|build|check|check:content|new|import:twine|walks|verify|bench|format`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputHash, isBuildCurrent, rememberBuild } from './build-stamp.mjs';
import { readyToolchain, root } from './toolchain.mjs';

const [command, ...rest] = process.argv.slice(2);
const { env, tool, script } = readyToolchain();

/** Runs one command in the foreground and returns its exit code. */
function codeOf([program, ...args]) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

function runOrExit(line) {
  const code = codeOf(line);
  if (code !== 0) process.exit(code);
}

function build() {
  const hash = inputHash(root);
  runOrExit(script('src/cli/check-content.ts'));
  runOrExit(tool('astro', 'build'));
  rememberBuild(root, hash);
}

function start() {
  if (isBuildCurrent(root)) console.log('[守正学堂] 内容与代码没有变化，直接启动。');
  else build();
  const [program, ...args] = tool('astro', 'preview', ...rest);
  const server = spawn(program, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
}

/** Everything `npm test` does, in a fresh clone of what is committed. */
function verify() {
  const clone = mkdtempSync(join(tmpdir(), 'shouzheng-verify-'));
  try {
    runOrExit(['git', 'clone', '--quiet', root, clone]);
    const tested = spawnSync('npm', ['test'], {
      cwd: clone,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    process.exitCode = tested.status ?? 1;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

switch (command) {
  case 'start':
    start();
    break;
  case 'test': {
    const { runGate } = await import('./test-gate.mjs');
    process.exitCode = await runGate({ env, tool, script, arguments: rest });
    break;
  }
  case 'dev':
    runOrExit(script('src/cli/check-content.ts'));
    process.exit(codeOf(tool('astro', 'dev', ...rest)));
    break;
  case 'build':
    build();
    break;
  case 'check':
    runOrExit(tool('tsc', '-p', 'src/domain/tsconfig.json'));
    runOrExit(tool('astro', 'check', '--minimumSeverity', 'warning'));
    runOrExit(tool('biome', 'check', '--error-on-warnings'));
    break;
  case 'check:content':
    process.exit(codeOf(script('src/cli/check-content.ts', ...rest)));
    break;
  case 'new':
    process.exit(codeOf(script('src/cli/new.ts', ...rest)));
    break;
  case 'import:twine':
    process.exit(codeOf(script('src/cli/import-twine.ts', ...rest)));
    break;
  case 'walks':
    process.exit(codeOf(script('src/cli/walks.ts', ...rest)));
    break;
  case 'bench':
    process.exit(codeOf(script('src/cli/bench.ts', ...rest)));
    break;
  case 'format':
    process.exit(codeOf(tool('biome', 'check', '--write')));
    break;
  case 'verify':
    verify();
    break;
  default:
    console.error(
      `[守正学堂] 不认识的命令：${command ?? '（空）'}。可用：start test dev build check check:content new import:twine walks verify bench format`,
    );
    process.exit(2);
}
