import { beforeAll, describe, expect, test } from 'vitest';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { facetHitsOf } from '../../../src/domain/query/facet-search.js';
import { valueTypedAs } from '../../../src/domain/query/facet-spellings.js';
import { matchesOf, NO_FILTER } from '../../../src/domain/query/filter.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const hitsOf = (graph: LineageGraph, query: string) => facetHitsOf(graph, { ...NO_FILTER, query });

describe('facetHitsOf, the LLaMA family', () => {
  let graph: LineageGraph;
  beforeAll(() => {
    graph = readGraph('llama');
  });

  test.each([
    ['medicine', 'domain', 'medicine'],
    ['Medicine', 'domain', 'medicine'],
    ['医学', 'domain', 'medicine'],
    ['medical', 'domain', 'medicine'],
    ['Legal', 'domain', 'law'],
    ['编程', 'domain', 'code'],
    ['Domain: Medicine', 'domain', 'medicine'],
    ['领域：医学', 'domain', 'medicine'],
    ['PEFT', 'method', 'peft'],
    ['method peft', 'method', 'peft'],
    ['参数高效微调', 'method', 'peft'],
    ['lora', 'technique', 'LoRA'],
    ['meta', 'organization', 'Meta'],
    ['chinese', 'language', 'zh'],
    ['非商业', 'license', 'non-commercial'],
    ['llama', 'base', 'llama'],
  ] as const)('%s is %s=%s, with the number that the filter leaves', (query, facet, value) => {
    const [first] = hitsOf(graph, query);
    const count = matchesOf(graph, { ...NO_FILTER, words: { [facet]: [value] } }).count();
    expect(first).toEqual({ kind: 'value', facet, value, count, exact: true });
  });

  test.each(['May 2023', '2023年5月', '2023-05', 'Released: May 2023'])(
    '%s is a date range, with the number of models released then',
    (query) => {
      const released = { from: '2023-05', to: '2023-05' };
      const dates = graph.nodes.map((node) => node.released ?? '');
      const count = dates.filter((date) => date === '2023' || date.startsWith('2023-05')).length;
      expect(count).toBeGreaterThan(40);
      expect(hitsOf(graph, query)).toEqual([{ kind: 'released', released, count, exact: true }]);
    },
  );

  test('matches prefixes, and typos if no prefix matches', () => {
    expect(hitsOf(graph, 'medic')[0]).toMatchObject({ value: 'medicine', exact: false });
    expect(hitsOf(graph, 'medcine')[0]).toMatchObject({ value: 'medicine', exact: false });
    expect(hitsOf(graph, 'm')).toEqual([]);
    expect(hitsOf(graph, 'zebra')).toEqual([]);
  });

  test('counts what remains with the rest of the filter; a value that leaves nothing is omitted', () => {
    const words = { domain: ['law'] };
    const query = { ...NO_FILTER, words, query: 'peft' };
    const count = matchesOf(graph, { ...NO_FILTER, words: { ...words, method: ['peft'] } }).count();
    expect(facetHitsOf(graph, query)[0]).toMatchObject({ value: 'peft', count });
    const early = { from: '1999', to: '1999' };
    expect(facetHitsOf(graph, { ...query, released: early })).toEqual([]);
  });
});

test('facetHitsOf finds words that a file adds, by any label', () => {
  const graph = graphOf('a', { a: { organization: ['Übersetzer & Söhne'] } });
  expect(hitsOf(graph, 'ubersetzer')).toMatchObject([{ facet: 'organization', count: 1 }]);
});

test('valueTypedAs accepts ids and labels in either language, ignoring case', () => {
  const graph = graphOf('a', { a: { domains: ['law'] } });
  for (const typed of ['law', 'Law', 'LAW', '法律', ' law ']) {
    expect(valueTypedAs(graph, 'domain', typed)).toBe('law');
  }
  expect(valueTypedAs(graph, 'domain', 'lav')).toBeNull();
  expect(valueTypedAs(graph, 'method', 'law')).toBeNull();
});
