import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

/** Where Chromium, Chrome and Edge are usually installed; the first one that exists is used. */
const WELL_KNOWN = {
  linux: () => [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: () =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents/MacOS', name),
      ),
    ),
  win32: () =>
    [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].flatMap((file) =>
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [join(folder, file)] : [];
      }),
    ),
};

/** Chromium without windows, which opens a page in half the processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Launch options of a headless shell: the one at `CHROMIUM_PATH`, whatever that is, the system's, or Playwright's.
 * @returns {{ executablePath?: string } | undefined}
 */
export function findHeadlessShell() {
  const executablePath = [process.env['CHROMIUM_PATH'], HEADLESS_SHELL].find(isFile);
  if (executablePath) return { executablePath };
  // Playwright installs its Chromium together with its shell, and launches the shell if no path is given.
  return isFile(chromium.executablePath()) ? {} : undefined;
}

/**
 * Launch options of a browser as people use it: Chromium, Chrome or Edge, from `CHROMIUM_PATH`, the system or Playwright.
 * @returns {{ executablePath: string } | undefined}
 */
function findBrowser() {
  const wellKnown = WELL_KNOWN[process.platform] ?? WELL_KNOWN.linux;
  const executablePath = [
    process.env['CHROMIUM_PATH'],
    ...wellKnown(),
    chromium.executablePath(),
  ].find(isFile);
  return executablePath ? { executablePath } : undefined;
}

const isFile = (path) => Boolean(path) && existsSync(path);

/**
 * Playwright's launch options for tests: of a headless shell, or of a browser if there is no shell. If there is neither,
 * Playwright reports its own as missing.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export const chromiumLaunch = () => launchOf(findHeadlessShell() ?? findBrowser());

/**
 * Playwright's launch options for measuring: of a browser as people use it, or of a headless shell if there is none.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export const browserLaunch = () => launchOf(findBrowser() ?? findHeadlessShell());

function launchOf(found) {
  return {
    ...found,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--no-first-run',
      // A headless shell would round the widths of letters, unlike a browser.
      '--font-render-hinting=none',
    ],
  };
}
