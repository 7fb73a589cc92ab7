// Takes the screenshots of the README from the built site.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serve } from '../tests/bench/static-server.mjs';
import { chromiumLaunch } from './find-chromium.mjs';
import { whenSettled } from './when-settled.mjs';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/images');

/** File name, view string and size of each picture. */
const SHOTS = [
  { name: 'opening', view: '', width: 1440, height: 900 },
  { name: 'opening-dark', view: '', width: 1440, height: 900, dark: true },
  { name: 'timeline', view: 'layout=timeline', width: 1440, height: 900 },
  { name: 'comparison', view: 'compare=bentsao,chatmed', width: 1440, height: 900 },
];

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ '/': join(ROOT, 'dist/site') });
const browser = await chromium.launch(chromiumLaunch());
for (const { name, view, width, height, dark } of SHOTS) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await page.goto(`${server.origin}/#${view}`);
  await whenSettled(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`.github/images/${name}.png`);
  await page.close();
}
await browser.close();
server.close();
