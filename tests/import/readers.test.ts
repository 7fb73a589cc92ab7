import { describe, expect, test } from 'vitest';
import { importGraph } from '../../src/import/import-graph.js';
import { edgesOf, notesOf, readText } from './read-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => readText(JSON.stringify(value));

describe('a graph file', () => {
  test('numeric ids and dates with a time are repaired, which is reported', () => {
    const read = json({
      format: 1,
      nodes: [
        { id: 1, released: '2023-03-01T00:00:00Z' },
        { id: 2, released: '03/01/2023' },
      ],
      edges: [{ source: 1, target: 2 }],
    });
    expect(read.file.nodes).toEqual([{ id: '1', released: '2023-03-01' }, { id: '2' }]);
    expect(edgesOf(read)).toEqual(['1 > 2']);
    expect(notesOf(read)).toEqual([
      'nodes[0].id guessed text 1',
      'nodes[0].released guessed date 2023-03-01T00:00:00Z 2023-03-01',
      'nodes[1].id guessed text 2',
      'nodes[1].released dropped value released 03/01/2023',
      'edges[0].source guessed text 1',
      'edges[0].target guessed text 2',
    ]);
  });

  test('drops what is invalid: self-loops, duplicate edges, missing ends, duplicate ids', () => {
    const read = json({
      format: 1,
      nodes: [{ id: 'a' }, { id: 'b', name: 'first' }, { id: 'b', name: 'second' }, {}],
      edges: [
        { source: 'a', target: 'a' },
        { source: 'a', target: 'b' },
        { source: 'a', target: 'b', relation: 'weights' },
        { source: 'a', target: 'b', relation: 'data' },
        { source: 'a', target: 'c' },
      ],
    });
    expect(edgesOf(read)).toEqual(['a > b', 'a -data> b']);
    expect(read.file.nodes).toEqual([{ id: 'a' }, { id: 'b', name: 'first' }]);
    expect(notesOf(read)).toEqual([
      'nodes[2] dropped repeated-node b',
      'nodes[3] dropped nameless',
      'edges[0] dropped self-loop a',
      'edges[2] dropped repeated-edge a b',
      'edges[4] dropped dangling-edge a c c',
    ]);
  });

  test('loses the first value of a duplicate key, which is reported with both positions', () => {
    const read = readText(
      '{ "format": 1,\n "nodes": [{ "id": "a", "name": "A", "name": "B" }],\n "edges": [] }',
    );
    expect(read.file.nodes).toEqual([{ id: 'a', name: 'B' }]);
    expect(notesOf(read)).toEqual(['2:38 dropped repeated-key name 2:25']);
  });

  test('is rejected with all problems if it cannot be repaired', () => {
    expect(() =>
      json({ format: 1, nodes: [{ id: 'a', domains: 'law', links: 5 }], edges: [] }),
    ).toThrow(/nodes\[0\]\.domains: expected a list[\s\S]*nodes\[0\]\.links/);
  });
});

describe('Ecosystem Graphs', () => {
  const read = readText(`---
- type: model
  name: Vicuna
  organization: LMSYS
  description: Fine-tuned on ShareGPT
  created_date:
    explanation: The date of the blog post
    value: 2023-03-30
  url: https://lmsys.org/blog/2023-03-30-vicuna/
  model_card: https://huggingface.co/lmsys/vicuna-13b-delta-v0
  modality: text; text
  size: 13B parameters (dense)
  dependencies: [LLaMA, ShareGPT]
  license:
    value: Apache 2.0
    explanation: see the repository
  monitoring: no
  feedback: ''
- type: dataset
  name: ShareGPT
  dependencies: []
- type: application
  name: Chatbot
  created_date: 1e3
  dependencies: [Vicuna]
`);

  test('gives models, data sets and applications with their dependencies', () => {
    expect(read.report.format).toBe('ecosystem-graphs');
    expect(read.file.nodes[0]).toEqual({
      id: 'Vicuna',
      organization: ['LMSYS'],
      released: '2023-03-30',
      variants: [{ parameters: '13B', huggingface: 'lmsys/vicuna-13b-delta-v0' }],
      license: 'Apache 2.0',
      licenseClass: 'permissive',
      modalities: ['text'],
      links: { homepage: 'https://lmsys.org/blog/2023-03-30-vicuna/' },
      summary: 'Fine-tuned on ShareGPT',
      sources: [{ url: 'https://lmsys.org/blog/2023-03-30-vicuna/' }],
    });
    expect(edgesOf(read)).toEqual([
      'LLaMA > Vicuna',
      'ShareGPT -data> Vicuna',
      'Vicuna -depends-on> Chatbot',
    ]);
    expect(read.file.edges[0]?.confidence).toBe('inferred');
  });

  test('reports dependencies that are not assets, unreadable values and unmapped keys', () => {
    expect(notesOf(read)).toEqual([
      '[2] dropped value created_date 1e3',
      '[0].dependencies[0] guessed stub LLaMA',
      'dropped attribute monitoring 1',
      'dropped attribute type 2',
    ]);
  });
});

