import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hub } from '../../../src/domain/hub/hub.js';
import type { Manifest } from '../../../src/domain/parquet/manifest.js';
import { inMemory } from '../parquet/parquet-of.js';

/** What was read of a hub. */
interface Asked {
  requests: number;
  bytes: number;
}

/** A hub that lies in a folder, opened anew, with a count of what is read. */
export function hubInFolder(folder: string): { hub: Hub; asked: Asked } {
  const asked: Asked = { requests: 0, bytes: 0 };
  const manifest = JSON.parse(readFileSync(join(folder, 'hub.json'), 'utf8')) as Manifest;
  const hub = new Hub(manifest, (address, _, extent) => {
    const file = inMemory(address, readFileSync(join(folder, address)));
    if (extent?.[0] !== file.byteLength)
      throw new Error(`${address}: expected its length in hub.json`);
    return Promise.resolve({
      ...file,
      slice: (start, end) => {
        asked.requests++;
        asked.bytes += end - start;
        return file.slice(start, end);
      },
    });
  });
  return { hub, asked };
}
