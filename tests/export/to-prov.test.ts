import { describe, expect, test } from 'vitest';
import { toProv } from '../../src/export/to-prov.js';
import { fileOf } from '../graph-of.js';

describe('toProv', () => {
  test('writes nodes as entities, edges as derivations and next generations as revisions', () => {
    const document: unknown = JSON.parse(
      toProv(fileOf('llama > alpaca; llama -successor> llama-2'), 'en'),
    );
    expect(document).toMatchObject({
      prefix: { 'lineage-graph': 'urn:lineage-graph:' },
      entity: { 'lineage-graph:n1': { 'prov:label': 'alpaca' } },
      wasDerivedFrom: {
        '_:e0': {
          'prov:generatedEntity': 'lineage-graph:n1',
          'prov:usedEntity': 'lineage-graph:n0',
        },
        '_:e1': { 'prov:type': 'prov:Revision' },
      },
    });
  });
});
