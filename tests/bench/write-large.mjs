// Writes a synthetic lineage as JSON and as Parquet, in a separate process, as it takes much memory. Arguments: the
// number of models, the folder, the bundle of parquet-sources.js.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LLAMA } from './llama-words.mjs';
import { lineageOf } from './synthetic-lineage.js';

const [size, folder, sources] = process.argv.slice(2);
const { toParquet } = await import(sources);

const file = lineageOf(Number(size), LLAMA);
const { manifest, nodes, edges } = toParquet(file, {
  nodes: 'nodes.parquet',
  edges: 'edges.parquet',
});
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'graph.json'), JSON.stringify(file));
writeFileSync(join(folder, 'nodes.parquet'), nodes);
writeFileSync(join(folder, 'edges.parquet'), edges);

// Models that readers look for: the one with the most children, and one of those furthest from any root.
const children = new Map();
const depths = new Map();
for (const { source, target } of file.edges) {
  children.set(source, (children.get(source) ?? 0) + 1);
  depths.set(target, Math.max(depths.get(target) ?? 0, (depths.get(source) ?? 0) + 1));
}
const most = (counts) => [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
const about = { hub: most(children), leaf: most(depths) };
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({ ...manifest, nodes: 'nodes.parquet', edges: 'edges.parquet' }),
);
// Written last: it marks the folder as complete.
writeFileSync(join(folder, 'about.json'), JSON.stringify(about));
