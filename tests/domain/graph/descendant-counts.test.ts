import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  descendantCountOf,
  warmDescendantCounts,
} from '../../../src/domain/graph/descendant-counts.js';
import { descendantsOf } from '../../../src/domain/graph/lineage.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

describe('descendantCountOf', () => {
  test('a node below two others is counted once above them', () => {
    const graph = graphOf('llama > alpaca > koala > goat; llama > vicuna > koala');
    expect(descendantCountOf(graph, graph.numberOf('llama') ?? -1)).toBe(4);
    expect(descendantCountOf(graph, graph.numberOf('vicuna') ?? -1)).toBe(2);
    expect(descendantCountOf(graph, graph.numberOf('goat') ?? -1)).toBe(0);
  });

  test('equals the size of descendantsOf, counted together, one by one, or mixed', () => {
    fc.assert(
      fc.property(lineages(), fc.constantFrom('all', 'none', 'some'), (graph, warmed) => {
        if (warmed !== 'none') while (!warmDescendantCounts(graph, () => true) && warmed === 'all');
        graph.nodes.forEach((_, node) => {
          expect(descendantCountOf(graph, node)).toBe(descendantsOf(graph, node).count());
        });
      }),
    );
  });
});

describe('warmDescendantCounts', () => {
  test('stops when told to, and is complete in the end', () => {
    const graph = graphOf(Array.from({ length: 1000 }, (_, n) => `m${n}`).join(' > '));
    let readCount = 0;
    expect(warmDescendantCounts(graph, () => ++readCount === 2)).toBe(false);
    expect(readCount).toBe(2);
    while (!warmDescendantCounts(graph, () => true));
    expect(descendantCountOf(graph, 0)).toBe(999);
  });
});
