import { dateSpansOf } from '../../domain/graph/date-spans.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { importanceOf } from '../../scene/select/importance.js';
import type { LaneBox } from './lane-box.js';

/** A card or bundle, before it has a position in a timeline. */
export interface FamilyMember {
  readonly key: string;
  /** The node of a card; for a bundle, the node that its members descend from. */
  readonly node: number;
  readonly collapsed: boolean;
  /** Width in CSS pixels, including its tab. */
  readonly width: number;
  readonly height: number;
}

/**
 * Orders the boxes of a timeline by family: a model, the generations after it with their families, the bundles next to
 * it, then its derivatives, oldest first. Families of later generations are then closer to the backbone, and their
 * lines cross nothing of earlier ones. Cost: the members with their incoming edges.
 */
export function familyOrderOf(
  graph: LineageGraph,
  members: readonly FamilyMember[],
): readonly LaneBox[] {
  const cards = new Map(
    members.filter(({ collapsed }) => !collapsed).map((member) => [member.node, member]),
  );
  const children = new Map<number, FamilyMember[]>();
  for (const member of members) {
    const parent = member.collapsed ? member.node : graph.mainParentOf(member.node);
    const place = cards.has(parent) ? parent : NONE;
    const list = children.get(place);
    if (list) list.push(member);
    else children.set(place, [member]);
  }
  const rankOf = (member: FamilyMember) => {
    if (member.collapsed) return 1;
    const edge = graph.mainEdges[member.node] ?? NONE;
    return edge !== NONE && graph.relationAt(edge) === 'successor' ? 0 : 2;
  };
  const isGeneration = (node: number) => importanceOf(graph).generations.has(node);
  const timeIn = (member: FamilyMember) => startOf(graph, member) ?? Infinity;
  for (const list of children.values()) {
    list.sort((a, b) => rankOf(a) - rankOf(b) || timeIn(a) - timeIn(b) || a.node - b.node);
  }
  const boxes: LaneBox[] = [];
  const waiting = [...(children.get(NONE) ?? [])].reverse();
  for (let member = waiting.pop(); member; member = waiting.pop()) {
    const { key, node, collapsed, width, height } = member;
    const parent = cards.get(collapsed ? node : graph.mainParentOf(node));
    const time = startOf(graph, member);
    boxes.push({
      key,
      parent: parent?.key ?? null,
      sources: collapsed ? (parent ? [parent.key] : []) : sourcesOf(graph, node, cards),
      width,
      height,
      time,
      reach: time === null ? -Infinity : reachOf(graph, node, cards),
      // The lane of a generation is reserved for the generations after it.
      beside: rankOf(member) === 0 || !(parent && isGeneration(parent.node)),
      collapsed,
    });
    if (!collapsed) waiting.push(...(children.get(node) ?? []).toReversed());
  }
  return boxes;
}

function startOf(graph: LineageGraph, { node, collapsed }: FamilyMember): number | null {
  const time = collapsed ? NaN : dateSpansOf(graph).firstOf(node);
  return Number.isNaN(time) ? null : time;
}

/** The distinct keys of a card's parents. */
function sourcesOf(
  graph: LineageGraph,
  node: number,
  cards: ReadonlyMap<number, FamilyMember>,
): readonly string[] {
  const keys = Array.from(graph.inEdgesOf(node), (e) => cards.get(graph.sources[e] ?? NONE)?.key);
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** The end of a card's time range: of its date, or of its move to another drawn parent. */
function reachOf(
  graph: LineageGraph,
  node: number,
  cards: ReadonlyMap<number, FamilyMember>,
): number {
  const { lastOf, sinceOf } = dateSpansOf(graph);
  let reach = lastOf(node);
  for (const e of graph.inEdgesOf(node)) {
    const moved = sinceOf(e);
    if (moved > reach && cards.has(graph.sources[e] ?? NONE)) reach = moved;
  }
  return reach;
}
