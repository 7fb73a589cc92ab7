// Draws every state of the built explorer into one page for reviewers: dist/gallery/index.html.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serve } from '../tests/bench/static-server.mjs';
import { chromiumLaunch } from './find-chromium.mjs';
import { GALLERY_SIZES, GALLERY_VIEWS } from './gallery-views.mjs';
import { whenSettled } from './when-settled.mjs';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'dist/gallery');
const [DESKTOP, , , PHONE] = GALLERY_SIZES;

/** States of the page other than pictures, as view strings. */
const PANELS = [
  'select=alpaca',
  'select=llama',
  'select=llama~alpaca',
  'compare=bentsao,chatmed',
  'layout=timeline',
  'layout=timeline&until=2023-06',
  'show=table',
  'show=matrix',
  'show=outline',
  'colour=domain&size=descendants',
  'q=nothing-of-this-name',
  'domain=law&lang=zh',
];

/** The sections of the page: title, views and sizes, and the reader's system settings. */
const SECTIONS = [
  { title: 'Pictures', views: GALLERY_VIEWS, sizes: GALLERY_SIZES },
  { title: 'Panels', views: PANELS, sizes: [DESKTOP, PHONE] },
  {
    title: 'Dark',
    views: [...GALLERY_VIEWS.slice(0, 3), ...PANELS.slice(0, 7)],
    sizes: [DESKTOP, PHONE],
    system: { colorScheme: 'dark' },
  },
  {
    title: '中文',
    views: [...GALLERY_VIEWS.slice(0, 3), ...PANELS.slice(0, 9)],
    sizes: [DESKTOP, PHONE],
    system: { locale: 'zh-CN' },
  },
  {
    title: 'Forced colours',
    views: [GALLERY_VIEWS[0], ...PANELS.slice(0, 7)],
    sizes: [DESKTOP, PHONE],
    system: { forcedColors: 'active', colorScheme: 'dark' },
  },
];

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ '/': join(ROOT, 'dist/site') });
const browser = await chromium.launch(chromiumLaunch());
const faults = [];
const sections = [];
let count = 0;
for (const { title, views, sizes, system = {} } of SECTIONS) {
  const figures = [];
  for (const viewport of sizes) {
    const isPhone = viewport === PHONE;
    const context = await browser.newContext({
      viewport,
      hasTouch: isPhone,
      isMobile: isPhone,
      reducedMotion: 'reduce',
      locale: 'en-US',
      ...system,
    });
    for (const view of views) figures.push(await figureOf(context, viewport, view));
    await context.close();
  }
  sections.push(`<h2>${title}</h2>\n<div>${figures.join('\n')}</div>`);
  console.log(`${title}: ${figures.length} pictures`);
}
await browser.close();
server.close();
writeFileSync(join(FOLDER, 'index.html'), pageOf(sections));
console.log(`dist/gallery/index.html: ${count} pictures`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Draws a view, and returns its figure with size and name. */
async function figureOf(context, { width, height }, view) {
  const name = view === '' ? 'opening' : view;
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(`${name} at ${width}: ${message}`));
  await page.goto(`${server.origin}/#${view}`);
  await whenSettled(page);
  const file = `${String(++count).padStart(3, '0')}.png`;
  await page.screenshot({ path: join(FOLDER, file) });
  await page.close();
  return `<figure style="inline-size: ${width / 3}px"><a href="${file}"><img src="${file}" width="${width}" height="${height}" loading="lazy" alt="" /></a>
    <figcaption>${name.replaceAll('&', '&amp;')} · ${width} × ${height}</figcaption></figure>`;
}

function pageOf(parts) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Gallery</title>
<style>
  body { margin: 2rem; font: 14px system-ui; background: #e8e8e4; color: #222 }
  div { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start }
  figure { margin: 0 }
  img { inline-size: 100%; block-size: auto; box-shadow: 0 1px 6px #0004 }
  figcaption { margin-block-start: 0.4rem }
</style>
<h1>Gallery</h1>
${parts.join('\n')}
</html>
`;
}
