import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/domain/format/text.js';
import { toGraphml } from '../../src/export/to-graphml.js';
import { fileOf } from '../graph-of.js';
import { hostileGraphs } from './hostile-names.js';
import { allOf, readXml, type ReadElement } from './read-xml.js';

/** The attributes of a node or edge by name, typed as their keys say. */
function valuesOf(root: ReadElement, element: ReadElement): Record<string, string | number> {
  const keys = new Map(allOf(root, 'key').map(({ attributes }) => [attributes['id'], attributes]));
  const values = element.children.map(({ attributes, text }): [string, string | number] => {
    const key = keys.get(attributes['key']);
    expect(key?.['for']).toBe(element.name);
    return [key?.['attr.name'] ?? '', key?.['attr.type'] === 'int' ? Number(text) : text];
  });
  return Object.fromEntries(values);
}

describe('toGraphml', () => {
  test('writes every node and edge with typed attributes', () => {
    const root = readXml(
      toGraphml(
        fileOf('llama > alpaca [peft, merge]; alpaca -data> goat', {
          alpaca: { name: 'Alpaca <1>', contextLength: 2048, domains: ['law', 'code'] },
        }),
        'en',
      ),
    );
    const nodes = allOf(root, 'node');
    expect(nodes.map((node) => valuesOf(root, node))).toEqual([
      { key: 'llama', name: 'llama' },
      { key: 'alpaca', name: 'Alpaca <1>', contextLength: 2048, domains: 'law; code' },
      { key: 'goat', name: 'goat' },
    ]);
    const [first, second] = allOf(root, 'edge');
    expect(first?.attributes).toMatchObject({ source: 'n0', target: 'n1' });
    expect(first && valuesOf(root, first)).toEqual({ relation: 'weights', methods: 'peft; merge' });
    expect(second && valuesOf(root, second)).toEqual({ relation: 'data' });
    expect(allOf(root, 'graph')[0]?.attributes['edgedefault']).toBe('directed');
  });

  test('is well-formed and complete for any names, except characters that XML forbids', () => {
    fc.assert(
      fc.property(hostileGraphs(), ({ file }) => {
        const root = readXml(toGraphml(file, 'en'));
        const ids = allOf(root, 'node').map(({ attributes }) => attributes['id']);
        expect(new Set(ids).size).toBe(file.nodes.length);
        for (const { attributes } of allOf(root, 'edge')) {
          expect(ids).toContain(attributes['source']);
          expect(ids).toContain(attributes['target']);
        }
        expect(allOf(root, 'edge')).toHaveLength(file.edges.length);
        expect(allOf(root, 'node').map((node) => valuesOf(root, node)['name'])).toEqual(
          file.nodes.map(({ name = '' }) =>
            Array.from(textOf(name, 'en'))
              .filter((character) => isOfXml(character.codePointAt(0) ?? 0))
              .join(''),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Char of XML 1.0, section 2.2. */
function isOfXml(code: number): boolean {
  return (
    [9, 10, 13].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}
