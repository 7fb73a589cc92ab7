import fc from 'fast-check';
import { safeParse, string, date, pipe, toLowerCase } from 'valibot';
import { describe, expect, test } from 'vitest';
import { graphFileSchema } from '../../../src/domain/format/format.js';
import { readerOf, REFUSED } from '../../../src/domain/format/reader-of.js';
import { graphFiles } from './graph-file-arbitrary.js';

const NODE = graphFileSchema.entries.nodes.item;
const readNode = readerOf(NODE);

describe('readerOf', () => {
  test('valid input is copied as by the schema’s parser, keys in the same order', () => {
    fc.assert(
      fc.property(graphFiles, ({ nodes }) => {
        for (const node of nodes) {
          const copy = readNode(node);
          expect(copy).not.toBe(REFUSED);
          expect(JSON.stringify(copy)).toBe(JSON.stringify(safeParse(NODE, node).output));
          expect(copy).not.toBe(node);
        }
      }),
    );
  });

  test('any input it accepts, the schema’s parser accepts too', () => {
    const values = fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue());
    const nodes = fc.record(
      {
        id: fc.oneof(fc.string(), values),
        name: values,
        aliases: values,
        released: fc.oneof(fc.constantFrom('2023', '2023-02-30', 'May'), values),
        kind: fc.oneof(fc.constantFrom('base', 'derived'), values),
        contextLength: fc.oneof(fc.integer(), fc.double(), values),
        variants: fc.array(fc.oneof(fc.record({ name: fc.string() }), values)),
        links: values,
        landmark: values,
        other: values,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(nodes, (node) => {
        const copy = readNode(node);
        if (copy === REFUSED) return;
        const { success, output } = safeParse(NODE, node);
        expect(success).toBe(true);
        expect(copy).toEqual(output);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['no id', {}],
    ['an empty id', { id: '' }],
    ['a list', []],
    ['a text in a list', { id: 'a', name: ['a'] }],
    ['a date that does not exist', { id: 'a', released: '2023-02-30' }],
    ['a score that is not a number', { id: 'a', benchmarks: [{ suite: 'MMLU', score: Infinity }] }],
    ['a number below one', { id: 'a', contextLength: 0 }],
    ['a fraction', { id: 'a', contextLength: 1.5 }],
    ['a word that is neither of two', { id: 'a', kind: 'root' }],
    ['a key of Object.prototype', JSON.parse('{ "id": "a", "__proto__": {} }') as object],
    ['a known key with the value undefined', { id: 'a', name: undefined }],
  ])('%s is left to the schema’s own parser', (_, node) => {
    expect(readNode(node)).toBe(REFUSED);
  });

  test('an unknown kind of schema is rejected when the reader is created', () => {
    expect(() => readerOf(date())).toThrow('got "date"');
    expect(() => readerOf(pipe(string(), toLowerCase()))).toThrow('got "to_lower_case"');
  });
});
