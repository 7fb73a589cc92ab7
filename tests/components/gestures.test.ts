import { describe, expect, test } from 'vitest';
import { tapOn } from '../../src/components/canvas/gestures.js';
import { sceneIn } from '../scene/scene-in.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const graph = graphOf('llama > alpaca; llama > goat');
const scene = sceneIn(graph, OPENING_VIEW, areaOf(1150, 760));
const tap = (view: ViewState, id: string | null, together = false) =>
  tapOn(graph, scene, id === null ? null : `n${graph.numberOf(id)}`, together)(view);
const chosen = ({ select, compare }: ViewState) => ({ select, compare });

describe('tapOn', () => {
  test('a card alone selects it, and ends a comparison', () => {
    const comparing = { ...OPENING_VIEW, compare: ['alpaca', 'goat'] };
    expect(chosen(tap(comparing, 'llama'))).toEqual({
      select: { kind: 'node', id: 'llama' },
      compare: [],
    });
  });

  test('a card together with what is selected compares the two', () => {
    const first = tap(OPENING_VIEW, 'alpaca', true);
    expect(chosen(first)).toEqual({ select: { kind: 'node', id: 'alpaca' }, compare: [] });
    expect(chosen(tap(first, 'goat', true))).toEqual({ select: null, compare: ['alpaca', 'goat'] });
  });

  test('on the background: a tap clears the selection, with Shift it does nothing', () => {
    const view = tap(OPENING_VIEW, 'alpaca');
    expect(tap(view, null, true)).toBe(view);
    expect(tap(view, null).select).toBeNull();
  });
});
