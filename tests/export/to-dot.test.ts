import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { plainLineOf } from '../../src/export/plain-line.js';
import { toDot, type DrawnLook } from '../../src/export/to-dot.js';
import { fileOf } from '../graph-of.js';
import { graphNamed, HOSTILE_NAMES, hostileGraphs } from './hostile-names.js';
import { LIGHT_PALETTE } from './light-palette.js';
import { allOf, readXml } from './read-xml.js';

const LOOK: DrawnLook = { palette: LIGHT_PALETTE, direction: 'right', lang: 'en' };

interface GraphvizGraph {
  readonly objects?: readonly { readonly name: string }[];
  readonly edges?: readonly Readonly<Record<string, string | number>>[];
  readonly rankdir?: string;
}

const graphviz = await instance();

/** Graphviz's output. @throws for any warning */
function rendered(file: GraphFile, format: 'json' | 'svg', look = LOOK): string {
  const result = graphviz.render(toDot(file, look), { format });
  // This build has no fonts, so it estimates the width of non-ASCII letters.
  const errors = result.errors.filter(({ message }) => !/non-ASCII character/.test(message));
  if (result.status !== 'success' || errors.length > 0) throw new Error(JSON.stringify(errors));
  return result.output;
}

function drawn(file: GraphFile, look = LOOK): GraphvizGraph {
  return JSON.parse(rendered(file, 'json', look)) as GraphvizGraph;
}

/** Collapses spaces, as Graphviz makes some of them non-breaking. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('toDot', () => {
  test('draws every node and edge, lines in the colour and dash of the picture', () => {
    const file = fileOf('a > b [peft]; a > c [full-fine-tuning]; b -data> d; a -successor> d');
    const { objects, edges, rankdir } = drawn(file);
    expect(objects?.map(({ name }) => name)).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(rankdir).toBe('LR');
    expect(edges?.map(({ tail, head, style }) => [tail, head, style])).toEqual([
      [0, 1, 'dashed'],
      [0, 2, 'solid'],
      [1, 3, 'dotted'],
      [0, 3, 'solid'],
    ]);
    expect(edges?.[0]).toMatchObject({ color: '#0002c8', relation: 'weights', methods: 'peft' });
    expect(edges?.[3]).toMatchObject({ color: '#0014c8', penwidth: '4' });
  });

  test('flows down if the picture does', () => {
    expect(drawn(fileOf('a > b'), { ...LOOK, direction: 'down' }).rankdir).toBe('TB');
  });

  test('paints hostile names as they are', () => {
    const svg = readXml(rendered(graphNamed(HOSTILE_NAMES).file, 'svg'));
    expect(allOf(svg, 'text').map(({ text }) => oneSpaced(text))).toEqual(
      HOSTILE_NAMES.map((name) => oneSpaced(plainLineOf(name))),
    );
  });

  test('Graphviz accepts any names', () => {
    fc.assert(
      fc.property(hostileGraphs(), ({ file }) => {
        const { objects = [], edges = [] } = drawn(file);
        expect(objects).toHaveLength(file.nodes.length);
        expect(edges).toHaveLength(file.edges.length);
      }),
      { numRuns: 40 },
    );
  });
});
