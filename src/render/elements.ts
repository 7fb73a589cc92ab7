import type { ElementDefinition } from 'cytoscape';
import type { PlacedBox, PlacedScene } from '../layouts/placed-scene.js';
import type { Card, Line } from '../scene/scene.js';

/** A card as a Cytoscape node: a body of a size, with classes from a closed list; nothing of a graph file. */
export function nodeElementOf(card: Card, box: PlacedBox): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: card.key, width: box.width, height: box.height },
    position: { x: box.x, y: box.y },
    classes: classesOfCard(card),
  };
}

function classesOfCard(card: Card): string {
  if (card.kind === 'grid') return 'grid';
  if (card.kind === 'bundle') return card.attached ? 'tab' : 'bundle';
  return [
    card.grid === null ? 'card' : 'cell',
    ...(card.generation ? ['generation'] : []),
    ...(card.ghost ? ['ghost'] : []),
  ].join(' ');
}

/** A line as a Cytoscape edge; null where its route is missing. */
export function edgeElementOf(line: Line, placed: PlacedScene): ElementDefinition | null {
  const source = placed.boxes.get(line.source);
  const target = placed.boxes.get(line.target);
  const route = placed.routes.get(line.key);
  if (!source || !target || !route || route.length < 4) return null;
  const start = { x: route[0] ?? 0, y: route[1] ?? 0 };
  const end = { x: route.at(-2) ?? 0, y: route.at(-1) ?? 0 };
  const { weights, distances } = controlPointsOf(route, start, end);
  return {
    group: 'edges',
    data: {
      id: line.key,
      source: line.source,
      target: line.target,
      from: [start.x - source.x, start.y - source.y],
      to: [end.x - target.x, end.y - target.y],
      weights,
      distances,
    },
    classes: classesOfLine(line),
  };
}

function classesOfLine(line: Line): string {
  return [
    line.colour,
    ...(line.edge === -1 ? ['stem'] : []),
    ...(line.regime === 'not-stated' ? [] : [`${line.regime}-regime`]),
    ...(line.dotted ? ['dotted'] : []),
    ...(line.faint ? ['faint'] : []),
  ].join(' ');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Control points as Cytoscape wants them: how far along the straight line between the ends, and how far beside it. */
function controlPointsOf(route: Float64Array, start: Point, end: Point) {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const weights: number[] = [];
  const distances: number[] = [];
  for (let i = 2; i < route.length - 2; i += 2) {
    const px = (route[i] ?? 0) - start.x;
    const py = (route[i + 1] ?? 0) - start.y;
    weights.push((px * dx + py * dy) / (length * length));
    distances.push((py * dx - px * dy) / length);
  }
  // A straight line: Cytoscape draws none without a control point.
  if (weights.length === 0) return { weights: [0.5], distances: [0] };
  return { weights, distances };
}
