import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Card, Scene } from './scene.js';

/** A card as a row of an outline. */
export interface OutlineRow {
  readonly key: string;
  readonly card: Card;
  /** The key of the parent row; null for the first level. */
  readonly parent: string | null;
  /** One-based. */
  readonly level: number;
  /** One-based position among its siblings. */
  readonly place: number;
  /** The number of rows with the same parent. */
  readonly siblings: number;
  /** Whether it is expanded; null if it cannot be. */
  readonly expanded: boolean | null;
  /** The node numbers of its other parents, without duplicates, in file order. */
  readonly alsoUnder: readonly number[];
}

/**
 * A scene as a tree of rows, in reading order: every card exactly once, a model under its main parent, the cells of an
 * open bundle under the bundle. Under a model come its children, then bundles, then the next generation.
 */
export function outlineOf(graph: LineageGraph, scene: Scene): readonly OutlineRow[] {
  const keys = new Set(scene.cards.map(({ key }) => key));
  const under = new Map<string | null, Card[]>();
  for (const card of scene.cards) {
    const parent = parentKeyOf(graph, card, keys);
    const siblings = under.get(parent);
    if (siblings) siblings.push(card);
    else under.set(parent, [card]);
  }
  const rows: OutlineRow[] = [];
  const waiting: Omit<OutlineRow, 'expanded' | 'alsoUnder'>[] = [];
  const push = (parent: string | null, level: number) => {
    const cards = (under.get(parent) ?? []).toSorted((a, b) => rankOf(graph, a) - rankOf(graph, b));
    const siblings = cards.length;
    const below = cards.map((card, i) => ({
      key: card.key,
      card,
      parent,
      level,
      place: i + 1,
      siblings,
    }));
    waiting.push(...below.reverse());
  };
  push(null, 1);
  // An explicit stack, as a chain may exceed the depth of the call stack.
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    const expanded = row.card.kind === 'node' ? null : row.card.kind === 'grid';
    rows.push({ ...row, expanded, alsoUnder: otherParentsOf(graph, row.card) });
    push(row.key, row.level + 1);
  }
  return rows;
}

/** The key of the nearest drawn ancestor's card. */
function parentKeyOf(graph: LineageGraph, card: Card, keys: ReadonlySet<string>): string | null {
  if (card.kind === 'node' && card.grid !== null) return card.grid;
  let node = card.kind === 'node' ? graph.mainParentOf(card.node) : card.node;
  while (node !== NONE && !keys.has(`n${node}`)) node = graph.mainParentOf(node);
  return node === NONE ? null : `n${node}`;
}

function rankOf(graph: LineageGraph, card: Card): number {
  if (card.kind !== 'node') return 1;
  const edge = graph.mainEdges[card.node] ?? NONE;
  return edge !== NONE && graph.relationAt(edge) === 'successor' ? 2 : 0;
}

function otherParentsOf(graph: LineageGraph, card: Card): readonly number[] {
  if (card.kind !== 'node') return [];
  const main = graph.mainParentOf(card.node);
  const parents = [...graph.inEdgesOf(card.node)].map((e) => graph.sources[e] ?? NONE);
  return [...new Set(parents)].filter((parent) => parent !== main);
}