describe('a table', () => {
  test('of edges with other headers, semicolons or tabs is read, which is reported', () => {
    const read = readText('From;To;method\nLlama 2;"Code; Llama";SFT\n');
    expect(edgesOf(read)).toEqual(['Llama 2 > Code; Llama [instruction-tuning]']);
    expect(notesOf(read)).toEqual([
      '1:1 guessed column From source',
      '1:6 guessed column To target',
      '1:9 guessed column method methods',
    ]);
    expect(edgesOf(readText('source\ttarget\trelation\na\tb\tdata\n'))).toEqual(['a -data> b']);
    expect(edgesOf(readText('来源,目标,关系\n甲,乙,训练数据\n'))).toEqual(['甲 -data> 乙']);
  });

  test.each([
    ['unknown column names', 'Origine\tRésultat\tPart\nLait\tBeurre\t0,6\nBeurre\tGâteau\t1,0\n'],
    ['no column names', 'Lait;Beurre;0,6\nBeurre;Gâteau;1,0\n'],
    ['German names', 'Quelle;Ziel\nLait;Beurre\nBeurre;Gâteau\n'],
  ])('of pairs with %s is a list of edges, which is reported', (_, text) => {
    const read = readText(text);
    expect(edgesOf(read)).toEqual(['Lait -depends-on> Beurre', 'Beurre -depends-on> Gâteau']);
    expect(notesOf(read)).toContainEqual(expect.stringMatching(/^1:1 guessed column .+ source$/));
  });

  test.each([
    ['prose', 'Dear all,\nplease find, as agreed,\nthe list\n'],
    ['a table without recurring values', 'Modell;Lizenz\nA;MIT\nB;MIT\n'],
  ])('is not recognized in %s', (_, text) => {
    expect(() => readText(text)).toThrow('expected CycloneDX');
  });

  test('has methods under the headers common in spreadsheets, and dates with the day first', () => {
    const { file } = readText('from,to,how,since\nflour,dough,kneading,13.3.2023\n');
    expect(file.edges[0]).toMatchObject({ technique: ['kneading'], since: '2023-03-13' });
    expect(file.vocabulary?.noun).toBeDefined();
  });

  test('of ten spreadsheet rows gets the methods, relations and sources meant', () => {
    const read = readText(
      'Parent,Child,How,Link\nLLaMA,Alpaca,"instruction tuning, LoRA",https://a.example/b\nLLaMA,Orca,distillation,\nOrca,Mix,secret sauce,\n',
    );
    expect(read.file.edges).toEqual([
      {
        source: 'LLaMA',
        target: 'Alpaca',
        methods: ['instruction-tuning', 'peft'],
        technique: ['LoRA'],
        sources: [{ url: 'https://a.example/b' }],
      },
      { source: 'LLaMA', target: 'Orca', relation: 'distillation' },
      { source: 'Orca', target: 'Mix', technique: ['secret sauce'] },
    ]);
    expect(read.file.vocabulary).toBeUndefined();
    expect(notesOf(read)).toEqual([
      '1:1 guessed column Parent source',
      '1:8 guessed column Child target',
      '1:14 guessed column How relation/methods/technique',
      '1:18 guessed column Link sources',
    ]);
    // A separate column takes precedence, in any position.
    const stated = readText('from,to,how,relation,methods\na,b,SFT,data,quantization\n');
    expect(stated.file.edges).toEqual([
      {
        ...{ source: 'a', target: 'b', relation: 'data' },
        ...{ methods: ['quantization'], technique: ['SFT'] },
      },
    ]);
  });

  test('of five rows without models calls its nodes nodes', () => {
    const { file } = readText('source,target\nore,iron\niron,steel\nsteel,knife\nsteel,fork\n');
    expect(file.vocabulary?.noun?.many).toEqual({ en: 'nodes', zh: '节点' });
    expect(file.edges.every(({ relation }) => relation === 'depends-on')).toBe(true);
    expect(file.nodes.map(({ id }) => id)).toEqual(['ore', 'iron', 'steel', 'knife', 'fork']);
  });

  test('of nodes is combined with the list of edges, in any order', () => {
    const read = importGraph([
      { name: 'edges.csv', content: 'source,target\nllama,alpaca\nllama,\n' },
      {
        name: 'my-models.csv',
        content: 'id,name,released,parameters,team\nalpaca,Alpaca,2023/3/13,7B,nlp\n',
      },
    ]);
    expect(read.file.nodes).toEqual([
      { id: 'alpaca', name: 'Alpaca', released: '2023-03-13', variants: [{ parameters: '7B' }] },
      { id: 'llama' },
    ]);
    expect(read.file.title).toBe('edges');
    expect(notesOf(read)).toEqual(['dropped attribute team 1']);
  });

  test.each([
    ['7B, 13B', ['7B', '13B']],
    ['7B,13B', ['7B', '13B']],
    ['7B、13B；70B', ['7B', '13B', '70B']],
    ['6,700M', ['6,700M']],
  ])('sizes in one cell: %s', (cell, sizes) => {
    const { file } = readText(`id,parameters,variants\na,"${cell}",\nb,,"${cell}"\n`);
    const variants = sizes.map((parameters) => ({ parameters }));
    expect(file.nodes).toEqual([
      { id: 'a', variants },
      { id: 'b', variants },
    ]);
    const { file: list } = readText(`source,target,sizes\na,b,"${cell}"\n`);
    expect(list.edges[0]?.sizes).toEqual(sizes);
  });

  test('starts no formula, and removes the apostrophe that escapes one', () => {
    const { file } = readText("source,target\n'=1+1,=2+2\n");
    expect(file.nodes.map(({ id }) => id)).toEqual(['=1+1', '=2+2']);
  });
});

