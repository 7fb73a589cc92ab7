import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { drawn, openPage, setStage } from './open-page.js';

const stage = setStage(() => 'dist/site');
/** The folder for a writer's page, with the files required next to it. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lineage-graph-embed-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the dialog on the explorer's page, as a reader does. */
async function openDialog(hash: string) {
  const { page } = await stage.open(`index.html${hash}`);
  await drawn(page, page.locator('lineage-graph').first());
  const menu = page.locator('lineage-export').first();
  // The dialog may be loaded already, and has tool buttons too.
  await menu.locator('button.tool').first().click();
  await menu.locator('button[aria-haspopup=dialog]', { hasText: /Embed|嵌入/ }).click();
  const dialog = page.locator('lineage-embed').first();
  await dialog.locator('pre').waitFor();
  const choose = (name: RegExp) =>
    dialog.locator('label.choice', { hasText: name }).first().click();
  const printed = () =>
    dialog
      .locator('pre')
      .first()
      .evaluate((pre) => pre.textContent);
  return { page, dialog, choose, printed };
}

/** The content of a page once it is drawn. */
async function outcomeIn(page: Page) {
  const graph = page.locator('lineage-graph');
  const cards = await drawn(page, graph);
  return { cards, title: await graph.getByRole('heading').first().textContent() };
}

/** The position of a model's card on the canvas. */
function placeOf(page: Page, name: string) {
  return page.locator('lineage-graph').evaluate((element, wanted) => {
    const canvas = element.shadowRoot?.querySelector('lineage-canvas') as HTMLElement & {
      picture: {
        scene: { cards: readonly { key: string; kind: string; name?: readonly string[] }[] };
        boxes: ReadonlyMap<string, { x: number; y: number; width: number; height: number }>;
      };
      transform: { zoom: number; x: number; y: number };
    };
    const { scene, boxes } = canvas.picture;
    const card = scene.cards.find((candidate) => candidate.name?.join(' ').includes(wanted));
    const box = boxes.get(card?.key ?? '') ?? { x: 0, y: 0, width: 0, height: 0 };
    const { zoom, x, y } = canvas.transform;
    const room = canvas.getBoundingClientRect();
    return {
      x: room.x + x + (box.x - box.width / 2) * zoom,
      y: room.y + y + (box.y - box.height / 2) * zoom,
    };
  }, name);
}

describe('the code that the dialog generates', () => {
  test('for a page opened as file:// works unchanged, with and without a charset', async () => {
    copyFileSync('dist/lineage-graph.classic.js', join(folder, 'lineage-graph.classic.js'));
    const { page, choose, printed, dialog } = await openDialog('#domain=law&lang=zh');
    await choose(/本地网页/);
    await choose(/^\s*全部/);
    const code = await printed();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '下载' }).click(),
    ]);
    await download.saveAs(join(folder, 'downloaded.html'));
    writeFileSync(join(folder, 'bare.html'), code);
    writeFileSync(join(folder, 'charset.html'), `<!doctype html><meta charset="utf-8">${code}`);
    for (const name of ['bare.html', 'charset.html', 'downloaded.html']) {
      const { page: local, faults } = await openPage(pathToFileURL(join(folder, name)).href);
      const { cards, title } = await outcomeIn(local);
      expect([name, cards > 5, title, faults]).toEqual([name, true, 'LLaMA 家族', []]);
    }
  });

  test('for any web page works unchanged, and shows no more than was requested', async () => {
    const { choose, printed } = await openDialog('#domain=law');
    await choose(/Picture only/);
    const code = await printed();
    const site = await serve({ '/': folder });
    writeFileSync(
      join(folder, 'web.html'),
      `<!doctype html><link rel="icon" href="data:,">${code}`,
    );
    const { page: other, faults } = await openPage(`${site.origin}/web.html`);
    expect(await drawn(other, other.locator('lineage-graph'))).toBeGreaterThan(5);
    expect(await other.locator('lineage-legend').count()).toBe(0);
    expect(faults).toEqual([]);
    site.close();
  });

  test('for a frame works unchanged, in an otherwise empty page of another origin', async () => {
    const { choose, printed } = await openDialog('#domain=law');
    await choose(/Iframe/);
    const code = await printed();
    const site = await serve({ '/': folder });
    writeFileSync(
      join(folder, 'framed.html'),
      `<!doctype html><link rel="icon" href="data:,">${code}`,
    );
    const { page, faults } = await openPage(`${site.origin}/framed.html`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('expected a frame, got none');
    expect(await drawn(frame, await frame.waitForSelector('lineage-graph'))).toBeGreaterThan(3);
    expect(await frame.evaluate(() => document.querySelector('lineage-graph')?.view)).toBe(
      'domain=law',
    );
    expect(faults).toEqual([]);
    site.close();
  });

  test('with the drawing: visible without a script, and replaced by the element without a shift', async () => {
    const { choose, printed, dialog } = await openDialog('#domain=law');
    await choose(/Include the drawing/);
    await dialog.locator('pre', { hasText: 'lineage-drawing' }).waitFor();
    const code = await printed();
    const site = await serve({ '/': folder });
    const article = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
      <style>body { inline-size: 720px; margin: 20px }</style><h1>News</h1>${code}`;
    writeFileSync(join(folder, 'article.html'), article);
    const options = { javaScriptEnabled: false };
    const still = await openPage(`${site.origin}/article.html`, options);
    const name = still.page.locator('.lineage-drawing text:visible', { hasText: 'ChatLaw' });
    const before = await name.first().boundingBox();
    const link = still.page.locator('.lineage-drawing a:visible', { hasText: 'ChatLaw' }).first();
    expect(await link.getAttribute('href')).toMatch(/^http.*index\.html#select=/);
    const { page: live, faults } = await openPage(`${site.origin}/article.html`);
    await drawn(live, live.locator('lineage-graph'));
    // Nothing reported that the drawing was not adopted, and its card is where it was.
    expect(faults).toEqual([]);
    const after = await placeOf(live, 'ChatLaw');
    expect(Math.abs(after.x - (before?.x ?? 0))).toBeLessThan(30);
    expect(Math.abs(after.y - (before?.y ?? 0))).toBeLessThan(16);
    site.close();
  });

  test('closing the dialog returns the focus to the menu button, and the page is unchanged', async () => {
    const { page } = await openDialog('#domain=law');
    const before = page.url();
    await page.keyboard.press('Escape');
    const focused = () =>
      page.evaluate(() => {
        let at: Element | null = document.activeElement;
        const tags: string[] = [];
        for (; at; at = at.shadowRoot?.activeElement ?? null) tags.push(at.localName);
        return tags.join(' ');
      });
    await expect.poll(focused).toBe('lineage-graph lineage-export button');
    expect(page.url()).toBe(before);
  });
});
