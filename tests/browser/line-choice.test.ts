import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/canvas/lineage-canvas.js';
import type { MenuSubject } from '../../src/components/card-menu/card-menu-event.js';
import type { LineageCanvasElement } from '../../src/components/canvas/lineage-canvas.js';
import { graphOf } from '../graph-of.js';
import { canvasStandIn } from './canvas-stand-in.js';
import { axeProblemsOf, settled } from './element-contract.js';
import { themePage } from './page-theme.js';
import type { StandIn } from './stand-in.js';

themePage();

const graph = graphOf(
  'llama > alpaca [instruction-tuning]; llama > goat [peft]; goat > kid [merge]',
);
/** Distance behind a card at which a click no longer hits it, and its lines have not branched yet. */
const BEHIND_PX = 20;

describe('<lineage-canvas>, lines that share a segment', () => {
  let part: StandIn<LineageCanvasElement>;
  beforeEach(async () => {
    const element = document.createElement('lineage-canvas');
    element.style.cssText = 'inline-size: 800px; block-size: 360px';
    part = await canvasStandIn(element, graph);
    await expect.poll(() => element.picture).not.toBeNull();
    await settled(element);
  });
  afterEach(() => part.remove());

  const list = () => part.element.shadowRoot?.querySelector('.line-choice') ?? null;
  const items = () =>
    [...(list()?.querySelectorAll('button') ?? [])].map((b) => b.textContent.trim());
  const focused = () => part.element.shadowRoot?.activeElement?.textContent.trim();
  /** Clicks behind a card. */
  const clickBehind = async (key: string, button: 'left' | 'right' = 'left') => {
    const { picture } = part.element;
    const box = picture?.boxes.get(key);
    if (!picture || !box) throw new Error('expected a picture with the card');
    // The picture is centred in its canvas, at the scale that was set.
    const x = (part.element.clientWidth - picture.width) / 2 + box.x + box.width / 2 + BEHIND_PX;
    const y = (part.element.clientHeight - picture.height) / 2 + box.y;
    await userEvent.click(part.element, { position: { x, y }, button });
    await settled(part.element);
  };
  const selected = () => part.element.view?.select;

  test('a click on a shared segment offers its lines; choosing one selects the claim', async () => {
    await clickBehind('n0');
    expect(items()).toEqual(['llama → alpaca', 'llama → goat']);
    expect(focused()).toBe('llama → alpaca');
    expect(selected()).toBeNull();
    expect(await axeProblemsOf(part.element)).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await settled(part.element);
    expect(selected()).toMatchObject({ kind: 'edge', source: 'llama', target: 'goat' });
    expect(list()).toBeNull();
  });

  test('Escape closes the list and goes back to the picture', async () => {
    await clickBehind('n0');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('llama → goat');
    await userEvent.keyboard('{Escape}');
    await settled(part.element);
    expect(list()).toBeNull();
    expect(part.element.shadowRoot?.activeElement?.classList.contains('picture')).toBe(true);
    expect(selected()).toBeNull();
  });

  test('a click on a segment of one line selects the claim at once', async () => {
    const key = `n${graph.numberOf('goat')}`;
    await clickBehind(key);
    expect(list()).toBeNull();
    expect(selected()).toMatchObject({ kind: 'edge', source: 'goat', target: 'kid' });
  });

  test('the secondary button opens the menu of a single line, or offers the lines of a shared segment', async () => {
    const subjects: MenuSubject[] = [];
    part.element.addEventListener('card-menu', ({ subject }) => subjects.push(subject));
    await clickBehind(`n${graph.numberOf('goat')}`, 'right');
    expect(subjects).toEqual([{ kind: 'edge', edge: 2 }]);
    await clickBehind('n0', 'right');
    expect(items()).toEqual(['llama → alpaca', 'llama → goat']);
    expect(subjects).toHaveLength(1);
  });
});
