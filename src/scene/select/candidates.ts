import { bestOf } from '../../domain/graph/best-of.js';
import { NONE } from '../../domain/graph/lineage-graph.js';

/** Maximum number of children of one node; limits the work for a parent of 100,000. */
const PROMISING_CHILDREN = 64;

/** The most interesting children of one node, best first. */
interface Family {
  readonly nodes: readonly number[];
  readonly interests: readonly number[];
  /** The index of the first one not taken yet. */
  next: number;
}

/**
 * Nodes that may be drawn next, by their parents: comparing the best of each takes less time than sorting all of them,
 * as most are never taken.
 */
export class Candidates {
  readonly #interestIn: (node: number) => number;
  readonly #families: Family[] = [];

  constructor(interestIn: (node: number) => number) {
    this.#interestIn = interestIn;
  }

  /** Adds the children of a node. Cost: linear. */
  add(children: Int32Array): void {
    const interests = new Float64Array(children.length);
    for (let i = 0; i < children.length; i++) interests[i] = this.#interestIn(children[i] ?? NONE);
    const interestAt = (i: number) => interests[i] ?? -Infinity;
    const byInterest = (a: number, b: number) => interestAt(b) - interestAt(a);
    const best = bestOf(
      children.map((_, i) => i),
      PROMISING_CHILDREN,
      byInterest,
    );
    this.#families.push({
      nodes: best.map((i) => children[i] ?? NONE),
      interests: best.map(interestAt),
      next: 0,
    });
  }

  /** Takes the most interesting one, the earlier one in the file among equals; undefined if there is none. */
  takeBest(): number | undefined {
    let taken: Family | undefined;
    let [best, highest] = [NONE, -Infinity];
    for (const family of this.#families) {
      const node = family.nodes[family.next];
      if (node === undefined) continue;
      const interest = family.interests[family.next] ?? -Infinity;
      if (taken && (interest < highest || (interest === highest && node > best))) continue;
      [taken, best, highest] = [family, node, interest];
    }
    if (!taken) return undefined;
    taken.next++;
    return best;
  }
}
