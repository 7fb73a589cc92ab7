import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { GraphFormatError } from '../../../src/domain/format/problem.js';
import { fileOf } from '../../graph-of.js';
import { graphFiles } from './graph-file-arbitrary.js';
import { schemaOfFormat } from './schema-of-format.js';

describe('lineage-graph.schema.json', () => {
  // After a change of the format: npx vitest run --project node tests/domain/format.test.ts --update
  test('matches the schemas of the parser', async () => {
    await expect(schemaOfFormat()).toMatchFileSnapshot(
      '../../../graph-data/lineage-graph.schema.json',
    );
  });

  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(schemaOfFormat()) as object);
  const placesOf = (input: unknown) => {
    validate(input);
    return (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };

  test.each(['llama', 'unix'])(
    'another validator finds nothing wrong with graph-data/%s.json',
    (name) => {
      const input: unknown = JSON.parse(readFileSync(`graph-data/${name}.json`, 'utf8'));
      expect(placesOf(input)).toEqual([]);
    },
  );

  test('another validator finds the same errors as the parser', () => {
    const file = {
      ...fileOf('llama > alpaca', {
        llama: { contextLength: '2048' as never, released: '13.03.2023' },
      }),
      title: ['LLaMA'],
    };
    const places = placesOf(file);
    expect(places).toContain('/nodes/0/contextLength');
    expect(places).toContain('/nodes/0/released');
    expect(places).toContain('/title');
    expect(placesOf({ format: 1, nodes: [{}], edges: [] })).toEqual(['/nodes/0']);
    expect(placesOf({ format: 2, nodes: [], edges: [] })).toEqual(['/format']);
  });

  test('a file’s own words and keys are valid', () => {
    const file = fileOf('llama -teaches> alpaca [cooking]', {
      llama: { domains: ['astrology'], licenseClass: 'mine', ...{ colour: 'red' } },
    });
    expect(placesOf(file)).toEqual([]);
  });

  test('both accept the same files, and both reject one value of another type', () => {
    fc.assert(
      fc.property(
        graphFiles,
        fc.nat(99),
        fc.constantFrom(null, 7, 'x', true, {}),
        (file, n, wrong) => {
          expect(placesOf(file)).toEqual([]);
          const node = file.nodes[n % Math.max(1, file.nodes.length)];
          if (!node) return;
          const entry = node as unknown as Record<string, unknown>;
          const key =
            ['aliases', 'contextLength', 'links', 'summary', 'released', 'kind'][n % 6] ?? '';
          entry[key] = wrong;
          expect(placesOf(file).length === 0).toBe(isGraph(file));
        },
      ),
    );
  });
});

function isGraph(input: unknown): boolean {
  try {
    parseGraph(input);
    return true;
  } catch (error) {
    if (error instanceof GraphFormatError) return false;
    throw error;
  }
}
