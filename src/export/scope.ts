import type { GraphFile } from '../domain/format/format.js';
import { columnsOfFile } from '../domain/graph/graph-columns.js';
import { LineageGraph } from '../domain/graph/lineage-graph.js';
import { pictureOf } from '../picture.js';
import type { Scene } from '../scene/scene.js';
import { OPENING_VIEW, type ViewState } from '../state/view-state.js';
import { exportTitleOf } from './export-title.js';
import type { ShownPicture } from './shown-picture.js';
import { memberNodesOf, subgraphOf, subtreeOf } from './subgraph.js';
import type { SvgPicture } from './to-svg.js';

/** A model with its descendants. */
interface SubtreeScope {
  readonly kind: 'subtree';
  readonly node: number;
}

/** What is on screen: all models visible or collapsed in the picture, or those of a list instead. */
export interface ShownScope {
  readonly kind: 'shown';
  /** The node numbers of a list that is shown instead of the picture, in its order. */
  readonly rows?: ArrayLike<number> & Iterable<number>;
}

/** The exported part of a graph: what is on screen, or a model with its descendants. */
export type Scope = ShownScope | SubtreeScope;

/** The node numbers of a scope, in its order. */
export function nodesInScopeOf(graph: LineageGraph, scene: Scene, scope: Scope): Iterable<number> {
  if (scope.kind === 'subtree') return subtreeOf(graph, scope.node);
  return scope.rows ?? memberNodesOf(graph, scene);
}

/** A scope as a graph file of its own. */
export function fileInScopeOf({ graph, picture }: ShownPicture, scope: Scope): GraphFile {
  return subgraphOf(graph, nodesInScopeOf(graph, picture.scene, scope));
}

/** A scope as a graph with a view that shows all of it; for the whole picture, the current view. */
export function viewInScopeOf(
  { graph, view, picture }: ShownPicture,
  scope: Scope,
): { graph: LineageGraph; view: ViewState } {
  if (scope.kind === 'shown') return { graph, view };
  const { lang } = picture;
  const { colouring, layout, sizing } = view;
  const part = new LineageGraph(columnsOfFile(subgraphOf(graph, subtreeOf(graph, scope.node))));
  return { graph: part, view: { ...OPENING_VIEW, lang, layout, sizing, colouring } };
}

/**
 * The picture of a scope: the one on screen, or one of the subtree alone in the same area. Cost: for a subtree, that of
 * making a picture.
 */
export function pictureInScopeOf(shown: ShownPicture, scope: Scope): SvgPicture {
  const { area, measureText, palette } = shown;
  const { graph, view } = viewInScopeOf(shown, scope);
  const picture =
    scope.kind === 'shown' ? shown.picture : pictureOf(graph, view, area, measureText);
  const title = exportTitleOf(shown.graph, shown.view, scope, shown.picture.lang);
  return { graph, picture, palette, measureText, title, colouring: view.colouring };
}
