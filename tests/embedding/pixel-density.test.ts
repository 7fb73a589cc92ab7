import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { drawn, launch, openHtml, pageOf, SCRIPT } from './open-page.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({ '/': inject('site') });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('on a screen of another density the picture is drawn with all its pixels', async () => {
  const { page, faults } = await openHtml(
    browser,
    { folder: inject('site'), origin: server.origin },
    pageOf(
      `${SCRIPT}<style>lineage-graph { inline-size: 800px; block-size: 600px }</style>`,
      '<lineage-graph src="unix.json" panels="none"></lineage-graph>',
    ),
  );
  await drawn(page, page.locator('lineage-graph'));
  const widths = () =>
    page.locator('lineage-canvas canvas:not(.under)').evaluateAll((sheets) =>
      sheets.map((sheet) => {
        const { width, clientWidth } = sheet as HTMLCanvasElement;
        return Math.round((10 * width) / clientWidth) / 10;
      }),
    );
  expect(new Set(await widths())).toEqual(new Set([1]));
  const screen = await page.context().newCDPSession(page);
  for (const deviceScaleFactor of [2, 1.5]) {
    await screen.send('Emulation.setDeviceMetricsOverride', {
      // Chromium tells pages of another density only with another size; the element keeps its own.
      width: 1200 + 10 * deviceScaleFactor,
      height: 900,
      deviceScaleFactor,
      mobile: false,
    });
    await expect.poll(async () => [...new Set(await widths())]).toEqual([deviceScaleFactor]);
  }
  expect(faults).toEqual([]);
  await page.close();
});
