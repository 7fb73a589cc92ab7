import { describe, expect, test } from 'vitest';
import { licenseLineOf } from '../../../src/domain/graph/license-line.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

/** The steps of a line as `id: class < those that reserve something`. */
function lineIn(graph: LineageGraph, id: string): readonly string[] {
  return licenseLineOf(graph, graph.numberOf(id) ?? NONE).map((step) => {
    const reserved = step.reservedBy.map((node) => graph.nodeAt(node).id);
    const name = `${graph.nodeAt(step.node).id}: ${step.licenseClass ?? '?'}`;
    return reserved.length === 0 ? name : `${name} < ${reserved.join(', ')}`;
  });
}

const classes = (of: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(of).map(([id, licenseClass]) => [id, { licenseClass }]));

describe('licenseLineOf', () => {
  test('a permissive child of a non-commercial parent names it', () => {
    const graph = graphOf('a > b', classes({ a: 'non-commercial', b: 'permissive' }));
    expect(lineIn(graph, 'b')).toEqual(['a: non-commercial', 'b: permissive < a']);
  });

  test('a reservation reaches past what is not known, to copyleft too', () => {
    const graph = graphOf('a > b > c', classes({ a: 'llama-community', c: 'copyleft' }));
    expect(lineIn(graph, 'c')).toEqual(['a: llama-community', 'b: ?', 'c: copyleft < a']);
  });

  test('each class is traced to the first of the line that has it', () => {
    const graph = graphOf(
      'a > b > c > d',
      classes({ a: 'llama-community', b: 'llama-community', c: 'research-only', d: 'permissive' }),
    );
    expect(lineIn(graph, 'd').at(-1)).toBe('d: permissive < a, c');
  });

  test('a reserved child of a reserved parent, and a free child of a free one, say nothing', () => {
    const reserved = graphOf('a > b', classes({ a: 'non-commercial', b: 'research-only' }));
    expect(lineIn(reserved, 'b')).toEqual(['a: non-commercial', 'b: research-only']);
    const free = graphOf('a > b', classes({ a: 'copyleft', b: 'permissive' }));
    expect(lineIn(free, 'b')).toEqual(['a: copyleft', 'b: permissive']);
  });

  test.each(['successor', 'data', 'architecture', 'distillation'])(
    'by %s no weights pass, and no reservation',
    (relation) => {
      const graph = graphOf(
        `a -${relation}> b > c`,
        classes({ a: 'non-commercial', c: 'permissive' }),
      );
      expect(lineIn(graph, 'c').at(-1)).toBe('c: permissive');
    },
  );

  test('by merge weights pass', () => {
    const graph = graphOf('a -merge> b', classes({ a: 'non-commercial', b: 'permissive' }));
    expect(lineIn(graph, 'b').at(-1)).toBe('b: permissive < a');
  });

  test('Nous Hermes for Llama 2 is under Llama 2, not under the first LLaMA', () => {
    const line = lineIn(readGraph('llama'), 'nous-hermes-llama-2');
    expect(line[0]).toBe('llama: non-commercial');
    expect(line.at(-1)).toBe('nous-hermes-llama-2: permissive < llama-2');
  });
});
