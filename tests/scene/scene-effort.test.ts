import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { releasedWithin } from '../../src/domain/graph/date-spans.js';
import { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { openBundle } from '../../src/state/bundle-transitions.js';
import { setQuery, toggleValue } from '../../src/state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { areaOf } from './area-of.js';
import { sceneIn } from './scene-in.js';

/** Methods of a graph for a single node or edge, which passes over typed arrays do not call. */
const ASKED = ['inEdgesOf', 'outEdgesOf', 'mainParentOf', 'nodeAt', 'edgeAt', 'nameOf'] as const;
/** More calls than a picture needs, but far fewer than there are models. */
const MOST = 3000;

afterEach(() => vi.restoreAllMocks());

/** A family with this number of models; some parents have hundreds of children. */
function familyOf(size: number): LineageGraph {
  const nodes = Array.from({ length: size }, (_, n) => ({
    id: `m${n}`,
    domains: [['law', 'medicine', 'code'][n % 3] ?? ''],
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({
    source: `m${Math.floor((n * n) % (1 + n / 8))}`,
    target: id,
    methods: [['peft', 'instruction-tuning'][n % 2] ?? ''],
  }));
  return parseGraph({ format: 1, nodes, edges }).graph;
}

function questionsOf(graph: LineageGraph, view: ViewState): number {
  const spies = ASKED.map((method) => vi.spyOn(LineageGraph.prototype, method));
  sceneIn(graph, view, areaOf(1150, 760));
  const callCount = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return callCount;
}

describe('a scene of a graph that was seen before', () => {
  const graph = familyOf(40_000);
  sceneIn(graph, OPENING_VIEW, areaOf(1150, 760));
  // The values of a facet are looked up once per graph.
  sceneIn(graph, toggleValue(OPENING_VIEW, 'domain', 'code'), areaOf(1150, 760));
  sceneIn(graph, toggleValue(OPENING_VIEW, 'method', 'peft'), areaOf(1150, 760));
  releasedWithin(graph, { from: null, to: '2030' });

  test.each<[string, ViewState]>([
    ['opening', { ...OPENING_VIEW }],
    ['a filter of nodes', toggleValue(OPENING_VIEW, 'domain', 'law')],
    ['a filter of edges', toggleValue(OPENING_VIEW, 'method', 'instruction-tuning')],
    ['both', toggleValue(toggleValue(OPENING_VIEW, 'domain', 'law'), 'method', 'peft')],
    [
      'dates',
      { ...OPENING_VIEW, filter: { ...OPENING_VIEW.filter, released: { from: null, to: '2030' } } },
    ],
    ['an opened bundle', openBundle(OPENING_VIEW, { node: 'm0', part: null })],
    ['a focus', { ...OPENING_VIEW, focus: 'm39999' }],
  ])('%s: the number of calls depends on the picture, not on the number of models', (_, view) => {
    expect(questionsOf(graph, view)).toBeLessThan(MOST);
  });

  test('a search reads the entries of its results only, and a limited number of names for sorting', () => {
    const view = setQuery(OPENING_VIEW, 'm39');
    sceneIn(graph, view, areaOf(1150, 760));
    expect(questionsOf(graph, { ...view })).toBeLessThan(MOST);
  });
});
