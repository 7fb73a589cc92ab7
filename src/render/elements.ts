import type { ElementDefinition } from 'cytoscape';
import type { PlacedBox, PlacedScene, PlacedSegment } from '../layouts/placed-scene.js';
import type { Card } from '../scene/scene.js';
import type { SegmentLook } from '../scene/style/segment-look.js';

/** A card as a Cytoscape node: a sized body with classes from a closed list, and nothing from the graph file. */
export function nodeElementOf(card: Card, box: PlacedBox): ElementDefinition {
  return {
    group: 'nodes',
    data: { id: card.key, width: box.width, height: box.height },
    position: { x: box.x, y: box.y },
    // Dragging a card pans the picture, like dragging the background.
    pannable: true,
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

/** A segment of lines as a Cytoscape edge between the ends of its first line; null if either card is missing. */
export function edgeElementOf(
  { key, points, start: dashStart, lines }: PlacedSegment,
  { boxes }: PlacedScene,
): ElementDefinition | null {
  const [line] = lines;
  const source = boxes.get(line?.source ?? '');
  const target = boxes.get(line?.target ?? '');
  if (!line || !source || !target || points.length < 4) return null;
  const start = { x: points[0] ?? 0, y: points[1] ?? 0 };
  const end = { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 };
  return {
    group: 'edges',
    data: {
      id: key,
      source: line.source,
      target: line.target,
      from: [start.x - source.x, start.y - source.y],
      to: [end.x - target.x, end.y - target.y],
      ...controlPointsOf(points, start, end),
      dashStart,
      ...LOOK_OF_NONE,
    },
  };
}

/** The edge data that the style sheet reads: width and opacity. */
const LOOK_OF_NONE = { width: 1, opacity: 0 };

/** The classes for a segment's look, from a closed list. */
export function classesOfSegment(look: SegmentLook | null): string {
  if (!look) return 'later';
  const { colour, stroke, state, isSelected } = look;
  return [
    colour,
    ...(stroke.dash === 'none' ? [] : [stroke.cap === 'round' ? 'dotted' : 'dashed']),
    ...(state === 'plain' ? [] : [state]),
    ...(isSelected ? ['selected'] : []),
  ].join(' ');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Converts control points to Cytoscape's form: weight along the straight line between the ends, and distance from it.
 */
function controlPointsOf(points: Float64Array, start: Point, end: Point) {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const weights: number[] = [];
  const distances: number[] = [];
  for (let i = 2; i < points.length - 2; i += 2) {
    const px = (points[i] ?? 0) - start.x;
    const py = (points[i + 1] ?? 0) - start.y;
    weights.push((px * dx + py * dy) / (length * length));
    distances.push((py * dx - px * dy) / length);
  }
  // Even for a straight line, Cytoscape requires a control point.
  if (weights.length === 0) return { weights: [0.5], distances: [0] };
  return { weights, distances };
}
