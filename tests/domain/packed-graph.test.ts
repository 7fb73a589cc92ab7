import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, attributeColumnOf } from '../../src/domain/attributes.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { finish } from '../../src/domain/format/steps.js';
import { JsonEntries } from '../../src/domain/graph/json-entries.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { buffersIn } from '../../src/domain/buffers-in.js';
import { packGraph, unpackGraph } from '../../src/domain/packed-graph.js';
import { FACETS } from '../../src/domain/query/facets.js';
import { countsOf, matchesOf, NO_FILTER } from '../../src/domain/query/filter.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { sceneIn } from '../scene/scene-in.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { lineages } from '../scene/lineage-arbitrary.js';
import { hostileIds, graphFiles } from './format/graph-file-arbitrary.js';

/** As received by another thread. */
function sent(graph: LineageGraph): LineageGraph {
  const packed = finish(packGraph(graph));
  return unpackGraph(structuredClone(packed, { transfer: buffersIn(packed) as ArrayBuffer[] }));
}

const entriesMadeIn = ({ columns }: LineageGraph) =>
  [columns.nodes, columns.edges].map((entries) =>
    entries instanceof JsonEntries ? entries.madeCount : NaN,
  );

describe('a graph that was packed and unpacked', () => {
  test('is the same file, including unknown keys', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const { graph } = parseGraph(input);
        const before = formatGraph(graph.file);
        expect(formatGraph(sent(graph).file)).toBe(before);
      }),
    );
  });

  test('returns the same for a node or edge as before', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const { graph } = parseGraph(input);
        const other = sent(parseGraph(input).graph);
        for (let n = 0; n < graph.nodeCount; n++) {
          expect(other.idAt(n)).toBe(graph.idAt(n));
          expect(other.numberOf(graph.idAt(n))).toBe(n);
          expect(other.nameOf(n, 'zh')).toBe(graph.nameOf(n, 'zh'));
          expect(other.releasedAt(n)).toBe(graph.releasedAt(n));
          expect(other.isLandmark(n)).toBe(graph.isLandmark(n));
          expect(other.mainParentOf(n)).toBe(graph.mainParentOf(n));
          expect(other.nodeAt(n)).toEqual(graph.nodeAt(n));
          expect(other.nodeAt(n)).toBe(other.nodeAt(n));
        }
        for (let e = 0; e < graph.edgeCount; e++) {
          expect(other.relationAt(e)).toBe(graph.relationAt(e));
          expect(other.mainMethodAt(e)).toBe(graph.mainMethodAt(e));
          expect(other.sinceAt(e)).toBe(graph.sinceAt(e));
          expect(other.edgeAt(e)).toEqual(graph.edgeAt(e));
        }
      }),
    );
  });

  test('returns attributes, filters and counts as before', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const other = sent(parseGraph(structuredClone(graph.file)).graph);
        for (const attribute of ATTRIBUTES) {
          expect(attributeColumnOf(other, attribute)).toEqual(attributeColumnOf(graph, attribute));
        }
        const filter = { ...NO_FILTER, words: { domain: ['law'], method: ['peft'] } };
        expect([...matchesOf(other, filter)]).toEqual([...matchesOf(graph, filter)]);
        for (const { id } of FACETS) {
          expect(countsOf(other, filter, id)).toEqual(countsOf(graph, filter, id));
        }
      }),
    );
  });

  test('an unknown id has no number, nor does half of a surrogate pair; a number out of range is rejected', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileIds, { maxLength: 30 }), hostileIds, (ids, id) => {
        const nodes = [...ids.filter((other) => other !== id), 'half \ud83e'].map((other) => ({
          id: other,
        }));
        const graph = sent(parseGraph({ format: 1, nodes, edges: [] }).graph);
        expect(graph.numberOf(id)).toBeUndefined();
        expect(graph.numberOf('half \ud83e')).toBe(nodes.length - 1);
        expect(graph.numberOf('half \ufffd')).toBeUndefined();
        expect(graph.idAt(nodes.length - 1)).toBe('half \ud83e');
        expect(() => graph.nodeAt(nodes.length)).toThrow(RangeError);
        expect(() => graph.idAt(-1)).toThrow(RangeError);
      }),
    );
  });

  test('its memory is transferred, not copied', () => {
    const packed = finish(packGraph(graphOf('llama > alpaca > vicuna')));
    structuredClone(packed, { transfer: buffersIn(packed) as ArrayBuffer[] });
    const lengths = [
      packed.ids.texts.bytes,
      packed.ids.slots,
      packed.sources,
      packed.landmarks,
    ].map(({ length }) => length);
    expect(lengths).toEqual([0, 0, 0, 0]);
    for (const { items } of packed.words.values()) expect(items.buffer.byteLength).toBe(0);
  });

  test('a picture materializes only the entries it draws, for any number', () => {
    const graph = sent(largeLineage(20_000));
    const scene = sceneIn(graph, OPENING_VIEW, areaOf(1150, 760));
    expect(scene.cards.length).toBeGreaterThan(20);
    const [nodes = NaN, edges = NaN] = entriesMadeIn(graph);
    expect(nodes).toBeLessThan(400);
    expect(edges).toBeLessThan(400);
  });

  test('filters and counts materialize none', () => {
    const graph = sent(largeLineage(20_000));
    const filter = {
      ...NO_FILTER,
      words: { domain: ['law'], method: ['peft'], organization: ['maker 3'] },
      released: { from: '2023', to: '2024' },
    };
    expect(matchesOf(graph, filter).count()).toBeGreaterThan(0);
    for (const { id } of FACETS) countsOf(graph, filter, id);
    expect(entriesMadeIn(graph)).toEqual([0, 0]);
  });
});

/** A bushy lineage of this many nodes, each with a value in every facet. */
function largeLineage(size: number): LineageGraph {
  const nodes = Array.from({ length: size }, (_, n) => ({
    id: `m${n}`,
    name: `Model ${n}`,
    organization: [`maker ${n % 40}`],
    released: `202${n % 5}-0${1 + (n % 9)}`,
    domains: [['law', 'medicine', 'code'][n % 3] ?? ''],
    variants: [{ parameters: `${1 + (n % 70)}B` }],
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({
    source: `m${Math.floor((n * n) % (1 + n / 4))}`,
    target: id,
    methods: [['peft', 'instruction-tuning'][n % 2] ?? ''],
  }));
  return parseGraph({ format: 1, nodes, edges }).graph;
}
