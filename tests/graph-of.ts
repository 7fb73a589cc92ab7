import type { EdgeEntry, GraphFile, NodeEntry } from '../src/domain/format/format.js';
import type { LineageGraph } from '../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../src/domain/format/parse-graph.js';

/**
 * Builds a graph from a drawing: `llama > alpaca > vicuna; llama > goat`. A single name is a node without edges; the
 * arrow may contain a relation, and the target may be followed by methods: `llama -data> goat [peft,
 * instruction-tuning]`.
 * @param about additional values of nodes
 */
export function graphOf(
  drawing: string,
  about: Readonly<Record<string, Partial<NodeEntry>>> = {},
): LineageGraph {
  return parseGraph(fileOf(drawing, about)).graph;
}

/** The file of {@link graphOf}, unvalidated. */
export function fileOf(
  drawing: string,
  about: Readonly<Record<string, Partial<NodeEntry>>> = {},
): GraphFile {
  const ids = new Set<string>();
  const edges: EdgeEntry[] = [];
  for (const chain of drawing.split(';')) {
    let source: string | undefined;
    for (const [, arrow, name = '', methods] of chain.matchAll(
      /(?:\s*-?(\w*)>)?\s*([^\s>[\]-][^\s>[\]]*)\s*(?:\[([^\]]*)\])?/g,
    )) {
      ids.add(name);
      const relation = arrow || 'weights';
      if (source !== undefined) {
        edges.push({
          source,
          target: name,
          ...(relation === 'weights' ? {} : { relation }),
          ...(methods === undefined ? {} : { methods: methods.split(/,\s*/) }),
        });
      }
      source = name;
    }
  }
  return { format: 1, nodes: [...ids].map((id) => ({ id, ...about[id] })), edges };
}
