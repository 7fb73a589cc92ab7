import { isDeepStrictEqual } from 'node:util';
import type { EdgeEntry, GraphFile } from '../domain/format/format.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { ImportError } from '../import/import-error.js';
import { importGraph } from '../import/import-graph.js';

/** Keys that say how a file is written rather than what is true. */
const TECHNICAL: ReadonlySet<string> = new Set(['$schema', 'format', 'nodes', 'edges']);

/**
 * Lists what an exported text omits or shortens, by reading it back: `of the graph: views; of nodes: notes (12)`. Empty
 * if nothing is lost; null if the text cannot be read. Cost: that of reading it.
 */
export function lostInText(file: GraphFile, text: string): string | null {
  const back = readBack(text);
  if (!back) return null;
  const nodes = new Map(back.nodes.map((node) => [node.id, node]));
  const edges = new Map(back.edges.map((edge) => [endsOf(edge), edge]));
  const lost = [
    ['of the graph', listed([[file, back]])],
    ['of nodes', listed(file.nodes.map((node) => [node, nodes.get(node.id)]))],
    ['of edges', listed(file.edges.map((edge) => [edge, edges.get(endsOf(edge))]))],
  ] as const;
  return lost.flatMap(([what, keys]) => (keys === '' ? [] : [`${what}: ${keys}`])).join('; ');
}

function readBack(text: string): GraphFile | null {
  try {
    return importGraph(text).file;
  } catch (error) {
    // For example a list of papers, or a text beyond the limits of the import.
    if (error instanceof ImportError) return null;
    throw error;
  }
}

function endsOf(edge: EdgeEntry): string {
  return JSON.stringify([edge.source, edge.target, relationOf(edge)]);
}

/** The keys whose values differ, with the number of entries if there are several, most first. */
function listed(pairs: readonly (readonly [object, object | undefined])[]): string {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [entry, back] of pairs) {
    if (!back) {
      count('everything');
      continue;
    }
    const values = new Map<string, unknown>(Object.entries(back));
    for (const [key, value] of Object.entries(entry)) {
      if (!TECHNICAL.has(key) && !isDeepStrictEqual(value, values.get(key))) count(key);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, n]) => (pairs.length > 1 ? `${key} (${n.toLocaleString('en')})` : key))
    .join(', ');
}
