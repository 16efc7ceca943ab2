// `npm test`: every check there is, one after another, ending with the plain line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inputHash, isBuildCurrent, rememberBuild } from './build-stamp.mjs';
import { root } from './toolchain.mjs';

const reports = join(root, '.cache', 'reports');

/** Counts of a Vitest JSON report. */
function vitestCounts(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const failedSuites = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + failedSuites };
}

/** Counts of a Playwright JSON report. A test that passed only on a retry counts as failed. */
function playwrightCounts(path) {
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * Runs the gate and returns the exit code. `--fast` leaves out the build and the browser; `--grep` and further
 * arguments go to Playwright.
 */
export async function runGate({ env, tool, script, arguments: rest }) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const fast = rest.includes('--fast');
  let passed = 0;
  let failed = 0;

  const step = (name, [program, ...args], countsOf) => {
    const began = performance.now();
    console.log(`\n== ${name}`);
    const code =
      spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1;
    let counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    if (countsOf) {
      const { path, read } = countsOf;
      counts = existsSync(path) ? read(path) : { passed: 0, failed: 1 };
      // A runner can fail without a failed test (a crash, no test found): that must not pass.
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
    }
    passed += counts.passed;
    failed += counts.failed;
    console.log(
      `== ${name}: ${counts.passed} passed, ${counts.failed} failed (${((performance.now() - began) / 1000).toFixed(1)} s)`,
    );
    return code === 0;
  };

  step('format and lint', tool('biome', 'check', '--error-on-warnings'));
  step('types of the domain', tool('tsc', '-p', 'src/domain/tsconfig.json'));
  step('types', tool('astro', 'check', '--minimumSeverity', 'warning'));
  const contentIsSound = step('content', script('src/cli/check-content.ts'));
  const unit = join(reports, 'unit.json');
  step(
    'unit and content tests',
    tool(
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unit}`,
    ),
    { path: unit, read: vitestCounts },
  );

  if (!fast && contentIsSound) {
    let built = isBuildCurrent(root);
    if (!built) {
      const hash = inputHash(root);
      built = step('build', tool('astro', 'build'));
      if (built) rememberBuild(root, hash);
    }
    const { obtainBrowser } = await import('./browser.mjs');
    if (built && obtainBrowser(tool('playwright'), env)) {
      const browser = join(reports, 'browser.json');
      step(
        'browser: journeys, accessibility, budgets',
        tool('playwright', 'test', '--config', 'tests/playwright.config.ts', ...rest),
        { path: browser, read: playwrightCounts },
      );
    } else if (built) {
      failed += 1;
      console.error('找不到 Chromium：请安装 Chrome 或 Chromium，或用环境变量 CHROME_BIN 指明路径。');
    }
  }

  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
