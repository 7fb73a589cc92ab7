import { describe, expect, test } from 'vitest';
import { toSpdx } from '../../src/export/to-spdx.js';
import { fileOf } from '../graph-of.js';

interface Element {
  readonly type: string;
  readonly spdxId?: string;
  readonly creationInfo?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly element?: readonly string[];
  readonly originatedBy?: readonly string[];
  readonly relationshipType?: string;
  readonly releaseTime?: string;
}

const elementsOf = (text: string) =>
  (JSON.parse(text) as { readonly '@graph': readonly Element[] })['@graph'];

describe('toSpdx', () => {
  const elements = elementsOf(
    toSpdx(
      fileOf('llama > alpaca; gpt -data> alpaca', {
        alpaca: { organization: ['Stanford'], released: '2023-03' },
      }),
      'en',
    ),
  );

  test('states descendants and training data', () => {
    const relationships = elements.filter(({ type }) => type === 'Relationship');
    expect(
      relationships.map(({ relationshipType, from, to }) => [relationshipType, from, to]),
    ).toEqual([
      ['descendantOf', 'urn:lineage-graph:n1', ['urn:lineage-graph:n0']],
      ['trainedOn', 'urn:lineage-graph:n1', ['urn:lineage-graph:n2']],
    ]);
  });

  test('declares every element that it refers to', () => {
    const declared = new Set(elements.map(({ spdxId }) => spdxId));
    const referred = elements.flatMap(({ from = [], to = [], element = [], originatedBy = [] }) => [
      ...[from].flat(),
      ...to,
      ...element,
      ...originatedBy,
    ]);
    expect(referred.length).toBeGreaterThan(8);
    expect(referred.filter((id) => !declared.has(id))).toEqual([]);
    expect(
      elements.every(
        ({ type, creationInfo }) => type === 'CreationInfo' || creationInfo === '_:creation',
      ),
    ).toBe(true);
  });

  test('a date becomes the start of its period', () => {
    const alpaca = elements.find(({ spdxId }) => spdxId === 'urn:lineage-graph:n1');
    expect(alpaca?.releaseTime).toBe('2023-03-01T00:00:00Z');
  });
});
