import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { OutlineRow } from '../../scene/outline-of.js';
import { closeBundle } from '../../state/bundle-transitions.js';
import { selectNode, toggleCompared } from '../../state/transitions.js';
import type { Scene } from '../../scene/scene.js';
import type { MenuSubject } from '../card-menu/card-menu-event.js';
import { openCollapsed } from '../open-collapsed.js';
import type { Transition } from '../view-intent.js';

/** Number of rows that Page Up and Page Down move. */
const PAGE_ROWS = 10;

/** The effect of activating a row: selects a model or adds it to the comparison; opens or closes a bundle. */
export function pressRow(
  graph: LineageGraph,
  scene: Scene,
  { card }: OutlineRow,
  together: boolean,
): Transition {
  if (card.kind === 'node') {
    const id = graph.idAt(card.node);
    return (view) => (together ? toggleCompared(view, id) : selectNode(view, id));
  }
  if (card.kind === 'bundle') return openCollapsed(graph, scene, card);
  const bundle = { node: graph.idAt(card.node), part: card.part };
  return (view) => closeBundle(view, bundle);
}

/** The subject of a row's menu. */
export function menuSubjectOf(graph: LineageGraph, scene: Scene, row: OutlineRow): MenuSubject {
  const { card } = row;
  if (card.kind === 'node') return { kind: 'node', node: card.node };
  return { kind: 'bundle', card, press: pressRow(graph, scene, row, false) };
}

/** The effect of closing a row: an open bundle, or the split that a closed part belongs to; null for none. */
export function closeRow(graph: LineageGraph, { card, expanded }: OutlineRow): Transition | null {
  if (card.kind === 'node' || card.node === NONE) return null;
  if (!expanded && card.part === null) return null;
  const bundle = { node: graph.idAt(card.node), part: expanded ? card.part : null };
  return (view) => closeBundle(view, bundle);
}

/** The row that a key moves to from another; undefined if it does not move. */
export function nextRow(
  rows: readonly OutlineRow[],
  row: OutlineRow,
  key: string,
): OutlineRow | undefined {
  const at = rows.indexOf(row);
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1] ?? row;
    case 'ArrowUp':
      return rows[at - 1] ?? row;
    case 'ArrowRight':
      return rows[at + 1]?.parent === row.key ? rows[at + 1] : row;
    case 'ArrowLeft':
      return rows.find((other) => other.key === row.parent) ?? row;
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'PageDown':
      return rows[Math.min(at + PAGE_ROWS, rows.length - 1)];
    case 'PageUp':
      return rows[Math.max(at - PAGE_ROWS, 0)];
    default:
      return undefined;
  }
}
