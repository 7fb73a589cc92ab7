import type { Card } from '../scene/scene.js';
import type { PlacedScene } from './placed-scene.js';

/** Where an arrow key leads: along the flow to a child or back to a parent, across it to the neighbour in the column. */
export type Step = 'parent' | 'child' | 'previous' | 'next';

/** The card one step away; the same card where there is none. Without a card, the first one of the picture. */
export function stepFrom(placed: PlacedScene, key: string | null, step: Step): string | null {
  const card = placed.scene.cards.find((candidate) => candidate.key === key);
  if (!card) return placed.scene.cards[0]?.key ?? null;
  if (step === 'parent' || step === 'child') {
    return nearest(placed, card.key, linked(placed, card.key, step)) ?? card.key;
  }
  const grid = gridOf(card);
  const column = placed.scene.cards.filter(
    (other) => other.column === card.column && gridOf(other) === grid,
  );
  // Cells stand in the frame in the order of the scene.
  if (grid === null) column.sort((a, b) => compareAcross(placed, a, b));
  const place = column.indexOf(card) + (step === 'next' ? 1 : -1);
  return column[place]?.key ?? card.key;
}

/** A side of a card. */
export type Side = 'left' | 'right' | 'above' | 'below';

/** The cell of the same opened bundle on that side; null where there is none, or where the card is no cell. */
export function cellBeside(placed: PlacedScene, key: string, side: Side): string | null {
  const card = placed.scene.cards.find((candidate) => candidate.key === key);
  const grid = card ? gridOf(card) : null;
  const from = placed.boxes.get(key);
  if (grid === null || !from) return null;
  const isAcross = side === 'left' || side === 'right';
  const sign = side === 'right' || side === 'below' ? 1 : -1;
  const beside = placed.scene.cards.filter((other) => {
    const box = placed.boxes.get(other.key);
    if (gridOf(other) !== grid || !box) return false;
    const [along, across] = isAcross
      ? [box.x - from.x, box.y - from.y]
      : [box.y - from.y, box.x - from.x];
    // Columns may differ in length, not in where their rows are.
    return along * sign > 1 && Math.abs(across) < 1;
  });
  return (
    nearest(
      placed,
      key,
      beside.map((other) => other.key),
    ) ?? null
  );
}

function gridOf(card: Card): string | null {
  return card.kind === 'node' ? card.grid : null;
}

/** Cards that a step along the flow can lead to: ends of lines, a grid's cells, a card's tab. */
function linked(placed: PlacedScene, key: string, step: 'parent' | 'child'): readonly string[] {
  const { cards, lines } = placed.scene;
  const card = cards.find((candidate) => candidate.key === key);
  if (step === 'parent') {
    if (card?.kind === 'node' && card.grid !== null) return [card.grid];
    if (card?.kind === 'bundle' && card.attached) return [`n${card.node}`];
    return lines.filter(({ target }) => target === key).map(({ source }) => source);
  }
  const held = cards.filter((other) =>
    other.kind === 'node'
      ? other.grid === key
      : other.kind === 'bundle' && other.attached && `n${other.node}` === key,
  );
  const targets = lines.filter(({ source }) => source === key).map(({ target }) => target);
  return [...held.map((other) => other.key), ...targets];
}

function nearest(placed: PlacedScene, from: string, keys: readonly string[]): string | undefined {
  const distance = (key: string) => {
    const [a, b] = [placed.boxes.get(from), placed.boxes.get(key)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
  };
  return keys.toSorted((a, b) => distance(a) - distance(b))[0];
}

/**
 * The order of the cards of a column, whichever way the picture flows: they share their left edge or, when it flows down,
 * their top edge. A tab comes right after the card it hangs on.
 */
function compareAcross(placed: PlacedScene, a: Card, b: Card): number {
  const [one, other] = [cornerOf(placed, a), cornerOf(placed, b)];
  return one.top - other.top || one.left - other.left || Number(isTab(a)) - Number(isTab(b));
}

function cornerOf(placed: PlacedScene, card: Card): { left: number; top: number } {
  const box = placed.boxes.get(isTab(card) ? `n${card.node}` : card.key);
  if (!box) return { left: 0, top: 0 };
  // Whole pixels: edges that are one come out of different sums.
  return { left: Math.round(box.x - box.width / 2), top: Math.round(box.y - box.height / 2) };
}

function isTab(card: Card): boolean {
  return card.kind === 'bundle' && card.attached;
}
