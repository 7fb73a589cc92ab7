import { describe, expect, test } from 'vitest';
import { svgGuides } from '../../src/export/svg-guide.js';
import { timeline } from '../../src/layouts/timeline/timeline.js';
import { sceneIn } from '../scene/scene-in.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { fileOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { LIGHT_PALETTE } from './light-palette.js';

describe('svgGuides', () => {
  test('axis, ranges and strip are below the cards; later versions and wrong orders above', () => {
    const file = fileOf('late > early; late > moved; late > undated', {
      late: { released: '2023-07-18' },
      early: { released: '2023-05' },
      moved: { released: '2023-04-17' },
    });
    const edges = file.edges.map((edge) =>
      edge.target === 'moved' ? { ...edge, since: '2023-08' } : edge,
    );
    const { graph } = parseGraph({ ...file, edges });
    const area = areaOf(1100, 600);
    const scene = sceneIn(graph, { ...OPENING_VIEW, layout: 'timeline' }, area);
    const { guides } = timeline(graph, scene, area);
    const under = svgGuides(guides, false, LIGHT_PALETTE);
    const over = svgGuides(guides, true, LIGHT_PALETTE);
    expect(under.flatMap(({ children }) => children)).toEqual(
      expect.arrayContaining(['No known date']),
    );
    expect(under.filter(({ name }) => name === 'rect')).toHaveLength(4);
    expect(over.map(({ name }) => name).sort()).toEqual(['circle', 'line', 'path', 'path']);
  });
});
