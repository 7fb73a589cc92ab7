import { describe, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { leftNamedPlace, moveInTour, tourPlaceOf } from '../../src/state/tour.js';
import { applyNamedView, selectNode, setLang, setQuery } from '../../src/state/transitions.js';
import { formatView, parseView } from '../../src/state/view-string.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { fileOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';

const file: GraphFile = {
  ...fileOf('llama > alpaca > vicuna'),
  views: [
    {
      id: 'walk',
      title: 'A walk',
      view: '',
      steps: [
        { title: 'One', view: 'focus=llama' },
        { title: 'Two', view: 'select=alpaca&focus=goat' },
        { title: 'Three', view: '' },
      ],
    },
    { id: 'plain', title: 'Plain', view: 'focus=alpaca' },
  ],
};
const { graph } = parseGraph(file);
const on = (text: string): ViewState => parseView(text, graph).view;

describe('tourPlaceOf', () => {
  test('null without a tour, on a plain view and on an unknown one', () => {
    for (const text of ['', 'view=plain', 'view=nowhere'])
      expect(tourPlaceOf(graph, on(text))).toBeNull();
  });

  test('the first step by default, and the last if there are fewer', () => {
    expect(tourPlaceOf(graph, on('view=walk'))?.current.title).toBe('One');
    expect(tourPlaceOf(graph, { ...OPENING_VIEW, named: { id: 'walk', step: null } })?.step).toBe(
      0,
    );
    expect(tourPlaceOf(graph, on('view=walk&step=99'))?.current.title).toBe('Three');
  });
});

describe('moveInTour', () => {
  test('moves to the next step, and keeps only the language', () => {
    const next = moveInTour(setLang(on('view=walk'), 'zh'), graph, 1);
    expect(next).toMatchObject({ focus: null, select: { id: 'alpaca' }, lang: 'zh' });
    expect(formatView(next, graph)).toBe('view=walk&step=2&lang=zh');
  });

  test('returns the same view at an end, and without a tour', () => {
    for (const [text, by] of [
      ['view=walk', -1],
      ['view=walk&step=3', 1],
      ['view=plain', 1],
    ] as const) {
      const view = on(text);
      expect(moveInTour(view, graph, by)).toBe(view);
    }
  });

  test('moves past a step with a model missing from the graph', () => {
    let view = on('view=walk');
    view = moveInTour(moveInTour(view, graph, 1), graph, 1);
    expect(tourPlaceOf(graph, view)?.step).toBe(2);
  });
});

describe('leftNamedPlace', () => {
  test('an unmodified step counts as such in any language', () => {
    for (const step of [0, 1, 2]) {
      const view = applyNamedView(OPENING_VIEW, graph, 'walk', step);
      expect(leftNamedPlace(view, graph)).toBe(false);
      expect(leftNamedPlace(setLang(view, 'zh'), graph)).toBe(false);
    }
  });

  test('a selection or query modifies it, undoing them restores it', () => {
    const view = on('view=walk&step=2');
    expect(leftNamedPlace(selectNode(view, 'vicuna'), graph)).toBe(true);
    expect(leftNamedPlace(setQuery(view, 'alp'), graph)).toBe(true);
    expect(leftNamedPlace(setQuery(setQuery(view, 'alp'), ''), graph)).toBe(false);
    expect(leftNamedPlace(selectNode(OPENING_VIEW, 'vicuna'), graph)).toBe(false);
  });
});

test('the tour of the LLaMA family: every step has a different view, and nothing is missing', () => {
  const llama = readGraph('llama');
  const steps = llama.file.views?.find(({ id }) => id === 'evolution')?.steps ?? [];
  expect(steps.length).toBeGreaterThan(10);
  const seen = steps.map((_, step) => {
    const { view, problems } = parseView(`view=evolution&step=${step + 1}`, llama);
    expect(problems).toEqual([]);
    return formatView({ ...view, named: null }, llama);
  });
  expect(new Set(seen).size).toBe(steps.length);
});
