import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { methodColourOf } from '../style/encoding.js';
import { lookOfEdge } from '../style/line-look.js';
import type { CardAssignment } from './card-assignment.js';
import type { Card, Line } from '../scene.js';
import type { FilterResult } from '../select/filter-result.js';

/** The most lines that end in one card; a node with hundreds of parents stays readable, its panel names them all. */
const LINES_INTO_A_CARD = 8;

/**
 * A line for every edge between two cards, and a stem for every bundle. Where the main parent of a card is folded away,
 * its line comes from the bundle the parent stands in. @param cards by card index
 */
export function linesOf(
  graph: LineageGraph,
  filtered: FilterResult,
  { columns }: Arrangement,
  cards: readonly Card[],
  assignment: CardAssignment,
): readonly Line[] {
  const cardOf = (node: number) => cards[assignment.cardIndex[node] ?? NONE];
  const isGhost = (node: number) => !filtered.matches.has(node);
  const lines: Line[] = [];
  for (const node of columns.keys()) {
    const target = cardOf(node)?.key;
    if (target === undefined) continue;
    const main = graph.mainEdges[node] ?? NONE;
    const drawn = Array.from(graph.inEdgesOf(node)).filter(
      (e) => e === main || columns.has(graph.sources[e] ?? NONE),
    );
    for (const e of drawn
      .sort((a, b) => Number(b === main) - Number(a === main) || a - b)
      .slice(0, LINES_INTO_A_CARD)) {
      const parent = graph.sources[e] ?? NONE;
      const source = cardOf(parent);
      if (!source || source.key === target) continue;
      lines.push({
        key: `e${e}`,
        source: source.key,
        target,
        edge: e,
        ...lookOfEdge(graph.edgeAt(e)),
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
      colour: card.method === null ? 'other' : methodColourOf(card.method),
      regime: 'not-stated',
      dotted: false,
      inferred: false,
      faint: true,
    });
  }
  return lines;
}
