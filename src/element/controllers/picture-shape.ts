import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { directionOf, type Picture } from '../../layouts/picture-with.js';
import type { Area, MeasureText } from '../../scene/drawing-area.js';
import { hasOwnCard, type Scene } from '../../scene/scene.js';
import type { ViewState } from '../../state/view-state.js';

/** Everything that determines the layout. */
export interface PictureShape {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly area: Area;
  readonly measureText: MeasureText;
}

const SHAPING = [
  'filter',
  'focus',
  'open',
  'split',
  'find',
  'page',
  'layout',
  'sizing',
  'lang',
] as const;

/** Whether two shapes have the same layout. @param picture the picture of the first */
export function isSameShape(a: PictureShape, b: PictureShape, picture: Picture | null): boolean {
  return (
    a.graph === b.graph &&
    SHAPING.every((key) => a.view[key] === b.view[key]) &&
    a.area.width === b.area.width &&
    a.area.height === b.area.height &&
    a.area.lang === b.area.lang &&
    a.measureText === b.measureText &&
    directionOf(a.graph, a.view, a.area) === directionOf(b.graph, b.view, b.area) &&
    sameItems(a.view.compare, b.view.compare) &&
    pinsSame(a, b, picture?.full.scene)
  );
}

/** Compares by value: selecting creates a new empty list each time. */
function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** Whether the selection already has a card, or is unchanged; a picture in progress is for one selection only. */
function pinsSame(a: PictureShape, b: PictureShape, scene: Scene | undefined): boolean {
  if (a.view.select === b.view.select) return true;
  if (!scene || scene.pinned.length > 0) return false;
  const { select } = b.view;
  if (!select) return true;
  const ids = select.kind === 'node' ? [select.id] : [select.source, select.target];
  return ids.every((id) => {
    const node = b.graph.numberOf(id);
    return node === undefined || (scene.cardIndex[node] ?? -1) === -1 || hasOwnCard(scene, node);
  });
}
