// Ensures that the other browser engines are installed where available, and reports how.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFirefox, findWebKit } from './find-engines.mjs';

/** Timeout of a download. */
const DOWNLOAD_MS = 8 * 60_000;

const ENGINES = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  { name: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
];

const asRoot = process.getuid?.() === 0;
const mayInstall =
  existsSync('/usr/bin/apt-get') &&
  (asRoot || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0);

const missing = ENGINES.filter(({ find }) => !find());
if (missing.length > 0 && mayInstall && runs('apt-get', ['update'])) {
  // Separately, as one may be available without the other.
  for (const { packages } of missing)
    runs('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}
for (const { name, find, packages } of ENGINES) {
  const found = find();
  const where = typeof found === 'string' ? found : found?.browser;
  console.log(
    `${name}: ${where ?? `not available, so its tests are skipped. On Debian: apt-get install ${packages.join(' ')}`}`,
  );
}

function runs(command, args) {
  const line = asRoot ? [command, ...args] : ['sudo', '-n', command, ...args];
  console.log(`> ${line.join(' ')}`);
  const { status, error } = spawnSync(line[0], line.slice(1), {
    stdio: 'inherit',
    timeout: DOWNLOAD_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error) console.log(`${command}: ${error.message}`);
  return status === 0;
}
