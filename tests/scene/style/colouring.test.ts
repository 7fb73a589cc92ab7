import { describe, expect, test } from 'vitest';
import { colourSchemeOf } from '../../../src/scene/style/colouring.js';
import { KIND_TINTS, STEP_TINTS } from '../../../src/scene/style/tints.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { COLOURINGS, type Colouring } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

/** Colour by value, and by node id. */
function schemeIn(graph: LineageGraph, colouring: Colouring) {
  const scheme = colourSchemeOf(graph, colouring);
  if (!scheme) throw new Error(`${colouring}: expected colours, got none`);
  return {
    ...scheme,
    valueTints: Object.fromEntries(scheme.values.map(({ value, tint }) => [value, tint])),
    tintAt: (id: string) => scheme.tintOf(graph.numberOf(id) ?? -1),
  };
}

describe('colourSchemeOf', () => {
  const graph = graphOf('a; b; c; d; e', {
    a: { domains: ['general', 'law'], licenseClass: 'unknown' },
    b: { domains: ['general'], licenseClass: 'permissive' },
    c: { domains: ['general', 'other'], licenseClass: 'permissive' },
    d: { domains: ['other'], licenseClass: 'copyleft' },
  });

  test('by method, lines are coloured instead of cards', () => {
    expect(colourSchemeOf(graph, 'method')).toBeNull();
  });

  test('the most frequent values get colours, and are listed in the order of the facet', () => {
    const { values, valueTints, facet } = schemeIn(graph, 'license');
    expect(facet).toBe('license');
    expect(values.map(({ value }) => value)).toEqual(['permissive', 'copyleft', 'unknown']);
    expect(valueTints).toEqual({
      permissive: 'tint-0',
      copyleft: 'tint-1',
      unknown: 'tint-other',
    });
  });

  test('the rarest of several values colours the node; an unspecific one only if there is no other', () => {
    const { tintAt, valueTints } = schemeIn(graph, 'domain');
    expect(tintAt('a')).toBe(valueTints['law']);
    expect(tintAt('b')).toBe(valueTints['general']);
    expect(tintAt('c')).toBe(valueTints['general']);
    expect(tintAt('d')).toBe('tint-other');
    expect(tintAt('e')).toBeNull();
  });

  test('beyond eight values, the rarest ones share the grey', () => {
    const ids = Array.from({ length: 11 }, (_, n) => `m${n}`);
    const makers = graphOf(
      ids.join(';'),
      Object.fromEntries(ids.map((id, n) => [id, { organization: ids.slice(0, n + 1) }])),
    );
    const { values, others, tintAt } = schemeIn(makers, 'organization');
    expect(values.map(({ tint }) => tint)).toEqual(KIND_TINTS);
    expect(values.map(({ value }) => value)).toEqual(ids.slice(0, 8));
    expect(others).toBe(3);
    expect(tintAt('m10')).toBe('tint-7');
    const rare = graphOf(`${ids.join(';')}; x`, {
      ...Object.fromEntries(ids.slice(0, 8).map((id) => [id, { organization: ids.slice(0, 8) }])),
      x: { organization: ['rare'] },
    });
    expect(schemeIn(rare, 'organization').tintAt('x')).toBe('tint-other');
  });

  test('generations are steps from the oldest base to the newest, however few', () => {
    const family = graphOf('one -successor> two -successor> three; two > child', {
      one: { released: '2023' },
      two: { released: '2024' },
      three: { released: '2025' },
    });
    const { tintAt, values } = schemeIn(family, 'generation');
    expect(values.map(({ value }) => value)).toEqual(['one', 'two', 'three']);
    expect(values.map(({ tint }) => tint)).toEqual(['step-0', 'step-4', 'step-7']);
    expect(tintAt('child')).toBe('step-4');
    expect(schemeIn(graphOf('alone'), 'generation').values[0]?.tint).toBe(STEP_TINTS.at(-1));
  });

  test('in the LLaMA family no two values have the same colour, except the grey', () => {
    const llama = readGraph('llama');
    for (const colouring of COLOURINGS.filter((id) => id !== 'method')) {
      const own = schemeIn(llama, colouring)
        .values.map(({ tint }) => tint)
        .filter((tint) => tint !== 'tint-other');
      expect(own.length).toBeGreaterThan(3);
      expect(new Set(own).size, colouring).toBe(own.length);
    }
  });
});
