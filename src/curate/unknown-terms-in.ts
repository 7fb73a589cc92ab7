import { findUnknownTerms } from '../domain/format/find-unknown-terms.js';
import type { EdgeEntry, NodeEntry } from '../domain/format/format.js';
import { frameOf, problemsOfEntry } from '../domain/format/parse-graph.js';
import type { Problem } from '../domain/format/problem.js';
import { finish } from '../domain/format/steps.js';
import { Vocabulary } from '../domain/format/vocabulary.js';

/**
 * The warnings about a file that is not a graph, for which parsing gives errors alone: unknown words and keys of the
 * entries that are valid by themselves. None if the file's own vocabulary cannot be read.
 */
export function unknownTermsIn(input: unknown, errors: readonly Problem[]): readonly Problem[] {
  if (typeof input !== 'object' || input === null) return [];
  const frame = frameOf(input);
  const { nodes, edges } = input as { readonly nodes?: unknown; readonly edges?: unknown };
  if (!frame || !Array.isArray(nodes) || !Array.isArray(edges)) return [];
  const broken = new Set(errors.map(({ path }) => /^\w+\[\d+\]/.exec(path)?.[0]));
  const isValid = (kind: 'node' | 'edge', entries: readonly unknown[]) => (n: number) =>
    !broken.has(`${kind}s[${n}]`) || problemsOfEntry(kind, entries[n] as object).length === 0;
  const graph = {
    frame,
    vocabulary: new Vocabulary(frame.vocabulary),
    nodes,
    edges,
    nodeAt: (n: number) => nodes[n] as NodeEntry,
    edgeAt: (n: number) => edges[n] as EdgeEntry,
  };
  const among = {
    nodes: [...nodes.keys()].filter(isValid('node', nodes)),
    edges: [...edges.keys()].filter(isValid('edge', edges)),
  };
  return finish(findUnknownTerms(graph, among));
}
