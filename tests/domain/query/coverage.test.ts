import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/domain/query/coverage.js';
import { FACETS, type FacetId } from '../../../src/domain/query/facets.js';
import { matchesOf, NO_FILTER, without, type Filter } from '../../../src/domain/query/filter.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const LLAMA = readGraph('llama');

/** The numbers by definition: what filtering by both values would leave. */
function expectEachCellToBeWhatIsLeft(
  graph: LineageGraph,
  filter: Filter,
  row: FacetId,
  column: FacetId,
): void {
  const others = without(without(filter, row), column);
  const left = (words: Filter['words']) =>
    matchesOf(graph, { ...others, words: { ...others.words, ...words } }).count();
  const { rows, columns, cells, total } = coverageOf(graph, filter, row, column);
  expect(total).toBe(left({}));
  expect(rows.map((line) => line.total)).toEqual(rows.map(({ value }) => left({ [row]: [value] })));
  expect(columns.map((line) => line.total)).toEqual(
    columns.map(({ value }) => left({ [column]: [value] })),
  );
  expect(cells.map((counts) => [...counts])).toEqual(
    rows.map((r) => columns.map((c) => left({ [row]: [r.value], [column]: [c.value] }))),
  );
}

describe('coverageOf', () => {
  const graph = graphOf('llama > clinic [peft, merge]; llama > judge [peft]; llama > free', {
    llama: { domains: ['general'] },
    clinic: { domains: ['medicine', 'law'] },
    judge: { domains: ['law'] },
    free: { domains: ['medicine'] },
  });

  test('a cell counts the models with both values, and a line each model once', () => {
    const { rows, columns, cells, total } = coverageOf(graph, NO_FILTER, 'domain', 'method');
    expect(rows).toEqual([
      { value: 'general', total: 1 },
      { value: 'medicine', total: 2 },
      { value: 'law', total: 2 },
    ]);
    expect(columns).toEqual([
      { value: 'peft', total: 2 },
      { value: 'merge', total: 1 },
    ]);
    expect(cells.map((counts) => [...counts])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(total).toBe(4);
  });

  test('requesting only some lines gives the same numbers, in their order', () => {
    const lines = {
      rows: [{ value: 'law', total: 2 }],
      columns: [
        { value: 'merge', total: 1 },
        { value: 'peft', total: 2 },
      ],
      total: 4,
    };
    const { cells } = coverageOf(graph, NO_FILTER, 'domain', 'method', lines);
    expect(cells.map((counts) => [...counts])).toEqual([[1, 2]]);
  });

  test('filters of its two facets do not apply; all others do', () => {
    const chosen: Filter = { ...NO_FILTER, words: { domain: ['law'], method: ['merge'] } };
    expect(coverageOf(graph, chosen, 'domain', 'method')).toEqual(
      coverageOf(graph, NO_FILTER, 'domain', 'method'),
    );
    const only: Filter = { ...chosen, only: ['judge'] };
    const { cells, total } = coverageOf(graph, only, 'domain', 'method');
    expect(cells.map((counts) => [...counts])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(total).toBe(1);
  });

  test('two claims with the same value count a model once', () => {
    const twice = graphOf('a > c [peft]; b -data> c [peft]', { c: { domains: ['law'] } });
    expect([...(coverageOf(twice, NO_FILTER, 'domain', 'method').cells[0] ?? [])]).toEqual([1]);
  });

  test('facets of edges must match on the same edge', () => {
    const apart = graphOf('a > c [peft]; b -data> c [merge]');
    const { rows, columns, cells } = coverageOf(apart, NO_FILTER, 'relation', 'method');
    expect(rows.map(({ value }) => value)).toEqual(['weights', 'data']);
    expect(columns.map(({ value }) => value)).toEqual(['peft', 'merge']);
    expect(cells.map((counts) => [...counts])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test.each([
    [{ words: {} }],
    [{ words: { domain: ['law'], relation: ['data'], license: ['permissive'] } }],
    [{ words: { technique: ['LoRA'] }, released: { from: '2023-06', to: '2024' } }],
    [{ words: { method: ['peft'] }, query: 'llama' }],
  ])('in the LLaMA family every number is what filtering by it leaves: %o', (change) => {
    const filter: Filter = { ...NO_FILTER, ...change };
    expectEachCellToBeWhatIsLeft(LLAMA, filter, 'domain', 'method');
    expectEachCellToBeWhatIsLeft(LLAMA, filter, 'domain', 'base');
  });

  test('counts any two facets', () => {
    const ids = FACETS.map(({ id }) => id).filter((id) => id !== 'organization');
    for (const row of ids) {
      const column = ids[(ids.indexOf(row) + 1) % ids.length] ?? row;
      expectEachCellToBeWhatIsLeft(graph, NO_FILTER, row, column);
    }
  });
});
