// Ensures that a working Chromium is installed, a headless shell if there is a way to get one, and reports how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumLaunch, findHeadlessShell } from './find-chromium.mjs';

/** Timeout of a download. */
const DOWNLOAD_MS = 8 * 60_000;

const asRoot = process.getuid?.() === 0;
const hasApt = existsSync('/usr/bin/apt-get');
const mayInstall =
  hasApt && (asRoot || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0);

/** Ways to install a headless shell, tried in order until one works. */
const WAYS = [
  {
    title: "Playwright's own Chromium",
    possible: true,
    commands: [['npx', 'playwright', 'install', 'chromium']],
  },
  {
    title: "the system's package (apt-get)",
    possible: mayInstall,
    // Its recommended packages are for desktops: five times as many, some of them newer than the system's.
    commands: [
      ['apt-get', 'update'],
      [
        'apt-get',
        'install',
        '-y',
        '--no-install-recommends',
        'chromium-headless-shell',
        'fonts-liberation',
      ],
    ].map((command) => (asRoot ? command : ['sudo', '-n', ...command])),
  },
];

process.exitCode = (await ensure()) ? 0 : 1;

async function ensure() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) {
    console.error(`CHROMIUM_PATH: expected a file, got ${named}`);
    return false;
  }
  if (findHeadlessShell() && (await starts())) return true;
  for (const { title, possible, commands } of WAYS) {
    if (!possible) continue;
    console.log(`chromium: getting ${title}`);
    if (commands.every(runs) && (await starts())) return true;
  }
  // Chrome or Edge work too, only slower.
  if (await starts()) return true;
  console.error(
    'chromium: expected a browser that starts, got none, neither from Playwright nor from the system. ' +
      'Install Chromium, Chrome or Edge and set CHROMIUM_PATH to its file.',
  );
  return false;
}

/** Whether the Chromium that tests launch starts and renders a page. */
async function starts() {
  const launch = chromiumLaunch();
  const path = launch.executablePath ?? "Playwright's own";
  try {
    const browser = await chromium.launch(launch);
    await (await browser.newPage()).goto('data:text/html,<p>ready</p>');
    console.log(`chromium: ${path}, version ${browser.version()}`);
    await browser.close();
    return true;
  } catch (error) {
    console.log(`chromium: ${path} does not start: ${error.message}`);
    return false;
  }
}

function runs([command, ...args]) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: DOWNLOAD_MS,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) console.log(`chromium: ${command}: ${error.message}`);
  return status === 0;
}
