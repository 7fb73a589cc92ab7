import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { facetIndexOf } from '../../../src/domain/query/facet-index.js';
import { searchOf, warmAnswer } from '../../../src/domain/query/search.js';
import { warmSearch } from '../../../src/domain/query/search-indexing.js';
import { matchesOf, NO_FILTER } from '../../../src/domain/query/filter.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const namesOf = (graph: LineageGraph, query: string) =>
  searchOf(graph, query).map(({ node }) => graph.nameOf(node));

describe('searchOf, the LLaMA family', () => {
  let graph: LineageGraph;
  beforeAll(() => {
    graph = readGraph('llama');
  });

  test.each([
    ['alpaca', 'Alpaca'],
    ['ALPACA', 'Alpaca'],
    ['羊驼', 'Alpaca'],
    ['vicnua', 'Vicuna (v0)'],
    ['alpacca', 'Alpaca'],
    ['llama2', 'Llama 2'],
    ['llama 2', 'Llama 2'],
    ['chat doctor', 'ChatDoctor'],
    ['chatdoctor', 'ChatDoctor'],
    ['codellama', 'Code Llama'],
    ['本草', 'BenTsao (formerly HuaTuo)'],
    ['聚宝盆', 'Cornucopia-LLaMA-Fin-Chinese'],
  ])('%s finds %s among the first ten', (query, name) => {
    expect(namesOf(graph, query).slice(0, 10)).toContain(name);
  });

  test.each([
    ['vicuna vs alpaca', ['Vicuna (v0)', 'Alpaca']],
    ['compare Alpaca with Vicuna', ['Alpaca', 'Vicuna (v0)']],
    ['对比 羊驼 和 Vicuna', ['Alpaca', 'Vicuna (v0)']],
  ])('%s finds both models, so that the picture shows them', (query, names) => {
    expect(namesOf(graph, query)).toEqual(names);
    const matches = matchesOf(graph, { ...NO_FILTER, query });
    expect([...matches].map((node) => graph.nameOf(node)).toSorted()).toEqual(names.toSorted());
  });

  test('a comparison with a name that no model has is searched for by its words', () => {
    expect(namesOf(graph, 'vicuna vs medicine').length).toBe(0);
  });

  test('法律 finds models of law, by their Chinese summaries', () => {
    const found = searchOf(graph, '法律').map(({ node }) => graph.nodeAt(node));
    expect(found.filter(({ domains }) => domains?.includes('law')).length).toBeGreaterThan(3);
    expect(found.map(({ id }) => id)).toContain('lawgpt');
  });

  test('every model is found by its own name, and by its id', () => {
    graph.nodes.forEach(({ id }, n) => {
      for (const query of [graph.nameOf(n), id]) {
        expect(
          searchOf(graph, query).some(({ node }) => node === n),
          query,
        ).toBe(true);
      }
    });
  });

  test('every model is the first result for its full name', () => {
    const others = graph.nodes.flatMap((_, n) => {
      const name = graph.nameOf(n);
      return namesOf(graph, name)[0] === name ? [] : [name];
    });
    expect(others).toEqual([]);
  });

  test.each([
    ['vicuna-7b-v1.5', 'Vicuna v1.5'],
    ['lmsys/vicuna-7b-v1.5', 'Vicuna v1.5'],
    ['https://huggingface.co/lmsys/vicuna-7b-v1.5/tree/main', 'Vicuna v1.5'],
    ['hf.co/TheBloke/vicuna-7B-v1.5-GGUF', 'Vicuna v1.5'],
    ['meta-llama/Llama-2-7b-chat-hf', 'Llama 2-Chat'],
    ['arXiv:2307.09288', 'Llama 2'],
    ['https://arxiv.org/pdf/2307.09288v2', 'Llama 2'],
    ['https://github.com/tatsu-lab/stanford_alpaca', 'Alpaca'],
    ['crfm.stanford.edu/2023/03/13/alpaca.html', 'Alpaca'],
  ])('%s finds %s first', (query, name) => {
    expect(namesOf(graph, query)[0]).toBe(name);
  });

  test('every model is found by each of its checkpoints and links', () => {
    graph.nodes.forEach(({ variants = [], links = {} }, n) => {
      const addresses = [
        ...variants.flatMap(({ huggingface }) => huggingface ?? []),
        ...Object.values(links).map(String),
      ];
      for (const address of addresses) {
        expect(
          searchOf(graph, address).some(({ node }) => node === n),
          address,
        ).toBe(true);
      }
    });
  });

  test('an organization finds its models, and a hub owner those with its checkpoints', () => {
    const made = namesOf(graph, 'stanford university');
    expect(made).toContain('Alpaca');
    for (const query of ['lmsys', 'lmsys/', 'https://huggingface.co/lmsys']) {
      expect(namesOf(graph, query)).toContain('Vicuna (v0)');
    }
  });

  test('a domain finds at least the matches of its filter, in both languages', () => {
    const ofMedicine = graph.nodes.flatMap(({ domains = [], id }) =>
      domains.includes('medicine') ? [id] : [],
    );
    expect(ofMedicine.length).toBeGreaterThan(20);
    for (const query of ['medicine', '医学']) {
      const found = searchOf(graph, query).map(({ node }) => graph.nodeAt(node).id);
      expect(found).toEqual(expect.arrayContaining(ofMedicine));
    }
  });

  test.each(['May 2023', '2023年5月', '2023-05'])(
    '%s finds exactly what was released then',
    (query) => {
      const found = searchOf(graph, query).map(({ node }) => node);
      const released = { from: '2023-05', to: '2023-05' };
      expect(new Set(found)).toEqual(new Set(matchesOf(graph, { ...NO_FILTER, released })));
      expect(found.length).toBeGreaterThan(40);
    },
  );

  test.each([
    ['chinese', 'language', 'zh'],
    ['非商业', 'license', 'non-commercial'],
    ['LoRA', 'technique', 'LoRA'],
    ['Domain: Law', 'domain', 'law'],
    ['method peft', 'method', 'peft'],
  ] as const)('%s finds at least what %s=%s leaves', (query, facet, value) => {
    const matching = matchesOf(graph, { ...NO_FILTER, words: { [facet]: [value] } });
    const found = new Set(searchOf(graph, query).map(({ node }) => node));
    expect([...matching].filter((node) => !found.has(node))).toEqual([]);
  });

  test('versions come in order, before names that only share the prefix', () => {
    expect(namesOf(graph, 'vicuna').slice(0, 4)).toEqual([
      'Vicuna (v0)',
      'Vicuna v1.1',
      'Vicuna v1.3',
      'Vicuna v1.5',
    ]);
    expect(namesOf(graph, 'llama').indexOf('LLaMAX')).toBeGreaterThan(
      namesOf(graph, 'llama').indexOf('Llama 3.1'),
    );
  });

  test('each node is found once, an exact name before those that contain it', () => {
    const hits = searchOf(graph, 'llama');
    expect(new Set(hits.map(({ node }) => node)).size).toBe(hits.length);
    expect(hits.length).toBeGreaterThan(50);
    expect(graph.nodeAt(hits[0]?.node ?? -1).id).toBe('llama');
  });
});

