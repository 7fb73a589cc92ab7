import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/domain/parquet/manifest.js';
import { readHub, type HubQuestion } from '../../../src/domain/parquet/read-hub.js';
import type { ByteFile } from '../../../src/domain/parquet/byte-file.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { writeHubSnapshot } from '../../bench/hub-snapshot.mjs';
import { cli } from '../../cli/terminal-of.js';
import { keptFolder } from '../../cli/temporary-folder.js';
import { inMemory } from './parquet-of.js';

const SIZE = 60_000;
const folder = keptFolder();

/** Asks the hub, and counts what was read for the answer. */
async function ask(question: HubQuestion) {
  const asked = { requests: 0, bytes: 0 };
  const open = (address: string): Promise<ByteFile> => {
    const file = inMemory(address, readFileSync(join(folder, 'hub', address)));
    return Promise.resolve({
      ...file,
      slice: (start, end) => {
        asked.requests++;
        asked.bytes += end - start;
        return file.slice(start, end);
      },
    });
  };
  const manifest = JSON.parse(readFileSync(join(folder, 'hub/hub.json'), 'utf8')) as Manifest;
  const { graph } = parseGraph(await readHub(manifest, question, open));
  return { graph, title: graph.frame.title as string | Record<string, string>, manifest, ...asked };
}

beforeAll(async () => {
  await writeHubSnapshot(join(folder, 'models.parquet'), SIZE);
  const { code, err } = await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], {
    cwd: folder,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('readHub', () => {
  test('shows the families, the largest first, from little of the hub, and counts the rest', async () => {
    const { graph, title, manifest, requests, bytes } = await ask({});
    const { families = 0, alone = 0 } = manifest.counts ?? {};
    expect(graph.nodeCount).toBe(families);
    expect(graph.edgeCount).toBe(0);
    expect(title).toMatchObject({
      en: `Hugging Face: the ${families} largest of ${families} families; ${alone.toLocaleString('en')} models are alone`,
    });
    const sizes = graph.nodes.map(({ summary }) =>
      Number(/family of ([\d,]+)/.exec((summary as { en: string }).en)?.[1]?.replaceAll(',', '')),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0) + alone).toBe(SIZE);
    expect(requests).toBeLessThanOrEqual(4);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('a family is read alone: its models, the lines between them, and what is left out in the title', async () => {
    const { graph: overview } = await ask({});
    const root = overview.idAt(1);
    const { graph, title, requests } = await ask({ family: root.toUpperCase() });
    expect(graph.idAt(0)).toBe(root);
    const roots = [...graph.mainEdges].filter((edge) => edge === -1);
    expect(roots).toHaveLength(1);
    expect(graph.nodeCount).toBeGreaterThan(100);
    expect(graph.nodeAt(0).organization).toEqual([root.split('/')[0]]);
    expect(JSON.stringify(title)).toContain(root);
    expect(requests).toBeLessThanOrEqual(10);
    await expect(ask({ family: 'nobody/knows' })).rejects.toThrow(
      'expected the root of a family, got "nobody/knows"',
    );
  });

  test('a model leads to its family, whatever the case of its id; one that is alone stands alone', async () => {
    const { graph: overview } = await ask({});
    const { graph: family } = await ask({ family: overview.idAt(2) });
    const leaf = family.idAt(family.nodeCount - 1);
    const { graph, requests } = await ask({ model: leaf.toUpperCase() });
    expect(graph.numberOf(leaf)).toBe(family.numberOf(leaf));
    expect(requests).toBeLessThanOrEqual(16);
    await expect(ask({ model: 'nobody/knows' })).rejects.toThrow('expected a model of the hub');
  });

  test('models are found by the middle of their names, the others counted', async () => {
    const { graph, title, bytes, manifest } = await ask({ find: 'Medical SFT' });
    expect(graph.nodeCount).toBe(24);
    for (const { id } of graph.nodes) expect(id.toLowerCase()).toMatch(/medical-sft/);
    expect((title as Record<string, string>)['en']).toMatch(/^“Medical SFT”: 24 of [\d,]+ models$/);
    expect(bytes).toBeLessThan(24_000_000);
    expect(manifest.names).toBe('names.parquet');
    const none = await ask({ find: 'nothing-that-is-there' });
    expect(none.graph.nodeCount).toBe(0);
  });
});