describe('DOT', () => {
  test('gives chains, groups, subgraphs and labels; undirected edges are reported', () => {
    const read = readText(`/* a */ strict graph "My" {
  label="Family"; node [shape=box];
  a -- b -- {c d} [label=LoRA];
  subgraph cluster_0 { e [label="E\\none", color=red]; e -- a [label="by hand"] }
}`);
    expect(read.file.title).toBe('Family');
    expect(edgesOf(read)).toEqual(['a > b [peft]', 'b > c [peft]', 'b > d [peft]', 'e > a']);
    expect(read.file.edges[3]?.technique).toEqual(['by hand']);
    expect(read.file.nodes.find(({ id }) => id === 'e')?.name).toBe('E one');
    expect(notesOf(read)).toEqual([
      '1:9 guessed direction',
      'dropped attribute subgraph 1',
      'dropped attribute color 1',
    ]);
  });
});

describe('GraphML', () => {
  test('gives nested nodes by label, and drops edges with missing ends', () => {
    const read = readText(`<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="edge" attr.name="relation"/>
  <graph edgedefault="directed">
    <node id="n1"><data key="d0">Llama &amp; co</data><graph><node id="n2"/></graph></node>
    <edge source="n1" target="n2"><data key="d1"><![CDATA[data]]></data></edge>
    <edge source="n1" target="n9"/>
  </graph>
</graphml>`);
    expect(read.file.nodes).toEqual([{ id: 'n2' }, { id: 'n1', name: 'Llama & co' }]);
    expect(edgesOf(read)).toEqual(['n1 -data> n2']);
    expect(notesOf(read)).toEqual([
      '8:35 dropped dangling-edge n1 n9 n9',
      'dropped attribute nested graph 1',
    ]);
  });
});

