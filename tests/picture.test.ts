import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineageGraph } from '../src/domain/graph/lineage-graph.js';
import { layeredInSteps } from '../src/layouts/layered/layered.js';
import { pictureInSteps, pictureOf, pictureWith, type Picture } from '../src/picture.js';
import { cardKeyOf, hasOwnCard, tabsOf } from '../src/scene/scene.js';
import { LAYOUTS, OPENING_VIEW, type ViewState } from '../src/state/view-state.js';
import { parseView } from '../src/state/view-string.js';
import { graphOf } from './graph-of.js';
import { readGraph } from './read-graph.js';
import { areaAround, areaOf } from './scene/area-of.js';
import { lineages } from './scene/lineage-arbitrary.js';

const { measureText, ...SPACE } = areaOf(900, 600);
const AREA = areaAround({ ...SPACE, measureText });

function picture(graph: LineageGraph, view: Partial<ViewState> = {}): Picture {
  return pictureOf(graph, { ...OPENING_VIEW, ...view }, AREA, measureText);
}

describe('pictureOf', () => {
  const llama = readGraph('llama');

  test.each(LAYOUTS)('%s: the same for the same graph, view and area, and plain data', (layout) => {
    const view = { layout, until: '2023-10', colouring: 'domain', select: null } as const;
    const once = picture(llama, view);
    expect(picture(llama, view)).toEqual(once);
    expect(structuredClone(once)).toEqual(once);
  });

  test('computed in steps it is the same, with a pause after each pass over the graph, the scene and the layout', () => {
    const steps = pictureInSteps(llama, OPENING_VIEW, AREA, measureText);
    const passes = ['matches', 'members', 'branches', 'children', 'interest', 'cards', 'counts'];
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(passes.length);
    expect(step.value).toEqual(picture(llama, {}));
  });

  test('the layered layout pauses between dagre and what follows it', () => {
    const steps = layeredInSteps({
      ...{ direction: 'right', width: 800, height: 600, columnGap: 50, rowGap: 10, links: [] },
      boxes: [{ width: 100, height: 40, column: 0 }],
    });
    expect(steps.next()).toEqual({ done: false, value: undefined });
    expect(steps.next()).toMatchObject({ done: true, value: { width: 100 } });
  });

  test('every card has a box, every line a route of segments', () => {
    fc.assert(
      fc.property(lineages(), fc.constantFrom(...LAYOUTS), (graph, layout) => {
        const { scene, boxes, segments } = picture(graph, { layout });
        for (const { key } of scene.cards) expect(boxes.has(key)).toBe(true);
        for (const { key } of scene.lines) {
          const way = segments.filter(({ lines }) => lines.some((line) => line.key === key));
          expect(way.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('pictureOf, of a chain', () => {
  const chainOf = (length: number) =>
    graphOf(Array.from({ length }, (_, n) => `n${n}`).join(' > '));
  const height = (length: number) => {
    const { scene, boxes } = pictureOf(chainOf(length), OPENING_VIEW, PHONE, measureText);
    const ends = scene.cards.map(({ key }) => {
      const { y = NaN, height: high = NaN } = boxes.get(key) ?? {};
      return { top: y - high / 2, bottom: y + high / 2 };
    });
    const [top, bottom] = [
      Math.min(...ends.map((end) => end.top)),
      Math.max(...ends.map((end) => end.bottom)),
    ];
    return { scene, extent: bottom - top };
  };
  const PHONE = { width: 390, height: 622, lang: 'en' };

  test.each([8, 9, 10])(
    '%i on a phone: none is collapsed if closer spacing is enough',
    (length) => {
      const { scene, extent } = height(length);
      expect(scene.cards.map(({ kind }) => kind)).toEqual(Array(length).fill('node'));
      expect(extent).toBeLessThanOrEqual(PHONE.height - 40);
    },
  );

  test('a bundle of one remains only where its card would be cut off', () => {
    for (let tall = 200; tall < 900; tall += 25) {
      const room = { ...PHONE, height: tall };
      const { scene } = pictureOf(chainOf(12), OPENING_VIEW, room, measureText);
      const alone = scene.cards.filter((card) => card.kind === 'bundle' && card.total === 1);
      const cards = scene.cards.filter(({ kind }) => kind === 'node');
      const [{ height: high } = { height: 0 }] = cards;
      const needed = (cards.length + 1) * high + cards.length * 32 + 40;
      if (alone.length > 0) expect(needed).toBeGreaterThan(tall);
    }
  });
});

describe('pictureOf, with a selection', () => {
  const star = graphOf(Array.from({ length: 500 }, (_, n) => `hub > mid${n} > m${n}`).join('; '));
  const nodeOf = (id: string) => star.numberOf(id) ?? -1;
  const select = (id: string) => ({ select: { kind: 'node', id } as const });

  test('a model that would be collapsed gets a card, with its nearest ancestors', () => {
    expect(hasOwnCard(picture(star).scene, nodeOf('m499'))).toBe(false);
    const { scene } = picture(star, select('m499'));
    expect([nodeOf('mid499'), nodeOf('m499')].map((n) => hasOwnCard(scene, n))).toEqual([
      true,
      true,
    ]);
  });

  test.each([520, 788, 1150, 1440])(
    'deep in a family it is drawn with its root, and with as much between them as fits %i pixels',
    (width) => {
      const line = Array.from({ length: 30 }, (_, n) => `model-${n}-of-somebody`).join(' > ');
      const others = Array.from({ length: 60 }, (_, n) => `model-0-of-somebody > x${n}`).join('; ');
      const deep = graphOf(`${line}; ${others}`);
      const [root, last] = ['model-0-of-somebody', 'model-29-of-somebody'];
      const view = { ...OPENING_VIEW, ...select(last) };
      const { scene, boxes } = pictureOf(
        deep,
        view,
        { width, height: 560, lang: 'en' },
        measureText,
      );
      for (const id of [root, last]) {
        expect(hasOwnCard(scene, deep.numberOf(id) ?? -1)).toBe(true);
      }
      const ends = [...boxes.values()].flatMap(({ x, width: wide }) => [
        x - wide / 2,
        x + wide / 2,
      ]);
      expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(width);
    },
  );

  test('a claim between two collapsed models is drawn', () => {
    const claim = { kind: 'edge', source: 'mid499', target: 'm499', relation: 'weights' } as const;
    const { scene } = picture(star, { select: claim });
    const [edge] = star.inEdgesOf(nodeOf('m499'));
    expect(scene.lines.map((line) => line.edge)).toContain(edge);
  });

  test('selecting a drawn card or cell moves nothing', () => {
    const few = graphOf(Array.from({ length: 60 }, (_, n) => `hub > m${n} [peft]`).join('; '));
    const open = [{ node: 'hub', part: null }];
    const before = picture(few, { open });
    const cells = before.scene.cards.filter((card) => card.kind === 'node');
    expect(cells.some(({ grid }) => grid !== null)).toBe(true);
    for (const { node } of cells) {
      const { boxes } = picture(few, { open, ...select(few.nodeAt(node).id) });
      expect(boxes).toEqual(before.boxes);
    }
  });

  test('a selection outside the filter is not drawn', () => {
    const { view } = parseView('q=nothing-has-this-name', star);
    const { scene } = picture(star, { ...view, ...select('m499') });
    expect(cardKeyOf(scene, nodeOf('m499'))).toBeNull();
  });
});

describe('pictureOf, at an earlier time', () => {
  const graph = graphOf('llama > alpaca', {
    llama: { released: '2023-02' },
    alpaca: { released: '2023-03' },
  });
  const full = picture(graph, { layout: 'timeline' });
  const at = (until: string | null) => picture(graph, { layout: 'timeline', until });

  test('without a date, it is the whole picture', () => {
    const { scene, guides } = at(null);
    expect([scene, guides]).toEqual([full.full.scene, full.full.guides]);
  });

  test('remaining cards keep their position; guides disappear with their line', () => {
    const before = at('2023-02');
    expect(before.boxes).toEqual(full.boxes);
    expect(before.scene.cards.map(({ key }) => key)).toEqual(['n0']);
    const rangesOf = ({ guides }: Picture) =>
      guides.flatMap((guide) => (guide.kind === 'range' ? guide.of : []));
    expect(rangesOf(full)).toEqual(['n0', 'n1']);
    expect(rangesOf(before)).toEqual(['n0']);
    const axisOf = ({ guides }: Picture) => guides.filter(({ kind }) => kind === 'words');
    expect(axisOf(before)).toEqual(axisOf(full));
  });

  test('a line that starts at the end of a tab continues to its card while the tab does not exist yet', () => {
    const llama = readGraph('llama');
    const { measureText: measure, ...space } = areaOf(1160, 640);
    const view = { ...OPENING_VIEW, until: '2023-04' } as const;
    const area = areaAround({ ...space, measureText: measure });
    const { scene, full, boxes, segments, guides } = pictureOf(llama, view, area, measure);
    const tabs = new Map([...tabsOf(full.scene)].filter(([card]) => boxes.has(card)));
    const shown = new Set(scene.cards.map(({ key }) => key));
    const unseen = scene.lines.filter(({ source }) => {
      const tab = tabs.get(source);
      return tab && !shown.has(tab.key);
    });
    expect(unseen.length).toBeGreaterThan(0);
    for (const { key, source } of unseen) {
      const card = boxes.get(source);
      const right = (card?.x ?? 0) + (card?.width ?? 0) / 2;
      const first = segments.find(({ lines }) => lines.some((line) => line.key === key));
      const [x = 0, y = 0] = first?.points ?? [];
      expect(x).toBeGreaterThan(right);
      expect(guides).toContainEqual({ kind: 'rule', x1: right, y1: y, x2: x, y2: y, strong: true });
    }
    // Not below existing tabs.
    expect(guides.length).toBeLessThan(tabs.size);
    expect(pictureOf(llama, OPENING_VIEW, area, measure).guides).toEqual([]);
    const rulesOf = (those: Picture['guides']) => those.filter(({ kind }) => kind === 'rule');
    const timeline = pictureOf(llama, { ...view, layout: 'timeline' }, area, measure);
    expect(rulesOf(timeline.guides)).toEqual(rulesOf(timeline.full.guides));
  });

  test('another date does not change the layout', () => {
    const view = { ...OPENING_VIEW, layout: 'timeline', until: '2023-02' } as const;
    const later = pictureWith(graph, view, full);
    expect(later.full).toBe(full.full);
    expect(later).toEqual(at('2023-02'));
  });
});
