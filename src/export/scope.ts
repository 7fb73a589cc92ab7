import type { GraphFile } from '../domain/format/format.js';
import { LineageGraph } from '../domain/graph/lineage-graph.js';
import { layeredByDagre } from '../layouts/layered/layered-by-dagre.js';
import { layoutRequestOf, placedSceneOf, type PlacedScene } from '../layouts/placed-scene.js';
import { timeline } from '../layouts/timeline/timeline.js';
import { emphasisOf } from '../scene/emphasis.js';
import type { Room } from '../scene/drawing-area.js';
import type { Scene } from '../scene/scene.js';
import { sceneOf, type ShapingView } from '../scene/scene-of.js';
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
export function fileInScopeOf({ graph, placed }: ShownPicture, scope: Scope): GraphFile {
  return subgraphOf(graph, nodesInScopeOf(graph, placed.scene, scope));
}

/**
 * A scope as a picture: the one on screen, or one of the subtree alone in a room of the same size. Cost: for a subtree that
 * of making and laying out a picture, on this thread.
 */
export function pictureInScopeOf(shown: ShownPicture, scope: Scope): SvgPicture {
  const { graph, view, placed, room, palette } = shown;
  const { ruler, lang } = room;
  const { colouring } = view;
  const title = exportTitleOf(graph, view, scope, lang);
  if (scope.kind === 'shown') {
    const emphasis = emphasisOf(graph, placed.scene, view);
    return { graph, placed, palette, ruler, lang, title, emphasis, colouring };
  }
  const part = new LineageGraph(fileInScopeOf(shown, scope));
  const placedPart = placedIn(room, part, {
    ...OPENING_VIEW,
    layout: view.layout,
    sizing: view.sizing,
  });
  return { graph: part, placed: placedPart, palette, ruler, lang, title, colouring };
}

function placedIn(room: Room, graph: LineageGraph, view: ShapingView): PlacedScene {
  const scene = sceneOf(graph, view, room);
  if (view.layout === 'layered') {
    return placedSceneOf(scene, layeredByDagre(layoutRequestOf(graph, scene, room)));
  }
  const { placement, guides } = timeline(graph, scene, room);
  return placedSceneOf(scene, placement, guides);
}
