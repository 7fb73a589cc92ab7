import { describe, expect, test } from 'vitest';
import {
  filterPartsOf,
  filterRelaxationsOf,
  withoutPart,
} from '../../../src/domain/query/filter-parts.js';
import { isActive, matchesOf, NO_FILTER, type Filter } from '../../../src/domain/query/filter.js';
import { graphOf } from '../../graph-of.js';

const graph = graphOf('llama > alpaca [peft] > medalpaca [peft]; llama > lawyer', {
  medalpaca: { domains: ['medicine'] },
  lawyer: { domains: ['law'], released: '2023-05' },
});

const FULL: Filter = {
  words: { method: ['peft', 'merge'], domain: ['law'] },
  released: { from: '2023', to: null },
  query: ' alpaca ',
  only: ['llama'],
  isolation: null,
};

describe('filterPartsOf', () => {
  test('an empty filter has no parts', () => {
    expect(filterPartsOf({ ...NO_FILTER, query: '  ' })).toEqual([]);
  });

  test('query, facets in their order, dates, list of nodes', () => {
    expect(filterPartsOf(FULL)).toEqual([
      { kind: 'query', query: 'alpaca' },
      { kind: 'words', facet: 'domain', values: ['law'] },
      { kind: 'words', facet: 'method', values: ['peft', 'merge'] },
      { kind: 'released', released: { from: '2023', to: null } },
      { kind: 'only', ids: ['llama'] },
    ]);
  });
});

describe('withoutPart', () => {
  test('a filter without all its parts is empty', () => {
    const left = filterPartsOf(FULL).reduce(withoutPart, FULL);
    expect(left).toEqual(NO_FILTER);
    expect(isActive(left)).toBe(false);
  });

  test('removes only the values of the part from a facet', () => {
    const left = withoutPart(FULL, { kind: 'words', facet: 'method', values: ['peft'] });
    expect(left).toEqual({ ...FULL, words: { method: ['merge'], domain: ['law'] } });
  });

  test('removing a missing part changes nothing', () => {
    const part = { kind: 'words', facet: 'license', values: ['other'] } as const;
    expect(withoutPart(FULL, part)).toEqual(FULL);
  });
});

describe('filterRelaxationsOf', () => {
  test('lists parts whose removal leaves matches, most first', () => {
    const filter = { ...NO_FILTER, words: { method: ['peft'], domain: ['law'] } };
    expect(matchesOf(graph, filter).count()).toBe(0);
    expect(filterRelaxationsOf(graph, filter)).toEqual([
      { part: { kind: 'words', facet: 'domain', values: ['law'] }, count: 2 },
      { part: { kind: 'words', facet: 'method', values: ['peft'] }, count: 1 },
    ]);
  });

  test('several values of a facet are one part: any of them suffices, so removing one never helps', () => {
    const filter = { ...NO_FILTER, words: { domain: ['law', 'code'] }, query: 'medalpaca' };
    expect(filterRelaxationsOf(graph, filter).map(({ part }) => part)).toContainEqual({
      kind: 'words',
      facet: 'domain',
      values: ['law', 'code'],
    });
  });

  test('empty if no single part is the cause', () => {
    const filter = { ...NO_FILTER, words: { domain: ['law'] }, query: 'alpaca', only: ['llama'] };
    expect(filterRelaxationsOf(graph, filter)).toEqual([]);
  });
});
