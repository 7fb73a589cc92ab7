import type { Draft } from './draft.js';
import { listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { attributesIn, readParts, type Part } from './read-parts.js';

/** Whether this is JSON Graph Format: one or several graphs, with nodes by id, or in a list as in version 1. */
export function isJsonGraph(input: unknown): boolean {
  const [first] = graphsIn(input);
  const nodes = valueAt(first?.graph, 'nodes');
  return first !== undefined && typeof nodes === 'object' && nodes !== null;
}

/** Reads JSON Graph Format; several graphs are merged. Hyperedges are dropped. */
export function readJsonGraph(input: unknown, draft: Draft): void {
  const graphs = graphsIn(input);
  draft.title ??= wordsOf(valueAt(graphs[0]?.graph, 'label')) || undefined;
  for (const { graph } of graphs) {
    for (const key of recordOf(graph).keys()) {
      const isRead = ['id', 'type', 'label', 'directed', 'nodes', 'edges'].includes(key);
      if (!isRead) draft.countDropped(key);
    }
  }
  readParts(
    {
      nodes: graphs.flatMap(nodesIn),
      edges: graphs.flatMap(({ graph, place }) =>
        listOf(valueAt(graph, 'edges')).map((edge, e) => partOf(edge, `${place}.edges[${e}]`)),
      ),
      isUndirected: graphs.some(({ graph }) => valueAt(graph, 'directed') === false),
    },
    draft,
  );
}

/** A graph of the file with its place. */
interface Placed {
  readonly graph: unknown;
  readonly place: string;
}

function graphsIn(input: unknown): readonly Placed[] {
  const several = valueAt(input, 'graphs');
  if (several !== undefined) {
    const list = Array.isArray(several) ? several : [...recordOf(several).values()];
    return list.map((graph: unknown, g) => ({ graph, place: `graphs[${g}]` }));
  }
  const graph = valueAt(input, 'graph');
  return graph === undefined ? [] : [{ graph, place: 'graph' }];
}

function nodesIn({ graph, place }: Placed): readonly Part[] {
  const nodes = valueAt(graph, 'nodes');
  if (Array.isArray(nodes)) return nodes.map((node, n) => partOf(node, `${place}.nodes[${n}]`));
  return [...recordOf(nodes)].map(([id, node]) => {
    const { attributes, place: at } = partOf(node, `${place}.nodes[${JSON.stringify(id)}]`);
    return { attributes: new Map([...attributes, ['id', id]]), place: at };
  });
}

function partOf(entry: unknown, place: string): Part {
  return { attributes: attributesIn(entry, ['metadata']), place };
}
