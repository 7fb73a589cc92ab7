import type { Source } from '../domain/format/format.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';

/** Every source of every node and claim, with its path, in the order of the file. */
export function* sourcesIn({
  nodes,
  edges,
}: LineageGraph): Generator<{ readonly source: Source; readonly path: string }> {
  for (const [section, entries] of [
    ['nodes', nodes],
    ['edges', edges],
  ] as const) {
    for (const [i, { sources = [] }] of entries.entries()) {
      for (const [s, source] of sources.entries()) {
        yield { source, path: `${section}[${i}].sources[${s}]` };
      }
    }
  }
}
