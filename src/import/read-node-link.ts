import type { Draft } from './draft.js';
import { listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { attributesIn, readParts, type Part } from './read-parts.js';

/** Graph-level keys of libraries that our format lacks. */
const LIBRARY_KEYS = ['directed', 'multigraph', 'graph', 'attributes', 'options'];
/** Keys of nodes and edges elsewhere that our format lacks. */
const FOREIGN_KEYS = ['key', 'label', 'attributes', 'data', 'properties', 'from', 'to', 'x', 'y'];
/** Number of entries inspected to recognize the origin. */
const MAX_SAMPLED_ENTRIES = 50;
/** Objects that hold attributes. */
const BELOW = ['attributes', 'data', 'properties', 'metadata'];

/**
 * Whether this is node-link JSON, with lists of nodes and of links or edges, as written by d3, networkx, graphology,
 * sigma and Gephi, or a list of edges only; not a file in our own format, which looks similar.
 */
export function isNodeLink(input: unknown): boolean {
  if (Array.isArray(input)) return input.length > 0 && input.slice(0, 3).every(hasEnds);
  const graph = recordOf(input);
  if (graph.has('format')) return false;
  const [nodes, links, edges] = ['nodes', 'links', 'edges'].map((key) => graph.get(key));
  if (Array.isArray(links)) return Array.isArray(nodes) || links.some(hasEnds);
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const entries = [nodes, edges].flatMap((list) => listOf(list).slice(0, MAX_SAMPLED_ENTRIES));
  return (
    LIBRARY_KEYS.some((key) => graph.has(key)) ||
    entries.some((entry) => FOREIGN_KEYS.some((key) => recordOf(entry).has(key)))
  );
}

function hasEnds(entry: unknown): boolean {
  const record = recordOf(entry);
  return (record.has('source') && record.has('target')) || (record.has('from') && record.has('to'));
}

/** Reads node-link JSON, see {@link isNodeLink}. */
export function readNodeLink(input: unknown, draft: Draft): void {
  const graph = recordOf(Array.isArray(input) ? { edges: input } : input);
  const edgesKey = graph.has('links') ? 'links' : 'edges';
  const partsOf = (key: string): readonly Part[] =>
    listOf(graph.get(key)).map((entry, n) => ({
      attributes: attributesIn(entry, BELOW),
      place: Array.isArray(input) ? `[${n}]` : `${key}[${n}]`,
    }));
  draft.title ??= titleOf(graph);
  for (const key of graph.keys()) {
    if (![...LIBRARY_KEYS, 'nodes', edgesKey, 'title', 'name'].includes(key))
      draft.countDropped(key);
  }
  readParts(
    {
      nodes: partsOf('nodes'),
      edges: partsOf(edgesKey),
      isUndirected:
        graph.get('directed') === false || valueAt(input, 'options', 'type') === 'undirected',
    },
    draft,
  );
}

function titleOf(graph: ReadonlyMap<string, unknown>): string | undefined {
  const owners = [Object.fromEntries(graph), graph.get('graph'), graph.get('attributes')];
  const titles = owners.flatMap((owner) =>
    ['title', 'name', 'label'].map((key) => wordsOf(valueAt(owner, key))),
  );
  return titles.find((title) => title !== '');
}
