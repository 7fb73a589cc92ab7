import { describe, expect, test } from 'vitest';
import { FacetMembers } from '../../../src/domain/query/facet-members.js';
import { facetIndexOf } from '../../../src/domain/query/facet-index.js';
import {
  closedValuesOf,
  facetLabelOf,
  FACETS,
  valueLabelOf,
  type Facet,
} from '../../../src/domain/query/facets.js';
import { languageNameOf } from '../../../src/domain/query/value-label.js';
import { graphOf } from '../../graph-of.js';

const GRAPH = graphOf('llama > alpaca [peft, cooking]; llama -data> alpaca [peft]', {
  llama: {
    domains: ['law', 'general', 'law'],
    organization: ['Meta'],
    languages: ['zh', '!!'],
    variants: [{ parameters: '7B' }, { parameters: '9B' }, { parameters: '70B' }, {}],
  },
  alpaca: { domains: ['astrology', 'law'], licenseClass: 'non-commercial' },
});

/** The values of the first node or edge in a facet. */
function valuesOf({ id }: Facet, entry: number): readonly string[] {
  const { values, starts, items } = facetIndexOf(GRAPH, id);
  return [...items.slice(starts[entry], starts[entry + 1])].map((place) => values[place] ?? '');
}

describe('FACETS', () => {
  test('each has the value in the graph', () => {
    const values = FACETS.map((facet) => [facet.id, valuesOf(facet, 0)]);
    expect(Object.fromEntries(values)).toEqual({
      domain: ['law', 'general'],
      method: ['peft', 'cooking'],
      base: ['llama'],
      relation: ['weights'],
      technique: [],
      organization: ['Meta'],
      license: [],
      language: ['zh', '!!'],
      modality: [],
      parameters: ['5b-10b', '50b-100b'],
    });
  });

  test('each has a label in English and Chinese', () => {
    for (const { id } of FACETS) {
      expect(facetLabelOf(null, id, 'en')).toMatch(/^[A-Z]/);
      expect(facetLabelOf(null, id, 'zh')).toMatch(/\p{sc=Han}/u);
    }
  });
});

describe('facetIndexOf', () => {
  test('values of a closed list are in its order, unknown ones last', () => {
    expect(facetIndexOf(GRAPH, 'domain').values).toEqual(['general', 'law', 'astrology']);
    expect(facetIndexOf(GRAPH, 'parameters').values).toEqual(['5b-10b', '50b-100b']);
  });

  test('a value has the nodes or edges with it, each once', () => {
    expect([...(facetIndexOf(GRAPH, 'domain').members.get('law') ?? [])]).toEqual([0, 1]);
    expect([...(facetIndexOf(GRAPH, 'method').members.get('peft') ?? [])]).toEqual([0, 1]);
    expect([...(facetIndexOf(GRAPH, 'method').members.get('cooking') ?? [])]).toEqual([0]);
  });

  test('members are only listed when those of a value are requested; counts need no lists', () => {
    const { members } = facetIndexOf(
      graphOf('llama > alpaca [peft]; llama > goat [peft]'),
      'method',
    );
    expect([...members.counts]).toEqual([2]);
    expect(members.has('peft')).toBe(true);
    expect(members.get('merge')).toBeUndefined();
    expect(members.isMade).toBe(false);
    expect([...(members.get('peft') ?? [])]).toEqual([0, 1]);
    expect(members.isMade).toBe(true);
  });

  test('100,000 values on 100,000 nodes take 100,000 entries, not their product', () => {
    const ids = Array.from({ length: 100_000 }, (_, n) => `m${n}`);
    const graph = graphOf(
      ids.join(';'),
      Object.fromEntries(ids.map((id) => [id, { organization: [`maker of ${id}`] }])),
    );
    const { values, members } = facetIndexOf(graph, 'organization');
    expect(values).toHaveLength(100_000);
    expect([...(members.get('maker of m99999') ?? [])]).toEqual([99_999]);
  });
});

describe('valueLabelOf', () => {
  test('the word in the language, or the value itself', () => {
    expect(valueLabelOf(GRAPH, 'domain', 'law', 'zh')).toBe('法律');
    expect(valueLabelOf(GRAPH, 'domain', 'astrology', 'zh')).toBe('astrology');
    expect(valueLabelOf(GRAPH, 'parameters', '5b-10b', 'en')).toBe('5–10B');
    expect(valueLabelOf(GRAPH, 'organization', 'Meta', 'zh')).toBe('Meta');
    expect(valueLabelOf(GRAPH, 'language', 'zh', 'en')).toBe('Chinese');
  });
});

describe('languageNameOf', () => {
  test('an invalid tag is unchanged', () => {
    expect(languageNameOf('!!', 'en')).toBe('!!');
    expect(languageNameOf('zh_CN', 'en')).toBe('zh_CN');
  });
});

describe('closedValuesOf', () => {
  test('empty for free text', () => {
    const open = FACETS.filter((facet) => closedValuesOf(GRAPH, facet).length === 0);
    expect(open.map(({ id }) => id)).toEqual(['technique', 'organization', 'language']);
  });
});

test('the members of all values are listed in steps, for graphs of any size', () => {
  const starts = Int32Array.from({ length: 200_001 }, (_, n) => n);
  const items = Uint8Array.from({ length: 200_000 }, (_, n) => n % 3);
  const said = { values: ['a', 'b', 'c'], starts, items };
  const members = new FacetMembers(said);
  expect([...members.warm()].length).toBeGreaterThan(2);
  expect(members.isMade).toBe(true);
  expect(members.get('b')).toEqual(new FacetMembers(said).get('b'));
});

test('values are numbered once one is looked up: there may be tens of thousands, which the filters only list', () => {
  let reads = 0;
  const values = new Proxy(['a', 'b'], {
    get: (target, key) => {
      reads++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const members = new FacetMembers({
    values,
    starts: Int32Array.of(0, 1),
    items: Uint8Array.of(1),
  });
  expect(reads).toBe(0);
  expect([members.has('b'), members.has('c'), members.positionOf('b')]).toEqual([true, false, 1]);
});