describe('Mermaid', () => {
  test('gives shapes, chains, groups and edge labels, also from a Markdown code block', () => {
    const read = readText(
      '```mermaid\n---\ntitle: My chart\n---\ngraph TD\n' +
        '  A["Llama #quot;2#quot;"] --> B(Alpaca) & C{Vicuna}; C -- LoRA --> D\n' +
        '  B -.->|data| D:::big\n  subgraph x\n  end\n  classDef big fill:#f00\n  ???\n```\n',
    );
    expect(read.file.title).toBe('My chart');
    expect(read.file.nodes.map(({ id, name }) => name ?? id)).toEqual([
      'Llama "2"',
      'Alpaca',
      'Vicuna',
      'D',
    ]);
    expect(edgesOf(read)).toEqual(['A > B', 'A > C', 'C > D [peft]', 'B -data> D']);
    expect(notesOf(read)).toEqual([
      '11:1 dropped unknown ???',
      'dropped attribute subgraph 1',
      'dropped attribute end 1',
      'dropped attribute classDef 1',
    ]);
  });
});

describe('CycloneDX', () => {
  test('gives models with pedigree, data sets, licences and URLs', () => {
    const read = json({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'application', name: 'app' } },
      components: [
        {
          type: 'machine-learning-model',
          'bom-ref': 'm1',
          group: 'Qwen',
          name: 'Qwen2.5-7B-Instruct',
          purl: 'pkg:huggingface/Qwen/Qwen2.5-7B-Instruct@abc',
          licenses: [{ license: { id: 'Apache-2.0' } }],
          externalReferences: [{ type: 'website', url: 'https://qwen.ai' }],
          pedigree: {
            ancestors: [
              {
                type: 'machine-learning-model',
                name: 'Qwen2.5-7B',
                externalReferences: [
                  { type: 'model-card', url: 'https://huggingface.co/Qwen/Qwen2.5-7B' },
                ],
              },
            ],
          },
          modelCard: {
            modelParameters: { datasets: [{ type: 'dataset', name: 'chat' }, { ref: 'd1' }] },
          },
        },
        { type: 'data', 'bom-ref': 'd1', name: 'web text' },
        { type: 'library', name: 'torch' },
        { type: 'machine-learning-model', 'bom-ref': 'm2', name: 'mine' },
      ],
      dependencies: [{ ref: 'm2', dependsOn: ['m1', 'gone'] }],
    });
    expect(read.file.nodes.find(({ id }) => id === 'Qwen2.5-7B')?.variants).toEqual([
      { huggingface: 'Qwen/Qwen2.5-7B' },
    ]);
    expect(read.file.nodes[0]).toEqual({
      id: 'Qwen/Qwen2.5-7B-Instruct',
      name: 'Qwen2.5-7B-Instruct',
      organization: ['Qwen'],
      variants: [{ huggingface: 'Qwen/Qwen2.5-7B-Instruct', revision: 'abc' }],
      license: 'Apache-2.0',
      licenseClass: 'permissive',
      links: { homepage: 'https://qwen.ai' },
    });
    expect(edgesOf(read)).toEqual([
      'Qwen2.5-7B > Qwen/Qwen2.5-7B-Instruct',
      'chat -data> Qwen/Qwen2.5-7B-Instruct',
      'web text -data> Qwen/Qwen2.5-7B-Instruct',
      'Qwen/Qwen2.5-7B-Instruct -weights> mine',
    ]);
    expect(notesOf(read)).toEqual([
      'components[0].modelCard.modelParameters.datasets[0] guessed stub chat',
      'dependencies[0].dependsOn[0] guessed relation Qwen/Qwen2.5-7B-Instruct mine weights',
      'dropped attribute component: library 1',
    ]);
    expect(read.file.title).toBe('app');
  });

  test('a version that is not a revision, and dependencies outside the pedigree, are reported; data sets are read', () => {
    const model = (name: string, more: object = {}) => ({
      type: 'machine-learning-model',
      'bom-ref': name,
      name,
      ...more,
    });
    const read = json({
      bomFormat: 'CycloneDX',
      components: [
        model('base'),
        model('other', { version: '1.0' }),
        model('tuned', {
          purl: 'pkg:huggingface/me/tuned@abc?x=1',
          version: 'abc',
          pedigree: { ancestors: [{ 'bom-ref': 'base' }] },
        }),
        { type: 'data', 'bom-ref': 'chats', name: 'chats', version: '2' },
      ],
      dependencies: [{ ref: 'tuned', dependsOn: ['base', 'other', 'chats'] }],
    });
    expect(read.file.nodes[2]?.variants).toEqual([{ huggingface: 'me/tuned', revision: 'abc' }]);
    expect(edgesOf(read)).toEqual(['base > tuned', 'chats -data> tuned']);
    expect(notesOf(read)).toEqual([
      'dependencies[0].dependsOn[1] dropped dependency other tuned',
      'dependencies[0].dependsOn[2] guessed relation chats tuned data',
      'dropped attribute version 2',
    ]);
  });
});

