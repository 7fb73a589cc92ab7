import type { GraphFile } from '../domain/format/format.js';
import { columnsOfFile } from '../domain/graph/graph-columns.js';
import { LineageGraph } from '../domain/graph/lineage-graph.js';
import { pictureOf } from '../picture.js';
import type { Scene } from '../scene/scene.js';
import { OPENING_VIEW } from '../state/view-state.js';
import { exportTitleOf } from './export-title.js';
import type { ShownPicture } from './shown-picture.js';
import { memberNodesOf, subgraphOf, subtreeOf } from './subgraph.js';
import type { SvgPicture } from './to-svg.js';

/** What of a graph leaves the page: all that is drawn or folded in the picture, or a model with all that descends from it. */
export type Scope =
  { readonly kind: 'shown' } | { readonly kind: 'subtree'; readonly node: number };

/** The nodes of a scope, by number. */
export function nodesInScopeOf(graph: LineageGraph, scene: Scene, scope: Scope): readonly number[] {
  return scope.kind === 'shown' ? memberNodesOf(graph, scene) : subtreeOf(graph, scope.node);
}

/** A scope as a graph file of its own. */
export function fileInScopeOf({ graph, picture }: ShownPicture, scope: Scope): GraphFile {
  return subgraphOf(graph, nodesInScopeOf(graph, picture.scene, scope));
}

/**
 * A scope as a picture: the one on screen, or one of the subtree alone in the same area. Cost: for a subtree that of making
 * a picture.
 */
export function pictureInScopeOf(shown: ShownPicture, scope: Scope): SvgPicture {
  const { graph, view, area, measureText, palette } = shown;
  const { colouring, layout, sizing } = view;
  const title = exportTitleOf(graph, view, scope, shown.picture.lang);
  const rest = { palette, measureText, title, colouring };
  if (scope.kind === 'shown') return { graph, picture: shown.picture, ...rest };
  const part = new LineageGraph(columnsOfFile(fileInScopeOf(shown, scope)));
  const ofPart = { ...OPENING_VIEW, lang: shown.picture.lang, layout, sizing, colouring };
  return { graph: part, picture: pictureOf(part, ofPart, area, measureText), ...rest };
}
