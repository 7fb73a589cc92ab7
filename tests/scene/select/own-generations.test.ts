import { describe, expect, test } from 'vitest';
import type { NodeEntry } from '../../../src/domain/format/format.js';
import { ownGenerationsOf } from '../../../src/scene/select/own-generations.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const by = (...organization: string[]): Partial<NodeEntry> => ({ organization });

describe('ownGenerationsOf', () => {
  const idsIn = (drawing: string, about: Readonly<Record<string, Partial<NodeEntry>>> = {}) => {
    const graph = graphOf(drawing, about);
    return [...ownGenerationsOf(graph)].map((n) => graph.nodeAt(n).id).sort();
  };

  test('without organizations, both ends of every successor edge are generations', () => {
    expect(idsIn('a -successor> b -successor> c; b > x')).toEqual(['a', 'b', 'c']);
  });

  test('another organization’s second version is not a generation, nor are its derivatives', () => {
    const drawing =
      'a -successor> b > chat; b > hermes -successor> hermes-2; hermes > again -successor> more';
    const makers = {
      a: by('Meta'),
      b: by('Meta', 'Microsoft'),
      chat: by('Meta'),
      hermes: by('Nous'),
    };
    expect(idsIn(drawing, { ...makers, 'hermes-2': by('Nous'), again: by('Meta') })).toEqual([
      'a',
      'b',
    ]);
  });

  test('a model without an organization may be a generation', () => {
    expect(idsIn('a > b -successor> c', { a: by('Meta'), c: by('Meta') })).toEqual(['b', 'c']);
  });

  test('those of the LLaMA family are Meta’s', () => {
    const graph = readGraph('llama');
    const makers = [...ownGenerationsOf(graph)].map((n) => graph.nodeAt(n).organization);
    expect(makers.length).toBeGreaterThan(5);
    expect(makers.filter((names) => !names?.includes('Meta'))).toEqual([]);
  });
});
