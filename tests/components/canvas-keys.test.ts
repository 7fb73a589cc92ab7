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
  const place: KeyPlace = {
    graph,
    picture,
    at: null,
    arrivedBy: null,
    isSelecting: false,
    open: [],
  };
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
    { node: 'hub', part: null },
    { node: 'hub', part: 'peft' },
  ],
};

describe('meaningOf', () => {
  test('arrows follow the flow; their axes are swapped if it runs down', () => {
    const right = pictureOf('llama > alpaca; llama > vicuna');
    expect(right.meaning('ArrowRight', { at: right.keyOf('llama') })?.does).toBe('go');
    expect(right.meaning('ArrowLeft', { at: right.keyOf('vicuna') })).toMatchObject({
      does: 'go',
      key: right.keyOf('llama'),
      arrivedBy: { from: right.keyOf('vicuna'), step: 'parent' },
    });
    const down = pictureOf('llama > alpaca; llama > vicuna', {}, 'down');
    expect(down.meaning('ArrowUp', { at: down.keyOf('vicuna') })).toMatchObject({
      does: 'go',
      key: down.keyOf('llama'),
    });
  });

  test('Shift and an arrow along the flow choose another line of the previous card', () => {
    const { keyOf, meaning } = pictureOf('a > x; b > x; c > x', {});
    const first = meaning('ArrowLeft', { at: keyOf('x') });
    if (first?.does !== 'go') throw new Error('expected a step');
    const second = meaning(
      'ArrowLeft',
      { at: first.key, arrivedBy: first.arrivedBy },
      { shiftKey: true },
    );
    expect(second).toMatchObject({ does: 'go', arrivedBy: { from: keyOf('x'), step: 'parent' } });
    expect(second).not.toMatchObject({ key: first.key });
    expect(meaning('ArrowRight', { at: first.key, arrivedBy: first.arrivedBy })).toMatchObject({
      key: keyOf('x'),
      arrivedBy: { line: first.arrivedBy?.line },
    });
  });

  test.each(['right', 'down'] as const)(
    'in an open bundle arrows lead to the cell on their side, flowing %s',
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

  test('Enter activates and opens details, Space only activates, Shift compares', () => {
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

  test('Escape closes the current bundle, unless something is selected', () => {
    const { picture, meaning } = pictureOf(STAR, OPENED);
    const cell = picture.scene.cards.find((card) => card.kind === 'node' && card.grid !== null);
    const at = cell?.key ?? '';
    const closing = meaning('Escape', { at });
    const view = { ...OPENING_VIEW, ...OPENED };
    expect(closing?.does === 'change' && closing.transition(view).open).toEqual([
      { node: 'hub', part: null },
    ]);
    expect(meaning('Escape', { at, isSelecting: true })).toBeNull();
    expect(meaning('Escape', { at: 'n0' })).toBeNull();
  });

  test('Page Down and Page Up page through the current bundle and stop at its ends', () => {
    const many = Array.from({ length: 1997 }, (_, n) => `hub > m${n}`).join('; ');
    const first = pictureOf(many, OPENED);
    const last = pictureOf(many, { ...OPENED, page: 99_999 });
    const pageAfter = ({ meaning, picture }: typeof first, key: string, page = 0) => {
      const cell = picture.scene.cards.find((card) => card.kind === 'node' && card.grid !== null);
      const turned = meaning(key, { at: cell?.key ?? '' });
      return turned?.does === 'change' ? turned.transition({ ...OPENING_VIEW, page }).page : null;
    };
    const grid = last.picture.scene.cards.find((card) => card.kind === 'grid');
    expect(pageAfter(first, 'PageDown')).toBe(1);
    expect(pageAfter(first, 'PageDown', 1)).toBe(2);
    expect(pageAfter(first, 'PageUp')).toBeNull();
    expect(pageAfter(last, 'PageUp', 99_999)).toBe((grid?.pages ?? 0) - 2);
    expect(pageAfter(last, 'PageDown')).toBeNull();
  });

  test('letters move to names; commands and the shortcuts of the page are unaffected', () => {
    const { keyOf, meaning } = pictureOf('llama > alpaca; llama > falcon');
    expect(meaning('a')).toMatchObject({ does: 'go', key: keyOf('alpaca') });
    expect(meaning('f')).toEqual({ does: 'fit' });
    expect(meaning('F')).toMatchObject({ does: 'go', key: keyOf('falcon') });
    expect(meaning('+')).toEqual({ does: 'zoom', steps: 1 });
    expect(meaning('-')).toEqual({ does: 'zoom', steps: -1 });
    for (const key of ['/', '?', 'Tab']) expect(meaning(key)).toBeNull();
    expect(meaning('a', {}, { ctrlKey: true })).toBeNull();
  });

  test('Home and End move to the first and the last card', () => {
    const { picture, meaning } = pictureOf('llama > alpaca > vicuna');
    expect(meaning('Home')).toMatchObject({ does: 'go', key: picture.scene.cards[0]?.key });
    expect(meaning('End')).toMatchObject({ does: 'go', key: picture.scene.cards.at(-1)?.key });
  });
});
