import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { narrowed, type WordItems } from '../../domain/graph/word-column.js';

/** The main method of each node's main edge, as numbers. */
export interface MainMethods {
  /** The method ids; the first one, '', means "not stated". */
  readonly names: readonly string[];
  /** Node number → index into `names`. */
  readonly numbers: WordItems;
}

/** The main methods of all nodes. Computed once per graph. */
export function mainMethodsOf(graph: LineageGraph): MainMethods {
  return graph.derived('mainMethods', () => {
    const positions = new Map([['', 0]]);
    const positionOf = (name: string) => {
      const position = positions.get(name) ?? positions.size;
      positions.set(name, position);
      return position;
    };
    const numbers = new Int32Array(graph.nodeCount);
    const column = graph.columns.words.get('methods');
    /** Word of the column → its index, once seen. */
    const known = new Int32Array(column?.words.length ?? 0).fill(NONE);
    for (let n = 0; n < numbers.length; n++) {
      const e = graph.mainEdges[n] ?? NONE;
      if (e === NONE) continue;
      if (!column) {
        numbers[n] = positionOf(graph.mainMethodAt(e) ?? '');
        continue;
      }
      const start = column.starts[e] ?? 0;
      if (start === column.starts[e + 1]) continue;
      const word = column.items[start] ?? 0;
      let position = known[word] ?? NONE;
      if (position === NONE) known[word] = position = positionOf(column.words[word] ?? '');
      numbers[n] = position;
    }
    return { names: [...positions.keys()], numbers: narrowed(numbers, positions.size) };
  });
}
