import { readFileSync } from 'node:fs';
import type { LineageGraph } from '../src/domain/graph/lineage-graph.js';
import { parseGraphText } from '../src/domain/format/parse-graph.js';

/** A graph of the project's own data. */
export function readGraph(name: 'llama' | 'unix'): LineageGraph {
  return parseGraphText(readFileSync(`graph-data/${name}.json`, 'utf8')).graph;
}
