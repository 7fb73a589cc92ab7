import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import { packGraph, unpackGraph } from '../../../src/domain/packed-graph.js';
import { namesHolding } from '../../../src/domain/query/names-holding.js';
import { graphOf } from '../../graph-of.js';

const NAMES = ['Code Llama', 'LLaMA', 'Xllamax', 'Llama 2', '羊驼 llama', 'Alpaca', 'llama'];
const file = graphOf(
  NAMES.map((_, n) => `m${n}`).join('; '),
  Object.fromEntries(NAMES.map((name, n) => [`m${n}`, { name }])),
);
const packed = unpackGraph(finish(packGraph(file)));

describe.each([
  ['entries', file],
  ['columns', packed],
])('namesHolding, a graph of %s', (_, graph) => {
  const found = (query: string, most = 10) =>
    finish(namesHolding(graph, query, most)).map((n) => graph.nameOf(n));

  test('exact names come first, then names with the prefix, then those with a word with the prefix', () => {
    expect(found('LLAMA')).toEqual([
      ...['LLaMA', 'llama'],
      'Llama 2',
      ...['Code Llama', '羊驼 llama'],
      'Xllamax',
    ]);
    expect(found('llama', 2)).toEqual(['LLaMA', 'llama']);
    expect(found('羊驼')).toEqual(['羊驼 llama']);
  });

  test('finds nothing for an empty query, nor across two names', () => {
    expect(found('  ')).toEqual([]);
    expect(found('goat')).toEqual([]);
    expect(found('2羊')).toEqual([]);
  });
});

test('namesHolding finds the same in columns as in entries', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '羊'), minLength: 1 }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(names, fc.string({ unit: fc.constantFrom('a', 'b', ' ', '羊') }), (all, query) => {
      const about = Object.fromEntries(all.map((name, n) => [`m${n}`, { name }]));
      const graph = graphOf(all.map((_, n) => `m${n}`).join('; '), about);
      const columns = unpackGraph(finish(packGraph(graph)));
      const expected = new Set(finish(namesHolding(graph, query, 100)));
      expect(new Set(finish(namesHolding(columns, query, 100)))).toEqual(expected);
    }),
  );
});

test('namesHolding searches a million bytes in short steps', () => {
  const graph = graphOf('a', { a: { name: 'x'.repeat(1_000_000) } });
  const columns = unpackGraph(finish(packGraph(graph)));
  expect([...namesHolding(columns, 'y', 1)].length).toBeGreaterThan(2);
});
