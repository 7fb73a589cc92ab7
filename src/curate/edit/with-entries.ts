import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';

/** What identifies a claim. */
export type ClaimKey = Pick<EdgeEntry, 'source' | 'target' | 'relation'>;

/** Whether two claims have the same identity, whatever their content. */
export function isSameClaim(a: ClaimKey, b: ClaimKey): boolean {
  return a.source === b.source && a.target === b.target && relationOf(a) === relationOf(b);
}

/** The file with a node, replacing the one with its id, or appended. */
export function withNode(file: GraphFile, entry: NodeEntry): GraphFile {
  return { ...file, nodes: placed(file.nodes, entry, ({ id }) => id === entry.id) };
}

/** The file without a node, and without the claims about it. */
export function withoutNode(file: GraphFile, id: string): GraphFile {
  return {
    ...file,
    nodes: file.nodes.filter((node) => node.id !== id),
    edges: file.edges.filter(({ source, target }) => source !== id && target !== id),
  };
}

/** The file with other top-level keys. */
export function withFrame({ nodes, edges }: GraphFile, frame: object): GraphFile {
  return { ...(frame as Pick<GraphFile, 'format'>), nodes, edges };
}

/** The file with a claim, replacing `former`, or the one with its identity, or appended. */
export function withClaim(
  file: GraphFile,
  entry: EdgeEntry,
  former: ClaimKey | null = null,
): GraphFile {
  const key = former ?? entry;
  return { ...file, edges: placed(file.edges, entry, (edge) => isSameClaim(edge, key)) };
}

/** The file without a claim. */
export function withoutClaim(file: GraphFile, key: ClaimKey): GraphFile {
  return { ...file, edges: file.edges.filter((edge) => !isSameClaim(edge, key)) };
}

function placed<T>(list: readonly T[], entry: T, isSame: (other: T) => boolean): T[] {
  const place = list.findIndex(isSame);
  return place === -1 ? [...list, entry] : list.map((other, i) => (i === place ? entry : other));
}
