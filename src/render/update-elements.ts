import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import type { PlacedBox, PlacedScene } from '../layouts/placed-scene.js';
import { edgeElementOf, nodeElementOf } from './elements.js';
import { GLIDE_MS } from './viewport.js';

/** Updates the elements of an instance to those of a scene; existing ones are reused and, optionally, animated. */
export function updateElements(cy: Core, placed: PlacedScene, glide: boolean): void {
  cy.elements().stop();
  cy.batch(() => {
    const keys = new Set([...placed.boxes.keys(), ...placed.segments.map(({ key }) => key)]);
    cy.elements()
      .filter((element) => !keys.has(element.id()))
      .remove();
    updateNodes(cy, placed, glide);
    updateEdges(cy, placed);
  });
}

/** Elements added per step. */
const ELEMENTS_PER_STEP = 8;

/** Adds the elements of a scene to an empty instance, in steps. */
export function* addElements(cy: Core, placed: PlacedScene): Generator<undefined, void> {
  const nodes = placed.scene.cards.flatMap((card) => {
    const box = placed.boxes.get(card.key);
    return box ? [nodeElementOf(card, box)] : [];
  });
  const edges = placed.segments.flatMap((segment) => edgeElementOf(segment, placed) ?? []);
  for (const elements of [nodes, edges]) {
    for (let i = 0; i < elements.length; i += ELEMENTS_PER_STEP) {
      cy.add(elements.slice(i, i + ELEMENTS_PER_STEP));
      yield;
    }
  }
}

/** Makes Cytoscape compute styles and edge geometry in steps, rather than all at once while drawing. */
export function* styleInSteps(cy: Core): Generator<undefined, void> {
  for (const element of cy.elements().toArray()) {
    element.boundingBox();
    yield;
  }
}

/** Wraps steps so that Cytoscape does not draw in between. */
export function* withoutFrames(
  cy: Core,
  steps: Generator<undefined, void>,
): Generator<undefined, void> {
  while (!steps.next().done) {
    cy.startBatch();
    try {
      yield;
    } finally {
      cy.endBatch();
    }
  }
}

function updateNodes(cy: Core, placed: PlacedScene, glide: boolean): void {
  const added: ElementDefinition[] = [];
  for (const card of placed.scene.cards) {
    const box = placed.boxes.get(card.key);
    if (!box) continue;
    const element = nodeElementOf(card, box);
    const present = cy.getElementById(card.key);
    if (present.empty()) {
      added.push(element);
      continue;
    }
    if (!hasSize(present, box)) present.data(element.data);
    present.classes(element.classes ?? '');
    const position = { x: box.x, y: box.y };
    if (glide) present.animate({ position }, { duration: GLIDE_MS, easing: 'ease-in-out' });
    else present.position(position);
  }
  cy.add(added);
}

/** Cytoscape restyles a node even if its data does not change. */
function hasSize(node: CollectionReturnValue, { width, height }: PlacedBox): boolean {
  return node.data('width') === width && node.data('height') === height;
}

function updateEdges(cy: Core, placed: PlacedScene): void {
  const added: ElementDefinition[] = [];
  for (const segment of placed.segments) {
    const element = edgeElementOf(segment, placed);
    if (!element) continue;
    const present = cy.getElementById(segment.key);
    if (present.empty()) {
      added.push(element);
      continue;
    }
    // The same key may be another segment in another picture.
    const [{ source, target } = { source: '', target: '' }] = segment.lines;
    if (present.data('source') !== source || present.data('target') !== target) {
      present.move({ source, target });
    }
    present.data(element.data);
  }
  cy.add(added);
}
