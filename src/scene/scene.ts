import type { MethodColour, Regime } from './style/encoding.js';

/**
 * What to draw: cards and the lines between them, limited to what a reader can take in. Keys are generated here (`n0…`
 * for nodes, `b0…` for bundles, `e0…` for edges, `sb0…` for edges to bundles), never taken from a graph file.
 */
export interface Scene {
  /** Ordered by column, then as in the graph; the cells of a grid are in its column. */
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  /** Node number → index of its card in `cards`, its own or its bundle's; -1 for non-members. */
  readonly cardIndex: Int32Array;
  /** Number of matching nodes; all nodes if there is no filter. */
  readonly matchCount: number;
  /** Number of matches and their ancestors, which are drawn or collapsed. */
  readonly memberCount: number;
  /** Minimum space between cards of a column, in CSS pixels. */
  readonly rowGap: number;
  /** Nodes that have a card only because they are compared or selected, with their nearest ancestors. */
  readonly pinned: readonly number[];
}

/** The key of a node's own card or of its bundle; null if it has neither. */
export function cardKeyOf({ cards, cardIndex }: Scene, node: number): string | null {
  return cards[cardIndex[node] ?? -1]?.key ?? null;
}

/** Whether a node has its own card or cell, rather than being collapsed into a bundle. */
export function hasOwnCard(scene: Scene, node: number): boolean {
  return cardKeyOf(scene, node) === `n${node}`;
}

export type Card = NodeCard | BundleCard | GridCard;

interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Zero-based column along the flow. */
  readonly column: number;
}

/** A model with its own card, or a cell of an open bundle. */
export interface NodeCard extends Box {
  readonly kind: 'node';
  readonly node: number;
  /** One or two lines of text. */
  readonly name: readonly string[];
  /** Font size in pixels. */
  readonly namePx: number;
  /** The second line; empty if the name needs both lines. */
  readonly subtitle: string;
  /** Domains that have an icon, most important first. */
  readonly domains: readonly string[];
  readonly multimodal: boolean;
  /** One of the organization's own generations, which form the backbone. */
  readonly generation: boolean;
  /** Not matched by the filter, but kept so that matches stay connected to their root. */
  readonly ghost: boolean;
  /** The key of the grid that it is a cell of. */
  readonly grid: string | null;
  /** Number of members collapsed behind a cell, which has no separate bundle card. */
  readonly collapsed: number;
  /** Number of parents that are not drawn. */
  readonly hiddenParents: number;
}

/** The number of a bundle's members made by one main method. */
export interface MethodShare {
  /** '' if none is stated. */
  readonly method: string;
  readonly colour: MethodColour;
  readonly count: number;
}

/** Children of one parent without their own card, with all their descendants. */
export interface BundleCard extends Box {
  readonly kind: 'bundle';
  /** The parent; -1 for roots. */
  readonly node: number;
  /**
   * The value that the members of a split bundle share: a method, organization or date; '' if not stated, null if the
   * bundle is not split.
   */
  readonly part: string | null;
  /** The label of that value, or ''. */
  readonly partWords: string;
  /** The main method of its members, if the bundle was split by method; otherwise null. */
  readonly method: string | null;
  /** Number of matching nodes in it, at any depth. */
  readonly count: number;
  /** Number of all nodes in it, including ghosts. */
  readonly total: number;
  readonly label: string;
  /** Describes how most of it was made, on a second line above the bar; '' if there is no room or no answer. */
  readonly subtitle: string;
  /** Whether it is a tab at the end of its parent's card rather than a card in the next column. */
  readonly attached: boolean;
  /** Whether it has a bar of its members' main methods. */
  readonly hasBar: boolean;
  /** The width of the bar, if it is next to the label. */
  readonly barPx: number;
  /** Whether it is a collapsed chain (a model with its descendants) rather than siblings. */
  readonly skipped: boolean;
  /** Largest first; counts are of `total`. */
  readonly shares: readonly MethodShare[];
}

/** An open bundle: a frame around a compact grid of cells. */
export interface GridCard extends Box {
  readonly kind: 'grid';
  readonly node: number;
  readonly part: string | null;
  readonly partWords: string;
  readonly method: string | null;
  readonly title: string;
  /** Number of direct members that match the search in the frame. */
  readonly found: number;
  /** Number of those that have a cell. */
  readonly shown: number;
  /** Number of members without a cell, at any depth: for lack of space, or because they do not match the search. */
  readonly hidden: number;
  /** Number of direct members, regardless of the search in the frame. */
  readonly total: number;
  /** The zero-based page of members shown, and the number of pages. */
  readonly page: number;
  readonly pages: number;
  /** The range shown, if there are several pages, or that nothing was found; otherwise ''. */
  readonly rangeLabel: string;
  /** Cells per row. */
  readonly rowLength: number;
  /** Whether it is large enough to have a search field. */
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
  /** Whether only data was passed. */
  readonly dotted: boolean;
  /** Whether it leads to a ghost or a bundle. */
  readonly faint: boolean;
  readonly inferred: boolean;
}

/** Whether a card is placed by itself; cells are placed in their grid, and tabs on their parent's card. */
export function hasPlaceOfItsOwn(card: Card): boolean {
  if (card.kind === 'node') return card.grid === null;
  return card.kind === 'grid' || !card.attached;
}

/** Card key → key of the card that contains it, for cells and tabs. */
export function holdersOf({ cards }: Scene): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  for (const card of cards) {
    if (card.kind === 'node' && card.grid !== null) holders.set(card.key, card.grid);
    if (card.kind === 'bundle' && card.attached) holders.set(card.key, `n${card.node}`);
  }
  return holders;
}

/** Card key → its tab. */
export function tabsOf({ cards }: Scene): ReadonlyMap<string, BundleCard> {
  return new Map(
    cards
      .filter((card) => card.kind === 'bundle' && card.attached)
      .map((tab) => [`n${tab.node}`, tab as BundleCard]),
  );
}
