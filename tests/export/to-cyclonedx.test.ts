import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { toCyclonedx } from '../../src/export/to-cyclonedx.js';
import { graphFiles } from '../domain/format/graph-file-arbitrary.js';
import { fileOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';

const library = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json');
const schemaNamed = (name: string): object =>
  JSON.parse(readFileSync(join(dirname(library), 'res/schema', name), 'utf8')) as object;

/** The published schema uses formats that Ajv does not know. */
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    'iri-reference': (text: string) => !/[\s<>"{}|\\^`]/.test(text),
    'date-time': true,
    'idn-email': true,
    email: true,
    uri: true,
  },
});
for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
  ajv.addSchema(schemaNamed(name), `http://cyclonedx.org/schema/${name}`);
}
const validate = ajv.compile(schemaNamed('bom-1.6.SNAPSHOT.schema.json'));

interface Bom {
  readonly components: readonly {
    readonly name: string;
    readonly purl?: string;
    readonly licenses?: readonly unknown[];
    readonly pedigree?: { readonly ancestors: readonly { readonly name: string }[] };
    readonly modelCard?: unknown;
  }[];
}

const bomOf = (text: string): Bom => {
  const bom: unknown = JSON.parse(text);
  expect(validate(bom) ? [] : validate.errors).toEqual([]);
  return bom as Bom;
};

describe('toCyclonedx', () => {
  test('writes parents as pedigree, data as data sets, and licences by SPDX id if they have one', () => {
    const file = fileOf('llama > alpaca; gpt -data> alpaca', {
      alpaca: {
        license: 'apache-2.0',
        variants: [{ huggingface: 'tatsu-lab/alpaca' }],
        modalities: ['text'],
      },
      llama: { license: 'Llama 2 Community License' },
    });
    const { components } = bomOf(toCyclonedx(file, 'en'));
    const [llama, alpaca] = components;
    expect(alpaca).toMatchObject({
      purl: 'pkg:huggingface/tatsu-lab/alpaca',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      pedigree: { ancestors: [{ name: 'llama' }] },
      modelCard: { modelParameters: { datasets: [{ ref: 'n2' }], inputs: [{ format: 'text' }] } },
    });
    expect(llama?.licenses).toEqual([{ license: { name: 'Llama 2 Community License' } }]);
  });

  test('is valid for any graph', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const { file } = parseGraph(input).graph;
        expect(bomOf(toCyclonedx(file, 'zh')).components).toHaveLength(file.nodes.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is valid for the family of this project', () => {
    const { file } = readGraph('llama');
    expect(bomOf(toCyclonedx(file, 'en')).components).toHaveLength(file.nodes.length);
  });
});
