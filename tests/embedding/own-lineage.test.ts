import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { setStage } from './open-page.js';

const stage = setStage(() => 'dist/site');

const ROWS = [
  ['Model', 'Made from', 'How', 'Year'],
  ['Base', '', '', '2023'],
  ['Law', 'Base', 'LoRA', '2024'],
  ['Med', 'Base', 'instruction tuning', '2024'],
  ['Both', 'Law; Med', 'merge', '2025'],
];
const ASSETS = `- type: model
  name: LLaMA
  organization: Meta
  created_date: 2023-02-24
- type: model
  name: Alpaca
  organization: Stanford
  created_date: 2023-03-13
  dependencies: [LLaMA]
`;
const component = (name: string, ...ancestors: readonly object[]) => ({
  type: 'machine-learning-model',
  'bom-ref': name,
  name,
  ...(ancestors.length > 0 && { pedigree: { ancestors } }),
});
const BOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  components: [component('llama'), component('alpaca', component('llama'))],
};
const LATER = {
  format: 1,
  nodes: [{ id: 'llama' }, { id: 'alpaca', released: '2023-03' }, { id: 'vicuna' }],
  edges: [
    { source: 'llama', target: 'alpaca' },
    { source: 'llama', target: 'vicuna' },
  ],
};
const ANSWER = {
  id: 'mlabonne/NeuralLlama-3-8B',
  author: 'mlabonne',
  sha: 'a'.repeat(40),
  createdAt: '2024-04-19T07:22:51.000Z',
  tags: [],
  siblings: [],
};

const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
    [name, text] as const,
  );
const paste = (page: Page, text: string) =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
const idsIn = (page: Page) =>
  page.evaluate(() => document.querySelector('lineage-graph')?.graph?.nodes.map(({ id }) => id));
const hasFocus = (page: Page, selector: string) =>
  page.locator(`${selector}:focus, ${selector}:focus-within`).first().waitFor();

/** Saves the picture or the graph, from the menu, by keyboard. @returns what was saved */
async function exported(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: format })
    .or(page.getByRole('menuitem', { name: format }))
    .focus();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  return readFileSync(await download.path());
}

describe('a lineage of one’s own, in the built explorer', () => {
  test('assets, a spreadsheet, a BOM, a model of the hub and two releases: imported, shown, compared and exported', async () => {
    const { page, faults } = await stage.open('index.html', {
      locale: 'en',
      acceptDownloads: true,
    });
    const report = page.locator('.import-report');
    // Until then the drawing is shown, and the picture cannot be focused.
    await page.waitForFunction(
      () => performance.getEntriesByName('lineage-graph:interactive').length > 0,
    );

    await drop(page, 'assets.yaml', ASSETS);
    await expect.poll(() => idsIn(page)).toEqual(['LLaMA', 'Alpaca']);
    await hasFocus(page, '.import-report h2');
    await page.keyboard.press('Escape');
    await hasFocus(page, 'lineage-graph');

    await paste(page, ROWS.map((row) => row.join('\t')).join('\n'));
    await expect.poll(() => idsIn(page)).toEqual(['Base', 'Law', 'Med', 'Both']);
    await expect.poll(() => report.textContent()).toContain('4 nodes and 4 edges');
    await page.keyboard.press('Escape');
    const svg = String(await exported(page, /^SVG/));
    for (const [name = ''] of ROWS.slice(1)) expect(svg).toContain(`>${name}<`);

    await drop(page, 'bom.json', JSON.stringify(BOM));
    await expect.poll(() => idsIn(page)).toEqual(['llama', 'alpaca']);
    await expect.poll(() => report.textContent()).toContain('CycloneDX');
    await page.keyboard.press('Escape');
    const bom = JSON.parse(String(await exported(page, /^CycloneDX/))) as typeof BOM;
    expect(bom.bomFormat).toBe('CycloneDX');
    expect(bom.components.map(({ name }) => name)).toEqual(['llama', 'alpaca']);

    await drop(page, 'later.json', JSON.stringify(LATER));
    await page.getByRole('button', { name: 'Compare the two' }).click();
    const changes = page.locator('lineage-changes');
    await changes.getByRole('button', { name: 'What changed' }).click();
    await changes.locator('section.added').first().waitFor();
    await expect
      .poll(() => changes.locator('section.added').first().textContent())
      .toContain('vicuna');
    await changes.getByRole('button', { name: 'End the comparison' }).click();

    await page.route('https://huggingface.co/**', (route) =>
      route.fulfill({ json: ANSWER, headers: { 'access-control-allow-origin': '*' } }),
    );
    await paste(page, ANSWER.id);
    await page.getByRole('button', { name: 'Ask huggingface.co' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add to the graph' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => idsIn(page)).toContain(ANSWER.id);
    await hasFocus(page, 'lineage-graph');
    await page.getByRole('button', { name: 'My changes (1)' }).waitFor();
    expect(faults).toEqual([]);
    await page.unroute('https://huggingface.co/**');
  });
});
