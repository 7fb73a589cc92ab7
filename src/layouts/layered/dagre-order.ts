import cytoscapeDagre from 'cytoscape-dagre';

/** A column item as dagre sees it: a box, or the place where a long link passes a column. */
export interface OrderItem {
  /** Extent across the flow, in pixels. */
  readonly size: number;
  readonly column: number;
}

/** A link between items of neighbouring columns. */
export interface OrderLink {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * The order of items across the flow, with few crossings, found by cytoscape-dagre (Gansner et al., A Technique for Drawing
 * Directed Graphs, 1993). The extension itself runs, on a stage that answers the few questions it asks a Cytoscape graph,
 * so that neither a renderer nor a second copy of dagre has to be loaded into the worker.
 * @returns item → coordinate across the flow; only its order is meant
 */
export function dagreOrder(items: readonly OrderItem[], links: readonly OrderLink[]): Float64Array {
  const across = new Float64Array(items.length);
  if (items.length === 0) return across;
  const Layout = dagreLayout();
  const nodes = items.map((item, i) => new StageNode(`n${i}`, item.size));
  const edges = links.map(
    ({ source, target, weight }, e) =>
      new StageEdge(`e${e}`, nodeAt(nodes, source), nodeAt(nodes, target), weight),
  );
  const byId = new Map(nodes.map((node) => [node.id(), node]));
  const stageNodes = Object.assign([...nodes], {
    layoutPositions: (_layout: unknown, _options: unknown, at: (node: StageNode) => Point) => {
      nodes.forEach((node, i) => (across[i] = at(node).y));
    },
  });
  new Layout({
    cy: { width: () => 1, height: () => 1, getElementById: (id: string) => byId.get(id) },
    eles: { nodes: () => stageNodes, edges: () => edges },
    rankDir: 'LR',
    ranker: 'tight-tree',
    nodeSep: 8,
    edgeSep: 8,
    rankSep: 8,
    edgeWeight: (edge: StageEdge) => edge.weight,
  }).run();
  return across;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type LayoutClass = new (options: object) => { run(): unknown };

/** The layout class the extension registers. @throws Error where it registers none */
function dagreLayout(): LayoutClass {
  let registered: LayoutClass | undefined;
  const registry = (_kind: string, _name: string, layout: LayoutClass) => (registered = layout);
  cytoscapeDagre(registry as never);
  if (!registered) throw new Error('cytoscape-dagre: expected it to register a layout, got none');
  return registered;
}

function nodeAt(nodes: readonly StageNode[], i: number): StageNode {
  const node = nodes[i];
  if (!node) throw new RangeError(`link: expected an item below ${nodes.length}, got ${i}`);
  return node;
}

/** What cytoscape-dagre asks a node. */
class StageNode {
  readonly #id: string;
  readonly #size: number;
  readonly #scratch = {};

  constructor(id: string, size: number) {
    this.#id = id;
    this.#size = size;
  }

  id(): string {
    return this.#id;
  }
  isParent(): boolean {
    return false;
  }
  isChild(): boolean {
    return false;
  }
  layoutDimensions(): { w: number; h: number } {
    return { w: 1, h: this.#size };
  }
  scratch(): object {
    return this.#scratch;
  }
}

/** What cytoscape-dagre asks an edge. */
class StageEdge {
  readonly weight: number;
  readonly #id: string;
  readonly #source: StageNode;
  readonly #target: StageNode;

  constructor(id: string, source: StageNode, target: StageNode, weight: number) {
    this.#id = id;
    this.#source = source;
    this.#target = target;
    this.weight = weight;
  }

  id(): string {
    return this.#id;
  }
  source(): StageNode {
    return this.#source;
  }
  target(): StageNode {
    return this.#target;
  }
}
