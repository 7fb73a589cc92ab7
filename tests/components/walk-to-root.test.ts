import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/components/canvas/canvas-keys.js';
import { TypeAhead } from '../../src/components/ui/type-ahead.js';
import { NONE, type LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import type { FollowedStep } from '../../src/layouts/keyboard-navigation.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { lineages } from '../scene/lineage-arbitrary.js';

const NO_KEYS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, timeStamp: 0 };
/** More steps than there are models in any of these graphs. */
const MANY = 200;

/** The keys of the cards that the arrow back leads to, press by press, until it leads nowhere. */
function pathUpFrom(
  graph: LineageGraph,
  openingView: ViewState,
  start: string,
  width = 700,
  first = pictureIn(areaOf(width, 500), graph, openingView),
) {
  const area = areaOf(width, 500);
  let view = openingView;
  let picture = first;
  let arrivedBy: FollowedStep | null = null;
  const path = [start];
  for (let presses = 0; presses < MANY; presses++) {
    const at = path.at(-1) ?? '';
    const key = picture.direction === 'right' ? 'ArrowLeft' : 'ArrowUp';
    const place = { graph, picture, at, arrivedBy, isSelecting: false, open: view.open };
    const meaning = meaningOf({ ...NO_KEYS, key } as KeyboardEvent, place, new TypeAhead());
    if (meaning?.does === 'go') {
      if (meaning.key === at) return path;
      ({ arrivedBy } = meaning);
      path.push(meaning.key);
    } else if (meaning?.does === 'change') {
      view = meaning.transition(view);
      picture = pictureIn(area, graph, view);
      arrivedBy = null;
      path.push(meaning.to ?? '');
    }
    const { cards } = picture.scene;
    expect(cards.map((card) => card.key)).toContain(path.at(-1));
  }
  throw new Error(`expected an end, got ${path.join(' ')}`);
}

const isRoot = (graph: LineageGraph, key: string | undefined) =>
  key?.startsWith('n') === true && graph.mainParentOf(Number(key.slice(1))) === NONE;

describe('the arrow back', () => {
  test('leads from any card to a root, even through collapsed nodes', () => {
    const ids = fc.nat(59).map((n) => `m${n}`);
    const views = fc
      .record({
        focus: fc.option(ids),
        compare: fc.uniqueArray(ids, { maxLength: 3 }),
        select: fc.option(ids),
      })
      .map(({ focus, compare, select }) => ({
        ...OPENING_VIEW,
        focus,
        compare,
        select: select === null ? null : ({ kind: 'node', id: select } as const),
      }));
    const widths = fc.constantFrom(300, 500, 1100);
    fc.assert(
      fc.property(lineages(), views, widths, (graph, view, width) => {
        const first = pictureIn(areaOf(width, 500), graph, view);
        for (const card of first.scene.cards) {
          if (card.kind !== 'node') continue;
          const path = pathUpFrom(graph, view, card.key, width, first);
          expect(isRoot(graph, path.at(-1))).toBe(true);
        }
      }),
    );
  });

  test('continues above a bundle at the top of the picture', () => {
    const line = (name: string) => Array.from({ length: 20 }, (_, n) => `${name}${n}`).join(' > ');
    const graph = graphOf(`${line('m')} > ${line('a')}; m19 > ${line('b')}`);
    const view = { ...OPENING_VIEW, compare: ['a19', 'b19'] };
    const path = pathUpFrom(graph, view, `n${graph.numberOf('b19')}`);
    expect(path.some((key) => key.startsWith('b'))).toBe(true);
    expect(path.at(-1)).toBe(`n${graph.numberOf('m0')}`);
  });
});
