import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';

/** How each node was made from its main parent, as numbers. */
export interface MainMethods {
  /** The words; the first, an empty one, stands for "not stated". */
  readonly names: readonly string[];
  /** Node number → place in `names`. */
  readonly numbers: Int32Array;
}

/** The main method behind every node. Computed once per graph. */
export function mainMethodsOf(graph: LineageGraph): MainMethods {
  return graph.derived('mainMethods', () => {
    const places = new Map([['', 0]]);
    const placeOf = (name: string) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    };
    const numbers = new Int32Array(graph.nodeCount);
    const column = graph.columns.words.get('methods');
    /** Word of the column → its place, once it was met. */
    const known = new Int32Array(column?.words.length ?? 0).fill(NONE);
    for (let n = 0; n < numbers.length; n++) {
      const e = graph.mainEdges[n] ?? NONE;
      if (e === NONE) continue;
      if (!column) {
        numbers[n] = placeOf(graph.mainMethodAt(e) ?? '');
        continue;
      }
      const start = column.starts[e] ?? 0;
      if (start === column.starts[e + 1]) continue;
      const word = column.items[start] ?? 0;
      let place = known[word] ?? NONE;
      if (place === NONE) known[word] = place = placeOf(column.words[word] ?? '');
      numbers[n] = place;
    }
    return { names: [...places.keys()], numbers };
  });
}
