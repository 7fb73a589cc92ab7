import { describe, expect, test } from 'vitest';
import { Bitset } from '../src/domain/graph/bitset.js';
import type { LineageGraph } from '../src/domain/graph/lineage-graph.js';
import { FACETS, valueLabelOf } from '../src/domain/query/facets.js';
import { facetIndexOf } from '../src/domain/query/facet-index.js';
import { searchOf } from '../src/domain/query/search.js';
import { COLUMN_IDS } from '../src/domain/query/table-columns.js';
import { tableOrderOf } from '../src/domain/query/table-order.js';
import { exportText } from '../src/export/export-text.js';
import { pictureOf } from '../src/picture.js';
import { COLOURINGS, LAYOUTS, OPENING_VIEW } from '../src/state/view-state.js';
import { LIGHT_PALETTE } from './export/light-palette.js';
import { areaOf } from './scene/area-of.js';
import { readGraph } from './read-graph.js';

const { measureText } = areaOf(0, 0);

/** Everything that is cached per graph, as shown to a reader of this language. */
function allOf(graph: LineageGraph, lang: string): readonly unknown[] {
  const area = { width: 1200, height: 800, lang };
  const every = Bitset.full(graph.nodes.length);
  return [
    ...LAYOUTS.flatMap((layout) =>
      COLOURINGS.map((colouring) => {
        const view = { ...OPENING_VIEW, layout, colouring, until: '1990' };
        const picture = pictureOf(graph, view, area, measureText);
        const shown = { graph, view, picture, area, measureText, palette: LIGHT_PALETTE };
        return [picture, exportText(shown, 'svg', { kind: 'shown' })];
      }),
    ),
    ...COLUMN_IDS.map((column) => tableOrderOf(graph, every, { column, descending: false }, lang)),
    ...FACETS.map(({ id }) =>
      [...facetIndexOf(graph, id).members.keys()].map((value) =>
        valueLabelOf(graph, id, value, lang),
      ),
    ),
    searchOf(graph, 'research'),
  ];
}

describe('one graph in two languages', () => {
  test.each([
    ['en', 'zh'],
    ['zh', 'en'],
  ])('%s first: nothing cached for it appears in %s', (first, second) => {
    const graph = readGraph('unix');
    const before = allOf(graph, first);
    const after = allOf(graph, second);
    expect(after).toEqual(allOf(readGraph('unix'), second));
    expect(after).not.toEqual(before);
  });
});