describe('searchOf', () => {
  test('an empty query, white space and punctuation find nothing', () => {
    const graph = graphOf('llama > alpaca');
    expect(['', '   ', '!?-', '\u0000'].map((query) => searchOf(graph, query))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('a query of 100,000 characters is truncated and still has results', () => {
    const graph = graphOf('llama > alpaca');
    expect(namesOf(graph, `alpaca${' '.repeat(100_000)}zebra`)).toEqual(['alpaca']);
    expect(searchOf(graph, 'a '.repeat(50_000))).toHaveLength(1);
    expect(searchOf(graph, '羊'.repeat(100_000))).toEqual([]);
  });

  test('all words must match, in any field and order', () => {
    const graph = graphOf('a; b', {
      a: { name: 'Lawyer LLaMA', organization: ['Peking University'] },
      b: { name: 'Lawyer' },
    });
    expect(namesOf(graph, 'peking lawyer')).toEqual(['Lawyer LLaMA']);
    expect(namesOf(graph, 'lawyer').sort()).toEqual(['Lawyer', 'Lawyer LLaMA']);
  });

  test('an exact name comes first, then prefixes, then names that contain it', () => {
    const graph = graphOf('a; b; c; d', {
      a: { name: 'Citrix SaaS' },
      b: { name: 'Remote Citrix Experts' },
      c: { name: 'Citrix' },
      d: { name: 'Citrixes' },
    });
    expect(namesOf(graph, 'citrix')).toEqual([
      'Citrix',
      'Citrix SaaS',
      'Citrixes',
      'Remote Citrix Experts',
    ]);
  });

  test('ten comes after nine', () => {
    const graph = graphOf('a; b; c', {
      a: { name: 'model v2' },
      b: { name: 'model v10' },
      c: { name: 'model v9' },
    });
    expect(namesOf(graph, 'model')).toEqual(['model v2', 'model v9', 'model v10']);
    expect(namesOf(graph, 'model v')).toEqual(['model v2', 'model v9', 'model v10']);
  });

  test.each([
    ['cafe orsted', 'Café Ørsted'],
    ['istanbul issiz', 'İstanbul ıssız'],
    ['strasse', 'Straße'],
    ['fullwidth', 'ＦＵＬＬwidth'],
  ])('%s finds %s, which is hard to type', (query, name) => {
    const names = ['Café Ørsted', 'İstanbul ıssız', 'Straße', 'ＦＵＬＬwidth'];
    const about = Object.fromEntries(names.map((name, n) => [`m${n}`, { name: name }]));
    expect(namesOf(graphOf('m0; m1; m2; m3', about), query)).toEqual([name]);
  });

  test('a year without releases is an ordinary word', () => {
    const graph = graphOf('a; b', { a: { name: 'Norm 2019' }, b: { released: '2023' } });
    expect(namesOf(graph, '2019')).toEqual(['Norm 2019']);
    expect(namesOf(graph, '2023')).toEqual(['b']);
  });

  test('typos are tolerated only if nothing matches otherwise', () => {
    const graph = graphOf('goat; boat; alpaca');
    expect(namesOf(graph, 'goat')).toEqual(['goat']);
    expect(namesOf(graph, 'moat').sort()).toEqual(['boat', 'goat']);
    expect(namesOf(graph, 'xyz')).toEqual([]);
  });

  test('every word may have its typo, such as two letters in the wrong order', () => {
    const graph = graphOf('a; b', { a: { name: 'Llama Guard' }, b: { name: 'Llama 2' } });
    expect(namesOf(graph, 'llamma gaurd')).toEqual(['Llama Guard']);
  });

  test('a name is found by any two neighbouring Chinese characters and by a single one', () => {
    const graph = graphOf('a; b', { a: { name: '中文羊驼大模型' }, b: { name: '书生' } });
    for (const query of ['羊驼', '大模型', '中文', '驼', '中文羊驼']) {
      expect(namesOf(graph, query)).toEqual(['中文羊驼大模型']);
    }
    expect(namesOf(graph, '羊模')).toEqual([]);
  });

  test('a name in several languages is found in each', () => {
    const graph = graphOf('a', { a: { name: { en: 'XuanYuan', zh: '轩辕' } } });
    expect(namesOf(graph, '轩辕')).toEqual(['XuanYuan']);
    expect(namesOf(graph, 'xuanyuan')).toEqual(['XuanYuan']);
  });

  test('names of Object.prototype are ordinary words', () => {
    const graph = graphOf('__proto__; constructor; toString');
    expect(namesOf(graph, 'constructor')).toEqual(['constructor']);
    expect(namesOf(graph, '__proto__')).toEqual(['__proto__']);
    expect(namesOf(graph, 'hasOwnProperty')).toEqual([]);
  });

  test('every node is found by its name, with any characters', () => {
    const names = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(names, (list) => {
        const nodes = list.map((name, n) => ({ id: `m${n}`, name }));
        const { graph } = parseGraph({ format: 1, nodes, edges: [] });
        list.forEach((name, n) => {
          if (!/[\p{L}\p{N}]/u.test(name)) return;
          expect(searchOf(graph, name).some(({ node }) => node === n)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('an index built in pieces finds the same as one built at once', () => {
    const drawing = Array.from({ length: 50 }, (_, n) => `goat${n}`).join(';');
    const graph = graphOf(drawing);
    let pieces = 1;
    while (!warmSearch(graph, () => true)) pieces++;
    expect(pieces).toBeGreaterThan(2);
    expect(searchOf(graph, 'goat')).toEqual(searchOf(graphOf(drawing), 'goat'));
  });

  test('an answer computed in advance, in steps, is the one returned', () => {
    const drawing = Array.from({ length: 50 }, (_, n) => `goat${n}`).join(';');
    const graph = graphOf(drawing);
    for (const query of ['goat', 'goat7', 'gaot7', 'law', '2023', 'owner/goat1']) {
      expect([...warmAnswer(graph, query)].length).toBeGreaterThan(0);
      expect(searchOf(graph, query)).toEqual(searchOf(graphOf(drawing), query));
    }
  });

  test('it includes the members of values in facets with too many values for sets', () => {
    const makers = Array.from({ length: 200 }, (_, n) => ({
      id: `m${n}`,
      organization: [`maker ${n}`],
    }));
    const { graph } = parseGraph({ format: 1, nodes: makers, edges: [] });
    const { members } = facetIndexOf(graph, 'organization');
    const steps = warmAnswer(graph, 'mak');
    for (let step = steps.next(); !step.done; step = steps.next());
    expect(members.isMade).toBe(true);
  });

  test('a search during indexing completes the index', () => {
    const graph = graphOf(Array.from({ length: 50 }, (_, n) => `goat${n}`).join(';'));
    expect(warmSearch(graph, () => true)).toBe(false);
    expect(searchOf(graph, 'goat49')).toHaveLength(1);
    expect(warmSearch(graph, () => true)).toBe(true);
  });
});
