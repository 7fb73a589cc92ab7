import { firstDayOf, lastDayOf } from '../domain/format/dates.js';
import { findCycles } from '../domain/format/find-cycles.js';

/** Maximum number of rounds that cut single cycles; if cycles remain, all back edges are removed. */
const MAX_ROUNDS = 16;

/**
 * The numbers of edges whose removal breaks all cycles, ascending. A cycle is cut at the edge whose source is newer
 * than its target by the most days; without dates, at the last edge in the file. Cost: linear.
 * @param ends edge number → its source and target
 * @param released node number → its partial date
 */
export function cycleBreakersOf(
  ends: readonly (readonly [source: number, target: number])[],
  released: readonly (string | undefined)[],
): readonly number[] {
  const cut = new Set<number>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const left = [...ends.keys()].filter((e) => !cut.has(e));
    const cycles = findCycles(
      released.length,
      left.map((e) => ends[e] ?? [0, 0]),
    );
    if (cycles.length === 0) return [...cut].sort((a, b) => a - b);
    for (const cycle of cycles) {
      cut.add(
        weakestOf(
          cycle.map((i) => left[i] ?? 0),
          ends,
          released,
        ),
      );
    }
  }
  for (const e of backEdgesOf(ends, released.length, cut)) cut.add(e);
  return [...cut].sort((a, b) => a - b);
}

function weakestOf(
  cycle: readonly number[],
  ends: readonly (readonly [number, number])[],
  released: readonly (string | undefined)[],
): number {
  const daysBackIn = (e: number): number => {
    const [source = 0, target = 0] = ends[e] ?? [];
    const [parent, child] = [released[source], released[target]];
    if (parent === undefined || child === undefined) return 0;
    return Math.max(0, firstDayOf(parent).getTime() - lastDayOf(child).getTime());
  };
  return cycle.reduce((worst, e) => {
    const more = daysBackIn(e) - daysBackIn(worst);
    return more > 0 || (more === 0 && e > worst) ? e : worst;
  });
}

/** The back edges of a depth-first search, with nodes and edges in order. */
function backEdgesOf(
  ends: readonly (readonly [number, number])[],
  nodeCount: number,
  cut: ReadonlySet<number>,
): readonly number[] {
  const outgoing: number[][] = Array.from({ length: nodeCount }, () => []);
  ends.forEach(([source], e) => {
    if (!cut.has(e)) outgoing[source]?.push(e);
  });
  const back: number[] = [];
  const next = new Int32Array(nodeCount);
  /** 0: unvisited, 1: on the path, 2: finished. */
  const state = new Uint8Array(nodeCount);
  for (let start = 0; start < nodeCount; start++) {
    if (state[start] !== 0) continue;
    const path = [start];
    state[start] = 1;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const e = outgoing[node]?.[next[node] ?? 0];
      if (e === undefined) {
        state[node] = 2;
        path.pop();
        continue;
      }
      next[node] = (next[node] ?? 0) + 1;
      const target = ends[e]?.[1] ?? 0;
      if (state[target] === 1) back.push(e);
      else if (state[target] === 0) {
        state[target] = 1;
        path.push(target);
      }
    }
  }
  return back;
}
