import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatGraph } from '../../../src/domain/format/format-graph.js';
import {
  GraphJsonError,
  parseCheckedTextInSteps,
  parseGraphText,
} from '../../../src/domain/format/parse-graph.js';
import { GraphFormatError } from '../../../src/domain/format/problem.js';
import { finish } from '../../../src/domain/format/steps.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphFiles } from './graph-file-arbitrary.js';

const parseChecked = (text: string) => finish(parseCheckedTextInSteps(text));

const adjacencyOf = (graph: LineageGraph) =>
  Array.from({ length: graph.nodeCount }, (_, node) => [...graph.inEdgesOf(node)]);

test('a text validated before gives the same graph without validation', () => {
  fc.assert(
    fc.property(graphFiles, (file) => {
      const text = JSON.stringify(file);
      const parsed = parseGraphText(text);
      const again = parseChecked(text);
      expect(again.warnings).toEqual(parsed.warnings);
      expect(again.graph.file).toEqual(parsed.graph.file);
      expect(adjacencyOf(again.graph)).toEqual(adjacencyOf(parsed.graph));
    }),
  );
});

test('the explorer’s own graph is exported unchanged, validated or not', () => {
  const text = readFileSync('graph-data/llama.json', 'utf8');
  const written = formatGraph(parseGraphText(text).graph.file);
  expect(formatGraph(parseChecked(text).graph.file)).toBe(written);
});

test('it is only checked for being JSON', () => {
  const text = '{ "format": 1, "nodes": [{ "id": "a", "released": "soon" }], "edges": [] }';
  expect(() => parseGraphText(text)).toThrow(GraphFormatError);
  expect(parseChecked(text).graph.nodeCount).toBe(1);
  expect(() => parseChecked('{')).toThrow(GraphJsonError);
});
