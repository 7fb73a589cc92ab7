import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import type { Problem } from '../../../src/domain/format/problem.js';
import { Hub, type HubPart } from '../../../src/domain/hub/hub.js';
import {
  readRequestedColumns,
  readRequestedEntries,
} from '../../../src/domain/hub/read-requested-tables.js';
import { unpackGraph } from '../../../src/domain/packed-graph.js';
import type { Manifest } from '../../../src/domain/parquet/manifest.js';
import { inMemory } from '../parquet/parquet-of.js';

/** What was read from a hub. */
interface Traffic {
  requests: number;
  bytes: number;
}

/**
 * A hub in a folder, with counts of what is read.
 * @param most maximum number of models read of a family
 * @param change changes to its manifest
 */
export function hubInFolder(
  folder: string,
  most?: number,
  change: Partial<Manifest> = {},
): { hub: Hub; traffic: Traffic } {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const built = JSON.parse(readFileSync(join(folder, 'hub.json'), 'utf8')) as Manifest;
  const manifest = { ...built, ...change };
  const open = (address: string, _: AbortSignal, extent: readonly [number, number] | null) => {
    const file = inMemory(address, readFileSync(join(folder, address)));
    if (extent?.[0] !== file.byteLength)
      throw new Error(`${address}: expected its length in hub.json`);
    return Promise.resolve({
      ...file,
      slice: (start: number, end: number) => {
        traffic.requests++;
        traffic.bytes += end - start;
        return file.slice(start, end);
      },
    });
  };
  return { hub: new Hub(manifest, open, most), traffic };
}

/** A part of a hub, read column by column as in a page. */
export async function columnsOf({ nodes, edges, ...wanted }: HubPart): Promise<LineageGraph> {
  const steps = { pause: () => null, onProgress: () => undefined };
  const read = await readRequestedColumns(wanted, nodes, edges, steps);
  if (!read) throw new Error('expected columns that can be read');
  expectNone(read.warnings);
  return unpackGraph(read.packed);
}

/** The same, entry by entry. */
export async function entriesOf({ nodes, edges, ...wanted }: HubPart): Promise<LineageGraph> {
  const { graph, warnings } = parseGraph(await readRequestedEntries(wanted, nodes, edges));
  expectNone(warnings);
  return graph;
}

/** The only warning is about the key of the family. */
function expectNone(warnings: readonly Problem[]): void {
  const paths = warnings.map(({ path }) => path);
  if (paths.join() !== 'family') throw new Error(`expected no warnings, got ${paths.join()}`);
}
