import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const MINI_BROWSER_FOLDERS = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];

/**
 * The path of Firefox: from `FIREFOX_PATH`, or the system.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Mozilla Firefox/firefox.exe')] : [],
  );
  return [
    process.env['FIREFOX_PATH'],
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...programs,
  ].find((path) => path && existsSync(path));
}

/**
 * The programs for running WebKitGTK with a driver, without a screen.
 * @returns {{ driver: string, browser: string, xvfb: string } | undefined}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const browser = libraryFolders()
    .flatMap((folder) => MINI_BROWSER_FOLDERS.map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => existsSync(path));
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
}

function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Debian has a folder per architecture, other systems a single one. */
function libraryFolders() {
  if (process.platform !== 'linux') return [];
  const ofMachines = readdirSync('/usr/lib')
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join('/usr/lib', name));
  return [...ofMachines, '/usr/lib', '/usr/lib64', '/usr/libexec'].filter((path) =>
    existsSync(path),
  );
}