describe('SPDX 3', () => {
  test('gives AI packages; descendantOf, ancestorOf the other way round, trainedOn, lists of ends', () => {
    const read = json({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        { type: 'SpdxDocument', spdxId: 'x:doc', name: 'My models' },
        { type: 'Organization', spdxId: 'x:org', name: 'Meta' },
        {
          type: 'ai_AIPackage',
          spdxId: 'x:a',
          name: 'Llama 2',
          suppliedBy: 'x:org',
          releaseTime: '2023-07-18T00:00:00Z',
        },
        {
          type: 'ai_AIPackage',
          spdxId: 'x:b',
          name: 'Tuned',
          software_downloadLocation: 'https://huggingface.co/me/tuned',
        },
        { type: 'dataset_DatasetPackage', spdxId: 'x:d', name: 'Dolly' },
        { type: 'software_Package', spdxId: 'x:p', name: 'numpy' },
        {
          type: 'Relationship',
          spdxId: 'x:r1',
          from: 'x:b',
          relationshipType: 'descendantOf',
          to: ['x:a'],
        },
        {
          type: 'Relationship',
          spdxId: 'x:r2',
          from: 'x:a',
          relationshipType: 'ancestorOf',
          to: ['x:b', 'x:gone'],
        },
        {
          type: 'Relationship',
          spdxId: 'x:r3',
          from: 'x:b',
          relationshipType: 'trainedOn',
          to: 'x:d',
        },
        {
          type: 'simplelicensing_LicenseExpression',
          spdxId: 'x:l',
          simplelicensing_licenseExpression: 'MIT',
        },
        {
          type: 'Relationship',
          spdxId: 'x:r4',
          from: 'x:b',
          relationshipType: 'hasDeclaredLicense',
          to: ['x:l'],
        },
      ],
    });
    expect(read.file.title).toBe('My models');
    expect(read.file.nodes[0]).toEqual({
      id: 'Llama 2',
      organization: ['Meta'],
      released: '2023-07-18',
    });
    expect(read.file.nodes[1]).toMatchObject({
      variants: [{ huggingface: 'me/tuned' }],
      license: 'MIT',
    });
    expect(edgesOf(read)).toEqual(['Llama 2 > Tuned', 'Dolly -data> Tuned']);
    expect(notesOf(read)).toEqual([
      '@graph[7].to[0] dropped repeated-edge Llama 2 Tuned',
      '@graph[7].to[1] dropped dangling-edge Llama 2 x:gone x:gone',
      'dropped attribute software_Package 1',
    ]);
  });
});

