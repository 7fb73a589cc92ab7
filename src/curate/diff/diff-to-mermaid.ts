import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { escapeMermaid } from '../../export/to-mermaid.js';
import { textOf } from '../../domain/format/text.js';
import { mergedDiffOf, type DiffStatus } from './merged-diff.js';
import type { GraphDiff } from './graph-diff.js';

/** Mermaid refuses to draw more lines. */
const MAX_LINES = 500;

/** Fill, border and text colours of each change, for light and dark pages. */
const STYLES: Readonly<Record<Exclude<DiffStatus, 'same'>, string>> = {
  added: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d17,stroke-width:2px',
  removed: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px,stroke-dasharray:4 3',
  changed: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
};
const COLOURS = { added: '#1a7f37', removed: '#cf222e', changed: '#9a6700' } as const;

/**
 * The differences as a Mermaid flowchart: models and claims that were added, removed or changed, with the models they
 * connect. Null if there is nothing to draw, or too much.
 */
export function diffToMermaid(diff: GraphDiff, before: GraphFile, after: GraphFile): string | null {
  const { file, statusOfNode, statusOfEdge } = mergedDiffOf(diff, before, after);
  const touched = new Set(
    file.nodes.filter((node) => statusOfNode(node) !== 'same').map(({ id }) => id),
  );
  // The sources of a changed model show where it belongs, even if unchanged.
  const edges = file.edges.filter(
    (edge) => statusOfEdge(edge) !== 'same' || touched.has(edge.target),
  );
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = file.nodes.filter(({ id }) => touched.has(id) || ends.has(id));
  if (nodes.length === 0 || edges.length > MAX_LINES || nodes.length > MAX_LINES) return null;
  const numbers = new Map(nodes.map(({ id }, n) => [id, n]));
  const styledNodes = (status: keyof typeof STYLES) =>
    nodes.flatMap((node, n) => (statusOfNode(node) === status ? [`n${n}`] : []));
  const styledEdges = (status: keyof typeof COLOURS) =>
    edges.flatMap((edge, e) => (statusOfEdge(edge) === status ? [e] : []));
  const statuses = Object.keys(STYLES) as (keyof typeof STYLES)[];
  return [
    'flowchart LR',
    ...nodes.map((node, n) => `  n${n}["${labelOf(node, statusOfNode(node))}"]`),
    ...edges.map((edge) => lineOf(edge, numbers, statusOfEdge(edge))),
    ...statuses.flatMap((status) => {
      const members = styledNodes(status);
      if (members.length === 0) return [];
      return [`  classDef ${status} ${STYLES[status]}`, `  class ${members.join()} ${status}`];
    }),
    ...statuses.flatMap((status) => {
      const members = styledEdges(status);
      return members.length === 0
        ? []
        : [`  linkStyle ${members.join()} stroke:${COLOURS[status]}`];
    }),
  ].join('\n');
}

/** A sign before the name, so that colour is not the only mark. */
const SIGNS: Readonly<Record<DiffStatus, string>> = {
  added: '+ ',
  removed: '− ',
  changed: '~ ',
  same: '',
};

function labelOf({ id, name }: NodeEntry, status: DiffStatus): string {
  return escapeMermaid(SIGNS[status] + textOf(name ?? id, 'en'));
}

function lineOf(
  { source, target }: EdgeEntry,
  numbers: ReadonlyMap<string, number>,
  status: DiffStatus,
): string {
  const arrow = status === 'removed' ? '-.->' : status === 'added' ? '==>' : '-->';
  return `  n${numbers.get(source) ?? 0} ${arrow} n${numbers.get(target) ?? 0}`;
}
