import type { Card } from '../scene/scene.js';
import type { PlacedScene } from './placed-scene.js';

/** The step of an arrow key: along the flow to a child or parent, across it to a neighbour in the column. */
export type Step = 'parent' | 'child' | 'previous' | 'next';

/** A step along the flow, along a line to another card. */
export interface FollowedStep {
  readonly from: string;
  readonly to: string;
  readonly step: 'parent' | 'child';
  /** The key of the line; null if none is drawn, as between a frame and its cells. */
  readonly line: string | null;
}

/**
 * The next step along the flow from a card; null if there is none. Goes back along the line of the previous step if
 * there is one, otherwise to the main parent, or to the nearest child.
 * @param arrivedBy the step that led to the card; null for none
 * @param another whether to go to the next alternative to the target of `came` instead
 */
export function followFrom(
  placed: PlacedScene,
  key: string,
  step: 'parent' | 'child',
  arrivedBy: FollowedStep | null,
  another = false,
): FollowedStep | null {
  if (arrivedBy?.to === key && another && arrivedBy.step === step) {
    const steps = stepsFrom(placed, arrivedBy.from, step);
    return steps[(steps.findIndex(({ to }) => to === key) + 1) % steps.length] ?? null;
  }
  if (arrivedBy?.to === key && arrivedBy.step !== step) {
    return { from: key, to: arrivedBy.from, step, line: arrivedBy.line };
  }
  return stepsFrom(placed, key, step)[0] ?? null;
}

/** The card one step away, or the same card if there is none. Without a card, the first one of the picture. */
export function stepFrom(placed: PlacedScene, key: string | null, step: Step): string | null {
  const card = placed.scene.cards.find((candidate) => candidate.key === key);
  if (!card) return placed.scene.cards[0]?.key ?? null;
  if (step === 'parent' || step === 'child') {
    return followFrom(placed, card.key, step, null)?.to ?? card.key;
  }
  const grid = gridOf(card);
  const column = placed.scene.cards.filter(
    (other) => other.column === card.column && gridOf(other) === grid,
  );
  // Cells keep the order of the scene.
  if (grid === null) column.sort((a, b) => compareAcross(placed, a, b));
  const place = column.indexOf(card) + (step === 'next' ? 1 : -1);
  return column[place]?.key ?? card.key;
}

/** A side of a card. */
export type Side = 'left' | 'right' | 'above' | 'below';

/** The cell next to a cell on one side; null if there is none, or if the card is not a cell. */
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
    // The columns of a grid may differ in length, but their rows are aligned.
    return along * sign > 1 && Math.abs(across) < 1;
  });
  const distance = distanceFrom(placed, key);
  return beside.toSorted((a, b) => distance(a.key) - distance(b.key))[0]?.key ?? null;
}

function gridOf(card: Card): string | null {
  return card.kind === 'node' ? card.grid : null;
}

/**
 * All steps along the flow from a card, one per neighbour: along its lines, from a frame to its cells, from a card to
 * its tab. Parents are in scene order, the main one first; children are ordered by distance.
 */
function stepsFrom(
  placed: PlacedScene,
  key: string,
  step: 'parent' | 'child',
): readonly FollowedStep[] {
  const { cards, lines } = placed.scene;
  const card = cards.find((candidate) => candidate.key === key);
  const stepTo = (to: string, line: string | null = null) => ({ from: key, to, step, line });
  if (step === 'parent') {
    if (card?.kind === 'node' && card.grid !== null) return [stepTo(card.grid)];
    if (card?.kind === 'bundle' && card.attached) return [stepTo(`n${card.node}`)];
    return withoutRepeats(
      lines.filter(({ target }) => target === key).map((line) => stepTo(line.source, line.key)),
    );
  }
  const held = cards.filter((other) =>
    other.kind === 'node'
      ? other.grid === key
      : other.kind === 'bundle' && other.attached && `n${other.node}` === key,
  );
  const made = lines
    .filter(({ source }) => source === key)
    .map((line) => stepTo(line.target, line.key));
  const distance = distanceFrom(placed, key);
  return withoutRepeats([...held.map((other) => stepTo(other.key)), ...made]).toSorted(
    (a, b) => distance(a.to) - distance(b.to),
  );
}

/** Keeps the first step to each card. */
function withoutRepeats(steps: readonly FollowedStep[]): readonly FollowedStep[] {
  return steps.filter(({ to }, i) => steps.findIndex((other) => other.to === to) === i);
}

function distanceFrom({ boxes }: PlacedScene, from: string): (key: string) => number {
  const start = boxes.get(from);
  return (key) => {
    const end = boxes.get(key);
    return start && end ? Math.hypot(start.x - end.x, start.y - end.y) : Infinity;
  };
}

/**
 * Compares cards of a column in either direction of flow: they are aligned at the left edge or, when it flows down, at
 * the top edge. A tab comes right after its card.
 */
function compareAcross(placed: PlacedScene, a: Card, b: Card): number {
  const [one, other] = [cornerOf(placed, a), cornerOf(placed, b)];
  return one.top - other.top || one.left - other.left || Number(isTab(a)) - Number(isTab(b));
}

function cornerOf(placed: PlacedScene, card: Card): { left: number; top: number } {
  const box = placed.boxes.get(isTab(card) ? `n${card.node}` : card.key);
  if (!box) return { left: 0, top: 0 };
  // Rounded, as equal edges may differ by floating-point errors.
  return { left: Math.round(box.x - box.width / 2), top: Math.round(box.y - box.height / 2) };
}

function isTab(card: Card): boolean {
  return card.kind === 'bundle' && card.attached;
}
