import fc from 'fast-check';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { lineages } from './lineage-arbitrary.js';

const two = (n: number) => String(n).padStart(2, '0');

/** Dates with the precision of a day, a month or a year, within four years. */
export const partialDates = fc
  .record({
    year: fc.integer({ min: 2022, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) =>
    [String(year), two(month), two(day)].slice(0, parts).join('-'),
  );

/** Lineages whose nodes have dates in any order, or none; some edges are from later versions. */
export function datedLineages(): fc.Arbitrary<LineageGraph> {
  return lineages().chain((graph) =>
    fc
      .record({
        released: fc.array(fc.option(partialDates, { freq: 5 }), {
          minLength: graph.nodes.length,
          maxLength: graph.nodes.length,
        }),
        since: fc.array(fc.option(partialDates, { freq: 1 }), {
          minLength: graph.edges.length,
          maxLength: graph.edges.length,
        }),
      })
      .map(({ released, since }) => {
        const dated = <T extends object>(entry: T, key: string, date: string | null | undefined) =>
          date ? { ...entry, [key]: date } : entry;
        return parseGraph({
          ...graph.file,
          nodes: graph.nodes.map((node, n) => dated(node, 'released', released[n])),
          edges: graph.edges.map((edge, e) => dated(edge, 'since', since[e])),
        }).graph;
      }),
  );
}
