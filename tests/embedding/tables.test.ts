import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { toParquet } from '../../src/export/to-parquet.js';
import { drawn, setStage } from './open-page.js';

/** All texts are distinct, so that the tables are large. */
const FILE: GraphFile = {
  format: 1,
  nodes: Array.from({ length: 9000 }, (_, n) => ({
    id: `m${n}`,
    summary: Array.from({ length: 9 }, (_, i) => Math.imul(n * 9 + i, 2654435761)).join(' '),
  })),
  edges: [{ source: 'm0', target: 'm1' }],
};

const folder = mkdtempSync(join(tmpdir(), 'lineage-tables-'));
const { manifest, nodes, edges } = toParquet(FILE, {
  nodes: 'nodes.parquet',
  edges: 'edges.parquet',
});
writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
writeFileSync(join(folder, 'nodes.parquet'), nodes);
writeFileSync(join(folder, 'edges.parquet'), edges);

const stage = setStage(() => 'dist/site', { others: { '/tables/': folder } });

afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a file whose tables are only served once this number of reader scripts has been requested. */
async function opened(file: string, readers: number) {
  const { page, faults } = await stage.tab({ equippedFor: `tables after ${readers} readers` });
  const requested = new Set<string>();
  let letGo: () => void = () => undefined;
  const areRequested = new Promise<void>((all) => (letGo = all));
  page.on('request', (request) => {
    if (/parquet-reader-/.test(request.url())) requested.add(request.url());
    if (requested.size === readers) letGo();
  });
  let tables = 0;
  await page.route(
    ({ pathname }) => pathname.endsWith('.parquet'),
    async (route) => {
      await areRequested;
      tables++;
      await route.continue();
    },
  );
  await page.goto(`${stage.origin}/embed.html?src=/tables/${file}`);
  await drawn(page, page.locator('lineage-graph'));
  return { faults, tables };
}

test('a worker has requested the reader of large tables before these are opened', async () => {
  const { faults, tables } = await opened('manifest.json', 1);
  expect(tables).toBeGreaterThan(2);
  expect(faults).toEqual([]);
});

test('so has the page, if the manifest is in a table', async () => {
  const { faults, tables } = await opened('nodes.parquet', 2);
  expect(tables).toBeGreaterThan(2);
  expect(faults).toEqual([]);
});
