import { describe, expect, test } from 'vitest';
import { cardAfter } from '../../src/scene/card-after.js';
import { sceneIn } from './scene-in.js';
import { OPENING_VIEW, type OpenBundle } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from './area-of.js';

const star = graphOf(
  Array.from({ length: 40 }, (_, n) => `hub > m${n} [${n % 2 ? 'peft' : 'multimodal'}]`).join('; '),
);
const sceneWith = (...open: OpenBundle[]) =>
  sceneIn(star, { ...OPENING_VIEW, open }, areaOf(400, 260));
const WHOLE = { node: 'hub', part: null };
const PEFT = { node: 'hub', part: 'peft' };
const closed = sceneWith();
const split = sceneWith(WHOLE);
const opened = sceneWith(WHOLE, PEFT);
const hub = star.numberOf('hub') ?? -1;

describe('cardAfter', () => {
  test('a remaining card is returned, null for null', () => {
    expect(cardAfter(closed, split, `n${hub}`)).toBe(`n${hub}`);
    expect(cardAfter(closed, split, null)).toBeNull();
  });

  test('a bundle becomes its first part, a part its bundle again', () => {
    const part = cardAfter(closed, split, `b${hub}`) ?? '';
    expect(split.cards.find(({ key }) => key === part)).toMatchObject({
      kind: 'bundle',
      node: hub,
    });
    expect(cardAfter(split, closed, part)).toBe(`b${hub}`);
  });

  test('a cell becomes the bundle that it is collapsed into', () => {
    const drawn = new Set(split.cards.map(({ key }) => key));
    const cell = opened.cards.find(
      (card) => card.kind === 'node' && card.grid !== null && !drawn.has(card.key),
    );
    const to = cardAfter(opened, split, cell?.key ?? '');
    expect(split.cards.find(({ key }) => key === to)?.kind).toBe('bundle');
  });

  test('null for a card that never existed', () => {
    expect(cardAfter(null, closed, 'n999')).toBeNull();
  });
});
