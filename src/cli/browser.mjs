// Finds a Chromium for the browser tests. Order: environment variable, an installed Chrome or Chromium, Playwright's
// own download; `obtainBrowser` then tries Playwright's download and Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Flags for every start: no background traffic, and no sandbox where root in a container cannot have one. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  ...(isRoot ? ['--no-sandbox'] : []),
];

function installedBrowser() {
  const names =
    process.platform === 'win32'
      ? ['chrome.exe', 'msedge.exe']
      : ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  const macNames = process.platform === 'darwin' ? ['Google Chrome', 'Chromium'] : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...(process.platform === 'darwin'
      ? ['/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS']
      : ['/usr/bin', '/usr/local/bin', '/snap/bin']),
    ...(process.platform === 'win32'
      ? [
          join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application'),
          join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application'),
        ]
      : []),
  ];
  return folders
    .filter(Boolean)
    .flatMap((folder) => [...names, ...macNames].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Launch options for Playwright, or undefined when no browser was found. */
export function browserLaunch() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH ?? process.env.CHROME_BIN;
  const executablePath = named && existsSync(named) ? named : installedBrowser();
  if (executablePath) return { executablePath, args: flags };
  return existsSync(chromium.executablePath()) ? { args: flags } : undefined;
}

/** Makes sure there is a browser, installing one where that is allowed. Returns whether there is. */
export function obtainBrowser(playwright, env) {
  if (browserLaunch()) return true;
  const quiet = { env, stdio: ['ignore', 2, 2] };
  spawnSync(playwright[0], [...playwright.slice(1), 'install', 'chromium'], { ...quiet, timeout: 180_000 });
  if (browserLaunch()) return true;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  }
  return browserLaunch() !== undefined;
}
