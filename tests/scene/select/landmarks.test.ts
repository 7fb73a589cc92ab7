import { describe, expect, test } from 'vitest';
import { graphOf } from '../../graph-of.js';
import { pictureOf } from '../../../src/picture.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { readGraph } from '../../read-graph.js';

/** Approximately the letter widths of the explorer. */
const measureText = (text: string, fontPx: number, bold: boolean) =>
  Array.from(text).length * fontPx * (bold ? 0.56 : 0.52);

function drawnIn(graph: ReturnType<typeof graphOf>, width: number, height: number) {
  const { scene } = pictureOf(graph, OPENING_VIEW, { width, height, lang: 'en' }, measureText);
  return scene.cards.flatMap((card) => (card.kind === 'node' ? [graph.nodeAt(card.node)] : []));
}

describe('landmarks', () => {
  const llama = readGraph('llama');

  test('they are the models of the survey’s figure and those made by Meta alone', () => {
    const figure = llama.file.views?.find(({ id }) => id === 'survey-2023');
    const ids = new Set(/nodes=([^&]*)/.exec(figure?.view ?? '')?.[1]?.split(','));
    const isOne = ({ id, organization = [] }: (typeof llama.nodes)[number]) =>
      ids.has(id) || (organization.length === 1 && /^Meta\b/.test(organization[0] ?? ''));
    expect(llama.nodes.filter(({ landmark }) => landmark).map(({ id }) => id)).toEqual(
      llama.nodes.filter(isOne).map(({ id }) => id),
    );
  });

  // The picture areas in windows of 1440 × 900, 1024 × 768 and 390 × 844.
  test.each([
    [1204, 709, 32],
    [788, 529, 20],
    [390, 637, 13],
  ])('in %i × %i pixels at least %i of them have a card', (width, height, least) => {
    const marks = drawnIn(llama, width, height).filter(({ landmark }) => landmark);
    expect(marks.length).toBeGreaterThanOrEqual(least);
  });

  test('they rank before other models of the same interest', () => {
    const drawing = Array.from({ length: 200 }, (_, n) => `hub > m${n}`).join('; ');
    const graph = graphOf(drawing, { m150: { landmark: true }, m199: { landmark: true } });
    const ids = drawnIn(graph, 400, 300).map(({ id }) => id);
    expect(ids.length).toBeLessThan(20);
    expect(ids).toEqual(expect.arrayContaining(['m150', 'm199']));
  });
});