describe('PROV-JSON', () => {
  test('gives entities and derivations, labels as lists and typed, records as lists, bundles', () => {
    const read = json({
      prefix: { ex: 'http://example/' },
      entity: { 'ex:a': { 'prov:label': [{ $: 'A', lang: 'en' }, 'Ah'] }, 'ex:b': [{}, {}] },
      wasDerivedFrom: {
        '_:d': [
          {
            'prov:generatedEntity': 'ex:b',
            'prov:usedEntity': { $: 'ex:a', type: 'prov:QUALIFIED_NAME' },
          },
          { 'prov:generatedEntity': 'ex:c', 'prov:usedEntity': 'ex:b' },
        ],
      },
      wasAttributedTo: {},
      bundle: { 'ex:bundle': { entity: { 'ex:in': {} } } },
    });
    expect(read.file.nodes).toEqual([
      { id: 'ex:a', name: 'A' },
      { id: 'ex:b' },
      { id: 'ex:c' },
      { id: 'ex:in' },
    ]);
    expect(edgesOf(read)).toEqual(['ex:a -depends-on> ex:b', 'ex:b -depends-on> ex:c']);
    expect(notesOf(read)).toEqual([
      'wasDerivedFrom["_:d"] guessed stub ex:c',
      'dropped attribute wasAttributedTo 1',
    ]);
  });

  test('reads bundles that refer to entities outside, and bundles alone', () => {
    const read = json({
      entity: { 'ex:raw': {} },
      bundle: {
        'ex:first': {
          prefix: { ex: 'http://example/' },
          entity: { 'ex:clean': { 'prov:label': 'Clean' } },
          wasDerivedFrom: {
            '_:d': { 'prov:generatedEntity': 'ex:clean', 'prov:usedEntity': 'ex:raw' },
          },
        },
        'ex:second': {
          entity: { 'ex:model': {} },
          used: { '_:u': { 'prov:activity': 'ex:train', 'prov:entity': 'ex:clean' } },
          wasGeneratedBy: { '_:g': { 'prov:activity': 'ex:train', 'prov:entity': 'ex:model' } },
        },
      },
    });
    expect(edgesOf(read)).toEqual([
      'ex:raw -depends-on> ex:clean',
      'ex:clean -depends-on> ex:model',
    ]);
    expect(notesOf(read)).toEqual([
      'bundle["ex:second"].wasGeneratedBy["_:g"] guessed relation ex:clean ex:model ex:train',
    ]);
    const alone = json({ bundle: { 'ex:b': { entity: { 'ex:x': {} } } } });
    expect(alone.report.format).toBe('prov');
    expect(alone.file.nodes).toEqual([{ id: 'ex:x' }]);
  });

  test('reports whatever it does not read, also next to derivations', () => {
    const read = json({
      entity: { a: { 'dct:created': '2023-03', 'ex:size': '7B' }, b: {}, c: {} },
      agent: { me: {} },
      activity: { train: {} },
      used: { u: { 'prov:activity': 'train', 'prov:entity': 'a' } },
      wasGeneratedBy: { g: { 'prov:activity': 'train', 'prov:entity': 'c' } },
      wasDerivedFrom: {
        d: { 'prov:generatedEntity': 'b', 'prov:usedEntity': 'a', 'prov:activity': 'tune' },
      },
    });
    expect(read.file.nodes[0]).toEqual({ id: 'a', released: '2023-03' });
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    const names = ['ex:size', 'prov:activity', 'agent', 'activity', 'used', 'wasGeneratedBy'];
    expect(notesOf(read)).toEqual(names.map((name) => `dropped attribute ${name} 1`));
  });

  test('derives through activities if no derivation is stated, which is a guess', () => {
    const read = json({
      entity: { a: {}, b: {} },
      used: { u: { 'prov:activity': 'train', 'prov:entity': 'a' } },
      wasGeneratedBy: { g: { 'prov:activity': 'train', 'prov:entity': 'b' } },
    });
    expect(edgesOf(read)).toEqual(['a -depends-on> b']);
    expect(notesOf(read)).toEqual(['wasGeneratedBy["g"] guessed relation a b train']);
  });
});

describe('OpenLineage', () => {
  const event = (eventType: string, job: string, inputs: string[], outputs: string[]) => ({
    eventType,
    eventTime: '2026-01-02T03:04:05Z',
    run: { runId: '1' },
    job: { namespace: 'x', name: job },
    inputs: inputs.map((name) => ({ namespace: 'db', name })),
    outputs: outputs.map((name) => ({ namespace: 'db', name })),
  });
  const events = [
    event('START', 'load', ['raw'], ['orders']),
    event('COMPLETE', 'load', ['raw'], ['orders']),
    event('COMPLETE', 'reload', ['raw'], ['orders']),
  ];

  test('connects data sets through jobs; repeated events count once', () => {
    for (const read of [
      json(events),
      readText(events.map((event) => JSON.stringify(event)).join('\n')),
      importGraph(utf8(`\uFEFF${events.map((event) => JSON.stringify(event)).join('\r\n')}\r\n`)),
    ]) {
      expect(read.report.format).toBe('openlineage');
      expect(edgesOf(read)).toEqual(['db/raw -depends-on> db/orders']);
      expect(read.file.edges[0]?.technique).toEqual(['load', 'reload']);
      expect(read.file.nodes.map(({ name }) => name)).toEqual(['raw', 'orders']);
      expect(read.file.updated).toBe('2026-01-02');
      expect(read.file.vocabulary?.noun?.one).toEqual({ en: 'data set', zh: '数据集' });
      expect(notesOf(read)).toEqual([]);
    }
  });
});

