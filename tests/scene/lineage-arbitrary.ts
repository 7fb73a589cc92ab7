import fc from 'fast-check';
import type { GraphFile } from '../../src/domain/format/format.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';

const RELATIONS = ['weights', 'data', 'merge', 'successor'];
const METHODS = ['instruction-tuning', 'peft', 'multimodal', 'continued-pretraining'];
const DOMAINS = ['general', 'law', 'medicine', 'math'];

/** Lineages of up to 60 nodes with up to two parents each, including bushes, long chains, roots and isolated nodes. */
export function lineages(): fc.Arbitrary<LineageGraph> {
  const parent = fc.record({
    // Null: the previous node, so that there are long chains.
    of: fc.option(fc.nat(1000), { freq: 2 }),
    relation: fc.constantFrom(...RELATIONS),
    methods: fc.subarray(METHODS, { maxLength: 2 }),
  });
  const node = fc.record({
    parents: fc.array(parent, { maxLength: 2 }),
    domains: fc.subarray(DOMAINS, { maxLength: 2 }),
  });
  return fc.array(node, { minLength: 1, maxLength: 60 }).map((nodes) => {
    const edges: GraphFile['edges'] = [];
    nodes.forEach(({ parents }, n) => {
      if (n === 0) return;
      const sources = new Map(
        parents.map((claim) => [claim.of === null ? n - 1 : claim.of % n, claim]),
      );
      for (const [source, { relation, methods }] of sources) {
        edges.push({ source: `m${source}`, target: `m${n}`, relation, methods });
      }
    });
    const file: GraphFile = {
      format: 1,
      nodes: nodes.map(({ domains }, n) => ({ id: `m${n}`, domains })),
      edges,
    };
    return parseGraph(file).graph;
  });
}
