import cytoscape, { type ElementDefinition } from 'cytoscape';
import cytoscapeDagre from 'cytoscape-dagre';
import { treesOf } from './trees-of.js';

cytoscape.use(cytoscapeDagre);

/** A box or dummy node as passed to dagre: extents along and across the flow, in pixels, including margins. */
export interface DagreItem {
  readonly along: number;
  readonly across: number;
  readonly column: number;
}

/** An edge between items of adjacent columns. */
export interface DagreEdge {
  readonly source: number;
  readonly target: number;
}

/** The centres of items computed by dagre, along and across the flow. */
export interface DagrePlaces {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** A common root for every tree, so that dagre's ranks equal the columns. */
const ROOT = 'root';
const ROOT_SIZE = { along: 1, across: 1 };

/**
 * Runs cytoscape-dagre on a headless graph: Gansner et al., A Technique for Drawing Directed Graphs, 1993, with the
 * coordinates of Brandes and Köpf, Fast and Simple Horizontal Coordinate Assignment, 2001. Element ids are generated
 * here.
 * @param columnGap space between columns
 */
export function layOutByDagre(
  items: readonly DagreItem[],
  edges: readonly DagreEdge[],
  columnGap: number,
): DagrePlaces {
  const places = { u: new Float64Array(items.length), v: new Float64Array(items.length) };
  if (items.length === 0) return places;
  const cy = cytoscape({
    headless: true,
    elements: [
      { data: { id: ROOT, at: -1 } },
      ...items.map((_, i): ElementDefinition => ({ data: { id: `n${i}`, at: i } })),
      ...edges.map(({ source, target }, e): ElementDefinition => ({
        data: { id: `e${e}`, source: `n${source}`, target: `n${target}`, at: e, length: 1 },
      })),
      ...firstOfEachTree(items, edges).map((item): ElementDefinition => ({
        data: {
          id: `r${item}`,
          source: ROOT,
          target: `n${item}`,
          at: edges.length + item,
          length: (items[item]?.column ?? 0) + 1,
        },
      })),
    ],
  });
  const options = {
    name: 'dagre',
    rankDir: 'LR',
    ranker: 'tight-tree',
    nodeSep: 0,
    edgeSep: 0,
    rankSep: columnGap,
    minLen: (edge: cytoscape.EdgeSingular) => edge.data('length') as number,
    sort: (a: cytoscape.SingularElementArgument, b: cytoscape.SingularElementArgument) =>
      (a.data('at') as number) - (b.data('at') as number),
    nodeDimensionsIncludeLabels: false,
    fit: false,
    animate: false,
  };
  // Sizes are given directly: setting up styles takes longer than laying out a small graph.
  cy.nodes().forEach((node) => {
    const { along: w, across: h } = items[node.data('at') as number] ?? ROOT_SIZE;
    node.layoutDimensions = () => ({ w, h });
  });
  cy.layout(options).run();
  items.forEach((_, i) => {
    const { x, y } = cy.getElementById(`n${i}`).position();
    places.u[i] = x;
    places.v[i] = y;
  });
  cy.destroy();
  return places;
}

/** One item of the first column of every tree. */
function firstOfEachTree(
  items: readonly DagreItem[],
  edges: readonly DagreEdge[],
): readonly number[] {
  const trees = treesOf(items.length, edges);
  const firsts = new Map<number, number>();
  items.forEach(({ column }, i) => {
    const tree = trees[i] ?? i;
    const known = firsts.get(tree);
    if (known === undefined || column < (items[known]?.column ?? 0)) firsts.set(tree, i);
  });
  return [...firsts.values()];
}
