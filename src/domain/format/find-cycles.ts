/**
 * One cycle for each strongly connected component, as edge numbers in order; empty for an acyclic graph. An iterative
 * depth-first search, so chains may be of any length. Cost: linear.
 * @param ends edge number → its source and target
 */
export function findCycles(
  nodeCount: number,
  ends: readonly (readonly [source: number, target: number])[],
): readonly (readonly number[])[] {
  const outgoing: number[][] = Array.from({ length: nodeCount }, () => []);
  ends.forEach(([source], e) => outgoing[source]?.push(e));
  const cycles: (readonly number[])[] = [];
  const next = new Int32Array(nodeCount);
  /** Node → its position on the current path, counted from 1; 0 for nodes that are not on it. */
  const positions = new Int32Array(nodeCount);
  const done = new Uint8Array(nodeCount);
  /** Node on the path → the last position up to it whose node is part of a reported cycle; 0 for none. */
  const lastReported = new Int32Array(nodeCount);
  for (let start = 0; start < nodeCount; start++) {
    if (done[start] === 1) continue;
    const path: number[] = [start];
    const taken: number[] = [];
    positions[start] = 1;
    while (path.length > 0) {
      const node = path.at(-1) ?? 0;
      const e = outgoing[node]?.[next[node] ?? 0];
      if (e === undefined) {
        done[node] = 1;
        positions[node] = 0;
        path.pop();
        taken.pop();
        continue;
      }
      next[node] = (next[node] ?? 0) + 1;
      const target = ends[e]?.[1] ?? 0;
      const position = positions[target] ?? 0;
      if (position > 0) {
        // One cycle per component is enough to locate the problem.
        if ((lastReported[node] ?? 0) >= position) continue;
        for (let at = position; at <= path.length; at++) {
          lastReported[path[at - 1] ?? 0] = at;
        }
        cycles.push([...taken.slice(position - 1), e]);
      } else if (done[target] !== 1) {
        path.push(target);
        taken.push(e);
        positions[target] = path.length;
        lastReported[target] = lastReported[node] ?? 0;
      }
    }
  }
  return cycles;
}
