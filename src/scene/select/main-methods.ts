import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';

/** How each node was made from its main parent, as numbers. */
export interface MainMethods {
  /** The words; the first, an empty one, stands for "not stated". */
  readonly names: readonly string[];
  /** Node number → place in `names`. */
  readonly numbers: Int32Array;
}

const computed = new WeakMap<LineageGraph, MainMethods>();

/** The main method behind every node. Computed once per graph. */
export function mainMethodsOf(graph: LineageGraph): MainMethods {
  let methods = computed.get(graph);
  if (!methods) {
    const places = new Map([['', 0]]);
    const numbers = Int32Array.from(graph.mainEdges, (e) => {
      const name = e === NONE ? '' : (graph.mainMethodAt(e) ?? '');
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    });
    methods = { names: [...places.keys()], numbers };
    computed.set(graph, methods);
  }
  return methods;
}
