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
  test('it is null without a tour, on a plain view and on one the file does not have', () => {
    for (const text of ['', 'view=plain', 'view=nowhere'])
      expect(tourPlaceOf(graph, on(text))).toBeNull();
  });

  test('it is the first step where none is said, and the last where there are not so many', () => {
    expect(tourPlaceOf(graph, on('view=walk'))?.current.title).toBe('One');
    expect(tourPlaceOf(graph, { ...OPENING_VIEW, named: { id: 'walk', step: null } })?.step).toBe(
      0,
    );
    expect(tourPlaceOf(graph, on('view=walk&step=99'))?.current.title).toBe('Three');
  });
});

describe('moveInTour', () => {
  test('it goes on, and keeps nothing of the last step but the language', () => {
    const next = moveInTour(setLang(on('view=walk'), 'zh'), graph, 1);
    expect(next).toMatchObject({ focus: null, select: { id: 'alpaca' }, lang: 'zh' });
    expect(formatView(next, graph)).toBe('view=walk&step=2&lang=zh');
  });

  test('at an end, and where there is no tour, it is the same view', () => {
    for (const [text, by] of [
      ['view=walk', -1],
      ['view=walk&step=3', 1],
      ['view=plain', 1],
    ] as const) {
      const view = on(text);
      expect(moveInTour(view, graph, by)).toBe(view);
    }
  });

  test('it goes over a step that asks for a model the graph does not have', () => {
    let view = on('view=walk');
    view = moveInTour(moveInTour(view, graph, 1), graph, 1);
    expect(tourPlaceOf(graph, view)?.step).toBe(2);
  });
});

describe('leftNamedPlace', () => {
  test('a step as it is, in whatever language, was not left', () => {
    for (const step of [0, 1, 2]) {
      const view = applyNamedView(OPENING_VIEW, graph, 'walk', step);
      expect(leftNamedPlace(view, graph)).toBe(false);
      expect(leftNamedPlace(setLang(view, 'zh'), graph)).toBe(false);
    }
  });

  test('a selection or a word in the search leaves it, taking them back returns', () => {
    const view = on('view=walk&step=2');
    expect(leftNamedPlace(selectNode(view, 'vicuna'), graph)).toBe(true);
    expect(leftNamedPlace(setQuery(view, 'alp'), graph)).toBe(true);
    expect(leftNamedPlace(setQuery(setQuery(view, 'alp'), ''), graph)).toBe(false);
    expect(leftNamedPlace(selectNode(OPENING_VIEW, 'vicuna'), graph)).toBe(false);
  });
});

test('the tour of the LLaMA family: every step is another view, and nothing it asks for is missing', () => {
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
