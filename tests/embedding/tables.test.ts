import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { toParquet } from '../../src/export/to-parquet.js';
import { drawn, setStage } from './open-page.js';

/** No two texts are alike, so that the tables are large. */
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

test('a worker has requested the reader of large tables before these are opened', async () => {
  const { page, faults } = await stage.tab({ equippedFor: 'holding up tables' });
  const reader = page.waitForEvent('request', (request) => /parquet-reader-/.test(request.url()));
  const asked: string[] = [];
  await page.route(/\.parquet$/, async (route) => {
    asked.push((await reader).resourceType());
    await route.continue();
  });
  await page.goto(`${stage.origin}/embed.html?src=/tables/manifest.json`);
  await drawn(page, page.locator('lineage-graph'));
  expect(asked.length).toBeGreaterThan(2);
  expect(new Set(asked)).toEqual(new Set(['script']));
  expect(faults).toEqual([]);
});
