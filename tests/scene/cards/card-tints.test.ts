import { describe, expect, test } from 'vitest';
import { cardMarksOf } from '../../../src/scene/cards/card-marks.js';
import { cardTintsOf } from '../../../src/scene/cards/card-tints.js';
import { colourSchemeOf } from '../../../src/scene/style/colouring.js';
import { cardKeyOf } from '../../../src/scene/scene.js';
import { sceneIn } from '../scene-in.js';
import type { BundleCard } from '../../../src/scene/scene.js';
import { COLOURINGS, OPENING_VIEW } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';
import { areaOf } from '../area-of.js';

const LLAMA = readGraph('llama');
const AREA = areaOf(1150, 760);
const SCENE = sceneIn(LLAMA, OPENING_VIEW, AREA);

describe('cardTintsOf', () => {
  test('by method it is null', () => {
    expect(cardTintsOf(LLAMA, SCENE, { colouring: 'method', until: null })).toBeNull();
  });

  test.each(COLOURINGS.filter((each) => each !== 'method'))(
    'by %s a model has the colour of its values, and a bundle those of all its models',
    (colouring) => {
      const scheme = colourSchemeOf(LLAMA, colouring);
      const tints = cardTintsOf(LLAMA, SCENE, { colouring, until: null });
      for (const card of SCENE.cards) {
        const shares = tints?.get(card.key) ?? [];
        const nodes = LLAMA.nodes.map((_, n) => n).filter((n) => cardKeyOf(SCENE, n) === card.key);
        for (const { tint, count } of shares) {
          expect(nodes.filter((n) => scheme?.tintOf(n) === tint)).toHaveLength(count);
        }
        const total = shares.reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(nodes.filter((n) => scheme?.tintOf(n) !== null).length);
      }
    },
  );

  test('a bundle shows the colours of models that existed at a date', () => {
    const tints = cardTintsOf(LLAMA, SCENE, { colouring: 'generation', until: '2023-06' });
    const released = [...(tints?.values() ?? [])].flat().map(({ tint }) => tint);
    expect(new Set(released)).toEqual(new Set(['step-0']));
  });
});

describe('cardMarksOf with colours', () => {
  test('a card gets a stripe before its text, with a hairline on a dark card', () => {
    const graph = graphOf('one -successor> two > child', { child: { domains: ['law'] } });
    const { cards } = sceneIn(graph, OPENING_VIEW, AREA);
    const shares = [{ tint: 'tint-3', count: 1 }] as const;
    for (const card of cards) {
      const marks = cardMarksOf(card, shares);
      const [stripe] = marks;
      const text = marks.find(({ kind }) => kind === 'text');
      expect(stripe).toMatchObject({ kind: 'bar', colour: 'tint-3' });
      if (stripe?.kind !== 'bar') continue;
      expect(stripe.x + stripe.width).toBeLessThan(text?.x ?? 0);
      expect(stripe.y + stripe.height).toBeLessThan(card.height);
      expect(stripe.halo !== null).toBe(card.kind === 'node' && card.generation);
      expect(cardMarksOf(card)).toEqual(marks.slice(1));
    }
  });

  test('the bar of a bundle has the colours of the cards instead of methods', () => {
    const isBarred = (card: { kind: string }): card is BundleCard => card.kind === 'bundle';
    const bundle = SCENE.cards.filter(isBarred).find(({ hasBar }) => hasBar);
    if (!bundle) throw new Error('expected a bundle with a bar');
    const shares = [
      { tint: 'tint-1', count: bundle.total - 1 },
      { tint: 'tint-other', count: 1 },
    ] as const;
    const bars = cardMarksOf(bundle, shares).filter((mark) => mark.kind === 'bar');
    expect(bars.map(({ colour }) => colour)).toEqual(['tint-1', 'tint-other']);
  });
});
