import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { escapeMermaid } from '../../export/to-mermaid.js';
import { textOf } from '../../domain/format/text.js';
import { mergedDiffOf, type Fate } from './merged-diff.js';
import type { GraphDiff } from './graph-diff.js';

/** Mermaid refuses to draw more lines. */
const MAX_LINES = 500;

/** Fill, border and text colours of each change, for light and dark pages. */
const STYLES: Readonly<Record<Exclude<Fate, 'same'>, string>> = {
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
  const { file, fateOfNode, fateOfEdge } = mergedDiffOf(diff, before, after);
  const touched = new Set(
    file.nodes.filter((node) => fateOfNode(node) !== 'same').map(({ id }) => id),
  );
  // The sources of a changed model show where it belongs, even if unchanged.
  const edges = file.edges.filter(
    (edge) => fateOfEdge(edge) !== 'same' || touched.has(edge.target),
  );
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = file.nodes.filter(({ id }) => touched.has(id) || ends.has(id));
  if (nodes.length === 0 || edges.length > MAX_LINES || nodes.length > MAX_LINES) return null;
  const numbers = new Map(nodes.map(({ id }, n) => [id, n]));
  const styledNodes = (fate: keyof typeof STYLES) =>
    nodes.flatMap((node, n) => (fateOfNode(node) === fate ? [`n${n}`] : []));
  const styledEdges = (fate: keyof typeof COLOURS) =>
    edges.flatMap((edge, e) => (fateOfEdge(edge) === fate ? [e] : []));
  const fates = Object.keys(STYLES) as (keyof typeof STYLES)[];
  return [
    'flowchart LR',
    ...nodes.map((node, n) => `  n${n}["${labelOf(node, fateOfNode(node))}"]`),
    ...edges.map((edge) => lineOf(edge, numbers, fateOfEdge(edge))),
    ...fates.flatMap((fate) => {
      const members = styledNodes(fate);
      if (members.length === 0) return [];
      return [`  classDef ${fate} ${STYLES[fate]}`, `  class ${members.join()} ${fate}`];
    }),
    ...fates.flatMap((fate) => {
      const members = styledEdges(fate);
      return members.length === 0 ? [] : [`  linkStyle ${members.join()} stroke:${COLOURS[fate]}`];
    }),
  ].join('\n');
}

/** A sign before the name, so that colour is not the only mark. */
const SIGNS: Readonly<Record<Fate, string>> = {
  added: '+ ',
  removed: '− ',
  changed: '~ ',
  same: '',
};

function labelOf({ id, name }: NodeEntry, fate: Fate): string {
  return escapeMermaid(SIGNS[fate] + textOf(name ?? id, 'en'));
}

function lineOf(
  { source, target }: EdgeEntry,
  numbers: ReadonlyMap<string, number>,
  fate: Fate,
): string {
  const arrow = fate === 'removed' ? '-.->' : fate === 'added' ? '==>' : '-->';
  return `  n${numbers.get(source) ?? 0} ${arrow} n${numbers.get(target) ?? 0}`;
}