describe('dbt', () => {
  test('of version 12 has unit tests, groups and disabled nodes, which are not data', () => {
    const part = (name: string, resource_type: string) => ({
      name,
      resource_type,
      package_name: 'j',
    });
    const read = json({
      metadata: {
        dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
        dbt_version: '1.10.0',
        generated_at: '2026-02-03T04:05:06.789Z',
        project_name: 'jaffle',
        adapter_type: 'postgres',
      },
      nodes: {
        'seed.j.raw': part('raw', 'seed'),
        'model.j.orders.v2': { ...part('orders', 'model'), version: 2, latest_version: 2 },
        'snapshot.j.history': part('history', 'snapshot'),
        'analysis.j.look': part('look', 'analysis'),
        'operation.j.hook': part('hook', 'operation'),
      },
      sources: {},
      macros: { 'macro.j.m': part('m', 'macro') },
      exposures: { 'exposure.j.board': { ...part('board', 'exposure'), label: 'Board' } },
      metrics: { 'metric.j.total': { ...part('total', 'metric'), label: 'Total' } },
      semantic_models: { 'semantic_model.j.orders': part('orders', 'semantic_model') },
      saved_queries: {},
      unit_tests: { 'unit_test.j.orders.t': part('t', 'unit_test') },
      groups: {},
      disabled: { 'model.j.old': [part('old', 'model')] },
      child_map: {},
      parent_map: {
        'seed.j.raw': [],
        'model.j.orders.v2': ['seed.j.raw'],
        'snapshot.j.history': ['model.j.orders.v2'],
        'semantic_model.j.orders': ['model.j.orders.v2'],
        'metric.j.total': ['semantic_model.j.orders'],
        'exposure.j.board': ['metric.j.total'],
        'analysis.j.look': ['model.j.orders.v2'],
        'unit_test.j.orders.t': ['model.j.orders.v2'],
      },
    });
    expect(read.report.format).toBe('dbt');
    expect(read.file.updated).toBe('2026-02-03');
    expect(edgesOf(read)).toEqual([
      'seed.j.raw -depends-on> model.j.orders.v2',
      'model.j.orders.v2 -depends-on> snapshot.j.history',
      'model.j.orders.v2 -depends-on> semantic_model.j.orders',
      'semantic_model.j.orders -depends-on> metric.j.total',
      'metric.j.total -depends-on> exposure.j.board',
    ]);
    expect(notesOf(read)).toEqual([
      'dropped attribute analysis 1',
      'dropped attribute operation 1',
    ]);
  });

  test('gives dependencies without the tests', () => {
    const read = json({
      metadata: {
        dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
        project_name: 'jaffle',
      },
      nodes: {
        'model.j.orders': {
          name: 'orders',
          resource_type: 'model',
          config: { materialized: 'table' },
          description: 'All orders',
        },
        'test.j.unique': { name: 'unique', resource_type: 'test' },
      },
      sources: {
        'source.j.raw.orders': { name: 'orders', source_name: 'raw', resource_type: 'source' },
      },
      parent_map: {
        'model.j.orders': ['source.j.raw.orders', 'source.j.raw.orders', 'macro.j.x'],
        'test.j.unique': ['model.j.orders'],
      },
    });
    expect(read.file.title).toBe('jaffle');
    expect(read.file.nodes.map(({ name }) => name)).toEqual(['raw.orders', 'orders']);
    expect(edgesOf(read)).toEqual(['source.j.raw.orders -depends-on> model.j.orders']);
    expect(read.file.edges[0]?.technique).toEqual(['table']);
    expect(notesOf(read)).toEqual([
      'parent_map["model.j.orders"][2] dropped dangling-edge macro.j.x model.j.orders macro.j.x',
      'dropped attribute test 1',
    ]);
  });
});
