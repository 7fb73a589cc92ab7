import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { openPage } from './open-page.js';

const GRAPH = {
  format: 1,
  title: 'Served',
  nodes: [{ id: 'llama' }, { id: 'alpaca', 'x-own': 1 }],
  edges: [{ source: 'llama', target: 'alpaca', sources: [{ url: 'https://example.org/' }] }],
};

let folder: string;
let file: string;
let server: ChildProcess;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lineage-serve-'));
  file = join(folder, 'family.json');
  writeFileSync(file, JSON.stringify(GRAPH));
  const command = join(inject('installed'), 'dist/cli/lineage-graph.js');
  server = spawn(process.execPath, [command, 'serve', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = server;
  const [firstOutput] = stdout ? ((await once(stdout, 'data')) as [Buffer]) : [Buffer.from('')];
  url = firstOutput.toString().trim();
});
afterEach(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await ended;
  rmSync(folder, { recursive: true });
});

const idsInFile = () =>
  (JSON.parse(readFileSync(file, 'utf8')) as typeof GRAPH).nodes.map(({ id }) => id);

async function addNode(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a model' }).click();
  await page.locator('lineage-editor [name="name en"]').fill(name);
  await page.getByRole('button', { name: 'Apply' }).click();
}

const expectText = (page: Page, words: string) =>
  page.locator('lineage-editor .status').filter({ hasText: words }).waitFor();

describe('lineage-graph serve, in a browser', () => {
  test('each change is saved in turn, and keeps unknown keys', async () => {
    const { page, faults } = await openPage(url, { locale: 'en' });
    await addNode(page, 'Goat');
    await addNode(page, 'Sheep');
    await expect.poll(idsInFile).toEqual(['llama', 'alpaca', 'goat', 'sheep']);
    await expectText(page, 'Saved.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(idsInFile).toEqual(['llama', 'alpaca', 'goat']);
    expect(readFileSync(file, 'utf8')).toContain('"x-own": 1');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a file that changed meanwhile is not overwritten; the edit can be reapplied on top', async () => {
    const { page } = await openPage(url, { locale: 'en' });
    await page.getByRole('button', { name: 'Add a model' }).waitFor();
    await page.getByRole('button', { name: 'Add a model' }).click();
    await page.locator('lineage-editor [name="name en"]').fill('Goat');
    const theirs = { ...GRAPH, nodes: [...GRAPH.nodes, { id: 'theirs' }] };
    await page.route('**/graph.json', async (route) => {
      if (route.request().method() === 'PUT') writeFileSync(file, JSON.stringify(theirs));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Apply' }).click();
    await expectText(page, 'the file has changed in the meantime');
    expect(idsInFile()).toEqual(['llama', 'alpaca', 'theirs']);
    await page.unroute('**/graph.json');
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect.poll(idsInFile).toEqual(['llama', 'alpaca', 'theirs', 'goat']);
    await page.context().close();
  });
});
