import { describe, expect, test } from 'vitest';
import { layered, type Passes } from '../../../src/layouts/layered/layered.js';
import { readGraph } from '../../read-graph.js';
import { crossingsOf, drawnCurveOf } from '../drawn-curves.js';
import { AREAS, requestFor, VARIANTS } from '../layout-pictures.js';

const llama = readGraph('llama');
const REQUESTS = ['', 'domain=medicine', 'method=multimodal', 'method=peft', 'q=vicuna'].map(
  (view) => ({ view: view || 'the opening', request: requestFor(llama, view, AREAS[0]) }),
);

function crossingsIn(passes: Passes | undefined): number {
  return REQUESTS.reduce((sum, { request }) => {
    const { segments } = layered(request, passes);
    return sum + crossingsOf(segments.map(({ points }) => drawnCurveOf(points)));
  }, 0);
}

describe('layered, pictures of the LLaMA family', () => {
  const crossings = crossingsIn(VARIANTS['as it is']);

  test('there are fewer crossings than lines', () => {
    const lines = REQUESTS.reduce((sum, { request }) => sum + request.links.length, 0);
    expect(crossings).toBeLessThan(lines);
  });

  test('without dagre there are over a third more crossings', () =>
    expect(crossingsIn(VARIANTS['in the order of the items, without dagre'])).toBeGreaterThan(
      (crossings * 4) / 3,
    ));

  test('without swapping the neighbours in a column there are more crossings', () =>
    expect(crossingsIn(VARIANTS['without reduceCrossings'])).toBeGreaterThan(crossings));

  test.each(REQUESTS)('in $view every line leads from box to box', ({ request }) => {
    const { centres, segments, routes } = layered(request);
    const isAt = (box: number, [x = NaN, y = NaN]: readonly number[]) => {
      const { width = 0, height = 0 } = request.boxes[box] ?? {};
      const [dx, dy] = [x - (centres[2 * box] ?? NaN), y - (centres[2 * box + 1] ?? NaN)];
      return Math.abs(dx) < width / 2 + 1 && Math.abs(dy) < height / 2 + 1;
    };
    request.links.forEach(({ source, target }, l) => {
      const route = (routes[l] ?? []).map((t) => [...(segments[t]?.points ?? [])]);
      expect(isAt(source, route[0]?.slice(0, 2) ?? [])).toBe(true);
      expect(isAt(target, route.at(-1)?.slice(-2) ?? [])).toBe(true);
    });
  });
});
