import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

/** Known locations of Chromium, Chrome and Edge; the first one that exists is used. */
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

/**
 * The path of Chromium, Chrome or Edge: from `CHROMIUM_PATH`, the system, or Playwright, in this order.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wellKnown = WELL_KNOWN[process.platform] ?? WELL_KNOWN.linux;
  return [process.env['CHROMIUM_PATH'], ...wellKnown(), chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/**
 * Playwright's launch options for the Chromium found; if there is none, Playwright reports its own as missing.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--no-first-run',
    ],
  };
}
