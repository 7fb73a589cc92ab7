import { partsOfDate } from '../../domain/format/dates.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { WordItems } from '../../domain/graph/word-column.js';
import type { Split } from '../../state/view-state.js';
import { mainMethodsOf } from './main-methods.js';

/** The part of its parent's bundle that each node is in, as numbers. */
export interface Parts {
  readonly split: Split;
  /** The values, years and months in chronological order; '' means "not stated". */
  readonly names: readonly string[];
  /** Node number → index into `names`. */
  readonly numbers: WordItems;
}

/** A date cut to its year; the year may have a sign and more than four digits. */
const TO_YEAR = /^[+-]?\d+/;
const TO_MONTH = /^[+-]?\d+(?:-\d\d)?/;

/**
 * The parts that bundles are split into: by main method, first organization, or year or month of release. Computed once
 * per graph.
 */
export function partsOf(graph: LineageGraph, split: Split): Parts {
  if (split === 'method') return { split, ...mainMethodsOf(graph) };
  return graph.derived(`parts:${split}`, () => {
    const positions = new Map([['', 0]]);
    const numbers = new Int32Array(graph.nodeCount).fill(NONE);
    for (let node = 0; node < numbers.length; node++) {
      const name = nameIn(graph, node, split);
      const position = positions.get(name) ?? positions.size;
      positions.set(name, position);
      numbers[node] = position;
    }
    const names = [...positions.keys()];
    return split === 'organization' ? { split, names, numbers } : inTime({ split, names, numbers });
  });
}

/** The same parts numbered in chronological order, the undated last. */
function inTime({ split, names, numbers }: Parts): Parts {
  const timeOf = (name: string) => {
    const [year, month = 0] = partsOfDate(name);
    return name === '' ? Infinity : 12 * year + month;
  };
  const order = [...names.keys()].sort((a, b) => timeOf(names[a] ?? '') - timeOf(names[b] ?? ''));
  const positions = new Int32Array(names.length);
  order.forEach((part, position) => (positions[part] = position));
  return {
    split,
    names: order.map((part) => names[part] ?? ''),
    numbers: numbers.map((part) => positions[part] ?? NONE),
  };
}

function nameIn(graph: LineageGraph, node: number, split: Exclude<Split, 'method'>): string {
  if (split === 'organization') {
    // The column avoids creating a million entries.
    const column = graph.columns.words.get('organization');
    if (!column) return graph.nodeAt(node).organization?.[0] ?? '';
    const start = column.starts[node] ?? 0;
    return start === column.starts[node + 1] ? '' : (column.words[column.items[start] ?? 0] ?? '');
  }
  const released = graph.releasedAt(node) ?? '';
  return (split === 'year' ? TO_YEAR : TO_MONTH).exec(released)?.[0] ?? '';
}
