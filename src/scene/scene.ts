import type { MethodColour, Regime } from './style/encoding.js';

/**
 * What to draw: cards and the lines between them, bounded by what a reader can read. Keys are made here (`n0…` for
 * nodes, `b0…` for bundles, `e0…` for edges, `sb0…` for edges to bundles), never from a graph file.
 */
export interface Scene {
  /** In the order of columns, then of the graph; cells of a grid stand in the column of their grid. */
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  /** Node number → place in `cards` of the card it stands in, its own or that of a bundle; -1 if the filter left it out. */
  readonly cardIndex: Int32Array;
  /** Nodes that match; every node where nothing is asked for. */
  readonly matchCount: number;
  /** Matches and their ancestors: every node that is drawn or collapsed. */
  readonly memberCount: number;
  /** Space between cards of one column, at the least, in CSS pixels. */
  readonly rowGap: number;
  /** Nodes that have a card only because they are compared or selected, with what leads to them. */
  readonly pinned: readonly number[];
}

/** The key of the card a node stands in, its own or that of a bundle; null if it stands in none. */
export function cardKeyOf({ cards, cardIndex }: Scene, node: number): string | null {
  return cards[cardIndex[node] ?? -1]?.key ?? null;
}

/** Whether a node has a card or a cell of its own, rather than being collapsed into a bundle. */
export function hasOwnCard(scene: Scene, node: number): boolean {
  return cardKeyOf(scene, node) === `n${node}`;
}

export type Card = NodeCard | BundleCard | GridCard;

interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Place along the flow, from 0. */
  readonly column: number;
}

/** A model with a card of its own, or a cell of an opened bundle. */
export interface NodeCard extends Box {
  readonly kind: 'node';
  readonly node: number;
  /** One or two lines. */
  readonly name: readonly string[];
  /** The size of its letters, in pixels. */
  readonly namePx: number;
  /** The second line; empty if the name needs both. */
  readonly subtitle: string;
  /** Domains that have an icon, most important first. */
  readonly domains: readonly string[];
  readonly multimodal: boolean;
  /** One of the makers' own generations: the backbone. */
  readonly generation: boolean;
  /** Not asked for by the filter, kept so that matches stay connected to their root. */
  readonly ghost: boolean;
  /** The key of the grid whose cell it is. */
  readonly grid: string | null;
  /** Members collapsed behind a cell, which has no bundle card of its own. */
  readonly collapsed: number;
  /** Parents that are not drawn. */
  readonly hiddenParents: number;
}

/** How many of a bundle's members one main method made. */
export interface MethodShare {
  /** '' if none is stated. */
  readonly method: string;
  readonly colour: MethodColour;
  readonly count: number;
}

/** Children of one parent that have no card of their own, with all that descends from them. */
export interface BundleCard extends Box {
  readonly kind: 'bundle';
  /** The parent; -1 for roots. */
  readonly node: number;
  /** Which part of an opened bundle it is, as its members have it: a method, a maker, a date; '' where not stated, null for all. */
  readonly part: string | null;
  /** The same in words; ''. */
  readonly partWords: string;
  /** The main method its members share, where an opened bundle was split by that; null for any. */
  readonly method: string | null;
  /** Matching nodes in it, at any depth. */
  readonly count: number;
  /** All nodes in it, ghosts included. */
  readonly total: number;
  readonly label: string;
  /** What most of it was made by, in a second line; '' if there is no room for it, or nothing to say. The bar is below it. */
  readonly subtitle: string;
  /** A tab at the right end of its parent's card rather than a card in the next column. */
  readonly attached: boolean;
  /** Whether it shows a bar of its members' main methods. */
  readonly barred: boolean;
  /** The width of the bar, where it is beside the label. */
  readonly barPx: number;
  /** Whether it is a stretch of a line that is skipped: one model with what came of it, rather than siblings. */
  readonly skipped: boolean;
  /** Largest first; counts are of `total`. */
  readonly shares: readonly MethodShare[];
}

/** An opened bundle: a frame around a compact grid of cells. */
export interface GridCard extends Box {
  readonly kind: 'grid';
  readonly node: number;
  readonly part: string | null;
  readonly partWords: string;
  readonly method: string | null;
  readonly title: string;
  /** Direct members that match the search in the frame. */
  readonly found: number;
  /** Those of them that have a cell. */
  readonly shown: number;
  /** Members without a cell, at any depth: for want of room, or of what was searched for. */
  readonly hidden: number;
  /** Direct members, whatever the search in the frame says. */
  readonly total: number;
  /** Which page of its members is shown, from 0, and of how many. */
  readonly page: number;
  readonly pages: number;
  /** Which of how many are shown, where there are pages; ''. */
  readonly said: string;
  /** Cells a row. */
  readonly rowLength: number;
  /** Large enough for a search of its own. */
  readonly searchable: boolean;
}

/** A claim between two drawn models, or the edge to a bundle. */
export interface Line {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Edge number; -1 for the edge to a bundle. */
  readonly edge: number;
  readonly colour: MethodColour;
  readonly regime: Regime;
  /** Only data passed on. */
  readonly dotted: boolean;
  /** Of a ghost, or of a bundle. */
  readonly faint: boolean;
  readonly inferred: boolean;
}

/** Cells stand in their grid, tabs on their parent's card. */
export function hasPlaceOfItsOwn(card: Card): boolean {
  if (card.kind === 'node') return card.grid === null;
  return card.kind === 'grid' || !card.attached;
}

/** Key of a card without a place of its own → key of the card that holds it. */
export function holdersOf({ cards }: Scene): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const card of cards) {
    if (card.kind === 'node' && card.grid !== null) holders.set(card.key, card.grid);
    if (card.kind === 'bundle' && card.attached) holders.set(card.key, `n${card.node}`);
  }
  return holders;
}

/** Key of a card → the tab that hangs on it. */
export function tabsOf({ cards }: Scene): ReadonlyMap<string, BundleCard> {
  return new Map(
    cards
      .filter((card) => card.kind === 'bundle' && card.attached)
      .map((tab) => [`n${tab.node}`, tab as BundleCard]),
  );
}
