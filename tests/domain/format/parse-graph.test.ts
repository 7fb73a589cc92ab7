import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGraph } from '../../../src/domain/format/format-graph.js';
import {
  GraphJsonError,
  parseGraph,
  parseGraphText,
} from '../../../src/domain/format/parse-graph.js';
import { formatProblem, GraphFormatError } from '../../../src/domain/format/problem.js';
import { fileOf } from '../../graph-of.js';
import { graphFiles } from './graph-file-arbitrary.js';

/** The problems of an invalid input, one per line. */
function problemsOf(input: unknown): readonly string[] {
  try {
    parseGraph(input);
  } catch (error) {
    if (error instanceof GraphFormatError) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const warningsOf = (input: unknown) => parseGraph(input).warnings.map(formatProblem);

const withNode = (node: object) => ({ format: 1, nodes: [{ id: 'a', ...node }], edges: [] });
const withEdge = (edge: object) => ({
  format: 1,
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: [{ source: 'a', target: 'b', ...edge }],
});

/** The places in the format that contain an object. */
const KEYED: readonly (readonly [path: string, fileWith: (value: unknown) => unknown])[] = [
  ['nodes[1]', (value) => ({ format: 1, nodes: [{ id: 'a' }, value], edges: [] })],
  ['edges[1]', (value) => ({ ...withEdge({}), edges: [...withEdge({}).edges, value] })],
  ['nodes[0].links', (value) => withNode({ links: value })],
  ['nodes[0].usage', (value) => withNode({ usage: value })],
  ['nodes[0].variants[0]', (value) => withNode({ variants: [value] })],
  ['nodes[0].benchmarks[0]', (value) => withNode({ benchmarks: [value] })],
  ['nodes[0].sources[0]', (value) => withNode({ sources: [value] })],
  ['edges[0].sources[0]', (value) => withEdge({ sources: [value] })],
  ['vocabulary', (value) => ({ ...withNode({}), vocabulary: value })],
  ['vocabulary.noun', (value) => ({ ...withNode({}), vocabulary: { noun: value } })],
  ['vocabulary.methods[0]', (value) => ({ ...withNode({}), vocabulary: { methods: [value] } })],
  ['views[0]', (value) => ({ ...withNode({}), views: [value] })],
  [
    'views[0].steps[0]',
    (value) => ({ ...withNode({}), views: [{ id: 'v', title: 'V', view: '', steps: [value] }] }),
  ],
];

describe.each(KEYED)('parseGraph, a value at %s that is not an object', (path, fileWith) => {
  test.each([
    ['an empty list', [], 'a list'],
    ['a list', [{ id: 'x' }], 'a list'],
    ['a text', 'x', '"x"'],
    ['null', null, 'null'],
    ['a number', 7, '7'],
  ])('%s is one problem, there', (_, value, got) => {
    expect(problemsOf(fileWith(value))).toEqual([`${path}: expected an object, got ${got}`]);
  });
});

describe('parseGraph, the shape of entries', () => {
  test.each([
    ['null', null, 'expected an object, got null'],
    ['a list', [], 'expected an object, got a list'],
    ['a text', 'graph', 'expected an object, got "graph"'],
    ['a number for an id', withNode({ id: 7 }), 'nodes[0].id: expected a string, got 7'],
    ['an empty id', withNode({ id: '' }), 'nodes[0].id: expected a non-empty string, got ""'],
    [
      'a number written as a text',
      withNode({ contextLength: '2048' }),
      'nodes[0].contextLength: expected a number, got "2048"',
    ],
    [
      'a fraction of a token',
      withNode({ contextLength: 2048.5 }),
      'nodes[0].contextLength: expected a whole number, got 2048.5',
    ],
    [
      'no token',
      withNode({ contextLength: 0 }),
      'nodes[0].contextLength: expected a number of at least 1, got 0',
    ],
    [
      'a score written as a text',
      withNode({ benchmarks: [{ suite: 'MMLU', score: '66.6' }] }),
      'nodes[0].benchmarks[0].score: expected a number, got "66.6"',
    ],
    [
      'a string instead of a list',
      withNode({ domains: 'law' }),
      'nodes[0].domains: expected a list, got "law"',
    ],
    [
      'a number in a list of words',
      withNode({ domains: ['law', 7] }),
      'nodes[0].domains[1]: expected a string, got 7',
    ],
    [
      'an unknown kind',
      withNode({ kind: 'finetune' }),
      'nodes[0].kind: expected "base" or "derived", got "finetune"',
    ],
    [
      'a date in another notation',
      withNode({ released: '13.03.2023' }),
      'nodes[0].released: expected a date such as 2023, 2023-03 or 2023-03-13, got "13.03.2023"',
    ],
    [
      'a year as a number',
      withNode({ released: 2023 }),
      'nodes[0].released: expected a string, got 2023',
    ],
    [
      'a summary that is a list',
      withNode({ summary: ['a'] }),
      'nodes[0].summary: expected a string, or an object of strings by language, got a list',
    ],
    [
      'a name that is an empty list',
      withNode({ name: [] }),
      'nodes[0].name: expected a string, or an object of strings by language, got a list',
    ],
    [
      'a source without an address',
      withNode({ sources: [{ lines: '1' }] }),
      'nodes[0].sources[0].url: expected the key "url", got nothing',
    ],
    [
      'null for a list',
      withNode({ variants: null }),
      'nodes[0].variants: expected a list, got null',
    ],
    [
      'a string longer than 60 characters, shortened',
      withNode({ kind: 'x'.repeat(100) }),
      `nodes[0].kind: expected "base" or "derived", got "${'x'.repeat(60)}…"`,
    ],
    [
      'a string instead of a boolean',
      withNode({ landmark: 'yes' }),
      'nodes[0].landmark: expected true or false, got "yes"',
    ],
    [
      'a negative number of downloads',
      withNode({ usage: { downloads: -1 } }),
      'nodes[0].usage.downloads: expected a number of at least 0, got -1',
    ],
    [
      'a noun without a plural',
      { ...withNode({}), vocabulary: { noun: { one: 'table' } } },
      'vocabulary.noun.many: expected the key "many", got nothing',
    ],
    [
      'an edge without an end',
      { format: 1, nodes: [{ id: 'a' }], edges: [{ source: 'a' }] },
      'edges[0].target: expected the key "target", got nothing',
    ],
    [
      'a number as confidence',
      withEdge({ confidence: 0.5 }),
      'edges[0].confidence: expected "stated" or "inferred", got 0.5',
    ],
    [
      'a value that JSON does not have',
      withNode({ id: 7n }),
      'nodes[0].id: expected a string, got a bigint',
    ],
    [
      'an infinite number',
      withNode({ benchmarks: [{ suite: 'MMLU', score: Infinity }] }),
      'nodes[0].benchmarks[0].score: expected a finite number, got Infinity',
    ],
    [
      'a symbol as a value',
      { ...withNode({}), title: { 'zh-CN': 7 } },
      'title: expected a string, or an object of strings by language, got an object',
    ],
  ])('%s is a problem at its path', (_, input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });

  test('problems within and between entries are reported together, in file order', () => {
    const file = {
      format: 1,
      nodes: [{ id: 'llama' }, { id: 'alpaca', released: '2023-13' }, { id: 7 }],
      edges: [
        { source: 'llama', target: 'alpacca' },
        { source: 'llama', target: 'alpaca', methods: 'peft' },
        { source: 'alpaca', target: 'llama' },
      ],
    };
    expect(problemsOf(file)).toEqual([
      'nodes[1].released: expected a date such as 2023, 2023-03 or 2023-03-13, got "2023-13"',
      'nodes[2].id: expected a string, got 7',
      'edges[0].target: no node has the id "alpacca"; did you mean "alpaca"?',
      'edges[1].methods: expected a list, got "peft"',
      'edges[2]: expected no cycle, got "llama" → "alpaca" → "llama"',
    ]);
  });

  test('every problem is reported at once, in the order of the file', () => {
    expect(
      problemsOf({
        format: 1,
        updated: 'today',
        nodes: [{ id: '' }, { name: 'Alpaca' }, { id: 'c', released: '2023-13', domains: [1] }],
        edges: [{ source: 1, target: [] }, null],
      }),
    ).toEqual([
      'updated: expected a date such as 2023, 2023-03 or 2023-03-13, got "today"',
      'nodes[0].id: expected a non-empty string, got ""',
      'nodes[1].id: expected the key "id", got nothing',
      'nodes[2].released: expected a date such as 2023, 2023-03 or 2023-03-13, got "2023-13"',
      'nodes[2].domains[0]: expected a string, got 1',
      'edges[0].source: expected a string, got 1',
      'edges[0].target: expected a string, got a list',
      'edges[1]: expected an object, got null',
    ]);
  });

  test('a file of a newer version is a single problem, whatever its content', () => {
    expect(problemsOf({ format: 2, nodes: 'moved' })).toEqual([
      'format: expected 1, got 2: the file is in a newer version of the format than this program reads',
    ]);
  });

  test('a missing or malformed version says what is expected', () => {
    expect(problemsOf({ nodes: [], edges: [] })).toEqual([
      'format: expected the key "format", got nothing',
    ]);
    expect(problemsOf({ format: '1', nodes: [], edges: [] })).toEqual([
      'format: expected 1, got "1"',
    ]);
  });
});

describe('parseGraphText', () => {
  test('a byte order mark is skipped', () => {
    const text = `\uFEFF${JSON.stringify(fileOf('llama > alpaca'))}`;
    expect(parseGraphText(text).graph.nodes).toHaveLength(2);
  });

  test.each(['', '{', '<!doctype html>', '{"format":1,}', 'undefined'])('%j is not JSON', (text) =>
    expect(() => parseGraphText(text)).toThrow(GraphJsonError),
  );

  test('JSON that is not a graph is reported as such', () =>
    expect(() => parseGraphText('"graph"')).toThrow(GraphFormatError));
});

describe('parseGraph, warnings', () => {
  test('an unknown word is a warning with a suggestion and its number of uses, and is kept', () => {
    const file = fileOf(
      'llama > alpaca [instruction-tunning]; llama > vicuna [instruction-tunning]',
      {
        llama: { domains: ['medecine'], modalities: ['smell'], licenseClass: 'free' },
      },
    );
    expect(warningsOf(file)).toEqual([
      'nodes[0].domains[0]: "medecine" is not a known domain; did you mean "medicine"?',
      'nodes[0].modalities[0]: "smell" is not a known modality',
      'nodes[0].licenseClass: "free" is not a known licence class',
      'edges[0].methods[0]: "instruction-tunning" is not a known method; did you mean "instruction-tuning"? (2 times)',
    ]);
    const { graph } = parseGraph(file);
    expect(graph.nodeAt(0).domains).toEqual(['medecine']);
    expect(graph.edgeAt(1).methods).toEqual(['instruction-tunning']);
  });

  test('a word of the file’s own vocabulary is known', () => {
    const file = {
      ...fileOf('llama -teaches> alpaca [cooking]', { llama: { domains: ['radiology'] } }),
      vocabulary: {
        domains: [{ id: 'radiology' }],
        methods: [{ id: 'cooking' }],
        relations: [{ id: 'teaches' }],
      },
    };
    expect(warningsOf(file)).toEqual([]);
  });

  test('an unknown key is a warning at any depth, and is kept', () => {
    const file = {
      format: 1,
      licence: 'CC BY 4.0',
      vocabulary: { colours: [], noun: { one: 'table', many: 'tables', few: 'tables' } },
      nodes: [
        {
          id: 'a',
          usage: { download: 1 },
          orgnization: ['Meta'],
          links: { demo: 'https://example.com' },
        },
        {
          id: 'b',
          orgnization: ['LMSYS'],
          variants: [{ parameter: '7B' }],
          benchmarks: [{ suite: 'MMLU', score: 1, shots: 5 }],
          sources: [{ url: 'https://example.com', line: '1' }],
        },
      ],
      edges: [{ source: 'a', target: 'b', weight: 1, sources: [{ url: '', page: 2 }] }],
      views: [
        { id: 'v', title: '', view: '', stops: [], steps: [{ title: '', view: '', note: '' }] },
      ],
    };
    expect(warningsOf(file)).toEqual([
      'nodes[0].orgnization: "orgnization" is not a known key; did you mean "organization"? (2 times)',
      'nodes[0].links.demo: "demo" is not a known key',
      'nodes[0].usage.download: "download" is not a known key; did you mean "downloads"?',
      'nodes[1].variants[0].parameter: "parameter" is not a known key; did you mean "parameters"?',
      'nodes[1].benchmarks[0].shots: "shots" is not a known key',
      'nodes[1].sources[0].line: "line" is not a known key; did you mean "lines"?',
      'edges[0].weight: "weight" is not a known key',
      'edges[0].sources[0].page: "page" is not a known key',
      'vocabulary.colours: "colours" is not a known key',
      'vocabulary.noun.few: "few" is not a known key',
      'views[0].stops: "stops" is not a known key; did you mean "steps"?',
      'views[0].steps[0].note: "note" is not a known key',
      'licence: "licence" is not a known key',
    ]);
    expect(JSON.parse(formatGraph(parseGraph(file).graph.file))).toEqual(file);
  });

  test('`__proto__` and `constructor` are ordinary ids', () => {
    const text =
      '{"format":1,"nodes":[{"id":"__proto__"},{"id":"constructor","domains":["toString"]},{"id":"toString"}],' +
      '"edges":[{"source":"__proto__","target":"constructor"},{"source":"constructor","target":"toString","relation":"valueOf"}]}';
    const { graph, warnings } = parseGraphText(text);
    expect(
      ['__proto__', 'constructor', 'toString', 'valueOf'].map((id) => graph.numberOf(id)),
    ).toEqual([0, 1, 2, undefined]);
    expect(graph.mainParentOf(1)).toBe(0);
    expect(warnings.map(formatProblem)).toEqual([
      'nodes[1].domains[0]: "toString" is not a known domain',
      'edges[1].relation: "valueOf" is not a known relation',
    ]);
  });

  test('`__proto__` as a key changes no prototype', () => {
    const text =
      '{"format":1,"__proto__":{"polluted":1},"nodes":[{"id":"a","__proto__":{"name":"evil"},"links":{"__proto__":{"paper":"javascript:"}}}],"edges":[]}';
    const { graph } = parseGraphText(text);
    expect(graph.nameOf(0)).toBe('a');
    expect(graph.nodeAt(0).links?.paper).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });
});

describe('parseGraph, laws', () => {
  test('formatting is inverse to parsing, and loses nothing', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const { graph } = parseGraph(input);
        const text = formatGraph(graph.file);
        expect(JSON.parse(text)).toEqual(input);
        expect(parseGraphText(text).graph.file).toEqual(graph.file);
      }),
      { numRuns: 300 },
    );
  });

  test('the input is not modified, and later changes to it have no effect', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const before = JSON.stringify(input);
        const { graph } = parseGraph(input);
        expect(JSON.stringify(input)).toBe(before);
        const names = graph.nodes.map(({ id }) => id);
        for (const node of input.nodes) node.id = 'changed';
        input.edges.length = 0;
        expect(graph.nodes.map(({ id }) => id)).toEqual(names);
      }),
    );
  });

  test('any JSON value is a graph or a list of problems, each with a message', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        for (const problem of problemsOf(input)) expect(problem).not.toBe('');
      }),
    );
  });

  test('every node and every edge broken, 100,000 problems are all reported', () => {
    const input = {
      format: 1,
      nodes: Array.from({ length: 50_000 }, () => ({ id: 7 })),
      edges: Array.from({ length: 25_000 }, () => ({})),
    };
    const problems = problemsOf(input);
    expect(problems).toHaveLength(100_000);
    expect(problems.at(-1)).toBe('edges[24999].target: expected the key "target", got nothing');
  });

  test('the message of the error itself names 20 problems and counts the rest', () => {
    const error = new GraphFormatError(
      Array.from({ length: 25 }, (_, i) => ({ path: `nodes[${i}]`, message: 'bad' })),
    );
    expect(error.message.split('\n')).toHaveLength(21);
    expect(error.message).toMatch(/nodes\[19\]: bad\nand 5 more$/);
  });
});
