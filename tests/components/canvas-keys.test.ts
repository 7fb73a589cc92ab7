import { describe, expect, test } from 'vitest';
import { meaningOf, type KeyPlace } from '../../src/components/canvas/canvas-keys.js';
import { TypeAhead } from '../../src/components/ui/type-ahead.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, timeStamp: 0 };
const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ ...NO_KEYS, key, ...more }) as KeyboardEvent;

function pictureOf(
  drawing: string,
  view: Partial<ViewState> = {},
  flow: 'right' | 'down' = 'right',
) {
  const graph = graphOf(drawing);
  const picture = pictureIn(areaOf(900, 600, { direction: flow }), graph, view);
  const keyOf = (id: string) => `n${graph.numberOf(id)}`;
  const place: KeyPlace = { graph, picture, at: null, isSelecting: false, open: [] };
  const meaning = (
    key: string,
    change: Partial<KeyPlace> = {},
    more: Partial<KeyboardEvent> = {},
  ) => meaningOf(press(key, more), { ...place, ...change }, new TypeAhead());
  return { picture, keyOf, meaning };
}

const STAR = Array.from({ length: 40 }, (_, n) => `hub > m${n} [peft]`).join('; ');
const OPENED = {
  open: [
    { node: 'hub', method: null },
    { node: 'hub', method: 'peft' },
  ],
};

describe('meaningOf', () => {
  test('arrows follow the flow, and swap axes where it runs down', () => {
    const right = pictureOf('llama > alpaca; llama > vicuna');
    expect(right.meaning('ArrowRight', { at: right.keyOf('llama') })?.does).toBe('go');
    expect(right.meaning('ArrowLeft', { at: right.keyOf('vicuna') })).toEqual({
      does: 'go',
      key: right.keyOf('llama'),
    });
    const down = pictureOf('llama > alpaca; llama > vicuna', {}, 'down');
    expect(down.meaning('ArrowUp', { at: down.keyOf('vicuna') })).toEqual({
      does: 'go',
      key: down.keyOf('llama'),
    });
  });

  test.each(['right', 'down'] as const)(
    'in an opened bundle arrows lead to the cell on their side, flowing %s',
    (flow) => {
      const { picture, meaning } = pictureOf(STAR, OPENED, flow);
      const cells = picture.scene.cards.filter(
        (card) => card.kind === 'node' && card.grid !== null,
      );
      const boxOf = (key = '') => picture.boxes.get(key) ?? { x: NaN, y: NaN };
      const first = cells[0]?.key ?? '';
      const keyTo = (arrow: string, at: string) => {
        const to = meaning(arrow, { at });
        return to?.does === 'go' ? to.key : '';
      };
      const beside = keyTo('ArrowRight', first);
      expect(boxOf(beside).y).toBe(boxOf(first).y);
      expect(boxOf(beside).x).toBeGreaterThan(boxOf(first).x);
      expect(keyTo('ArrowLeft', beside)).toBe(first);
      const below = keyTo('ArrowDown', first);
      expect(boxOf(below).x).toBe(boxOf(first).x);
      expect(boxOf(below).y).toBeGreaterThan(boxOf(first).y);
      const out = flow === 'right' ? 'ArrowLeft' : 'ArrowUp';
      expect(picture.scene.cards.find(({ key }) => key === keyTo(out, first))?.kind).toBe('grid');
    },
  );

  test('Enter presses and reads on, Space only presses, Shift takes along', () => {
    const { keyOf, meaning } = pictureOf('llama > alpaca');
    const at = keyOf('alpaca');
    expect(meaning('Enter', { at })).toEqual({
      does: 'press',
      key: at,
      together: false,
      openDetail: true,
    });
    expect(meaning(' ', { at })).toMatchObject({ openDetail: false, together: false });
    expect(meaning('Enter', { at }, { shiftKey: true })).toMatchObject({
      openDetail: false,
      together: true,
    });
    expect(meaning('Enter')).toBeNull();
  });

  test('Escape closes the bundle the reader is in, unless something is selected', () => {
    const { picture, meaning } = pictureOf(STAR, OPENED);
    const cell = picture.scene.cards.find((card) => card.kind === 'node' && card.grid !== null);
    const at = cell?.key ?? '';
    const closing = meaning('Escape', { at });
    const view = { ...OPENING_VIEW, ...OPENED };
    expect(closing?.does === 'change' && closing.transition(view).open).toEqual([
      { node: 'hub', method: null },
    ]);
    expect(meaning('Escape', { at, isSelecting: true })).toBeNull();
    expect(meaning('Escape', { at: 'n0' })).toBeNull();
  });

  test('letters lead to names; commands, and what the page means, stay what they are', () => {
    const { keyOf, meaning } = pictureOf('llama > alpaca; llama > falcon');
    expect(meaning('a')).toEqual({ does: 'go', key: keyOf('alpaca') });
    expect(meaning('f')).toEqual({ does: 'fit' });
    expect(meaning('F')).toEqual({ does: 'go', key: keyOf('falcon') });
    expect(meaning('+')).toEqual({ does: 'zoom', steps: 1 });
    expect(meaning('-')).toEqual({ does: 'zoom', steps: -1 });
    for (const key of ['/', '?', 'Tab']) expect(meaning(key)).toBeNull();
    expect(meaning('a', {}, { ctrlKey: true })).toBeNull();
  });

  test('Home and End are the first and the last card', () => {
    const { picture, meaning } = pictureOf('llama > alpaca > vicuna');
    expect(meaning('Home')).toEqual({ does: 'go', key: picture.scene.cards[0]?.key });
    expect(meaning('End')).toEqual({ does: 'go', key: picture.scene.cards.at(-1)?.key });
  });
});
