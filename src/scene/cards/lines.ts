import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { methodColourOf } from '../style/encoding.js';
import { lookOfEdge } from '../style/line-look.js';
import type { Card, Line } from '../scene.js';
import type { FilterResult } from '../select/filter-result.js';

/**
 * The lines of a scene: one for every edge between two cards, and one to every bundle. If the main parent of a card is
 * collapsed, its line comes from the bundle that contains the parent; a bundle without any other line has one to every
 * card that one of its members passed something to.
 * @param cardOf the card that represents a node; undefined for non-members
 */
export function linesOf(
  graph: LineageGraph,
  filtered: FilterResult,
  { columns }: Arrangement,
  cards: readonly Card[],
  cardOf: (node: number) => Card | undefined,
): readonly Line[] {
  const isGhost = (node: number) => !filtered.matches.has(node);
  const lines: Line[] = [];
  for (const node of columns.keys()) {
    const target = cardOf(node)?.key;
    if (target === undefined) continue;
    const main = graph.mainEdges[node] ?? NONE;
    const drawn = Array.from(graph.inEdgesOf(node)).filter((e) => {
      const source = graph.sources[e] ?? NONE;
      return e === main || columns.has(source) || isOnlyJoinedSo(cardOf(source));
    });
    const sources = new Set<string>();
    for (const e of drawn.sort((a, b) => Number(b === main) - Number(a === main) || a - b)) {
      const parent = graph.sources[e] ?? NONE;
      const source = cardOf(parent);
      if (!source || source.key === target) continue;
      // One line represents several members of a bundle.
      if (source.kind === 'bundle' && sources.has(source.key)) continue;
      sources.add(source.key);
      lines.push({
        key: `e${e}`,
        source: source.key,
        target,
        edge: e,
        ...lookOfEdge(graph.edgeAt(e), graph.vocabulary),
        inferred: graph.edgeAt(e).confidence === 'inferred',
        faint: isGhost(node),
      });
    }
  }
  for (const card of cards) {
    if (card.kind === 'node' || (card.kind === 'bundle' && card.attached)) continue;
    const source = cardOf(card.node)?.key;
    if (source === undefined) continue;
    lines.push({
      key: `s${card.key}`,
      source,
      target: card.key,
      edge: NONE,
      colour: card.method === null ? 'other' : methodColourOf(card.method, graph.vocabulary),
      regime: 'not-stated',
      dotted: false,
      inferred: false,
      faint: true,
    });
  }
  return lines;
}

/** A bundle of roots descends from nothing that is drawn, so no line leads to it. */
function isOnlyJoinedSo(card: Card | undefined): boolean {
  return card?.kind === 'bundle' && card.node === NONE;
}
