/** A hostile file in place of a graph, and the expected outcome. */
export interface HostileGraph {
  readonly text: string;
  /** The number of nodes in the picture, or the message with its path. */
  readonly end: { readonly nodes: number } | { readonly kind: string; readonly says: string };
}

const CALLS = 'hacked()';
/** Texts that would run if taken for markup, code, styles or URLs. */
const SCRIPTS: readonly string[] = [
  `<script>${CALLS}</script>`,
  `<img src=x onerror=${CALLS}>`,
  `"><svg onload=${CALLS}>`,
  `' onmouseover='${CALLS}' x='`,
  `<iframe srcdoc="<script>parent.${CALLS}</script>"></iframe>`,
  `\${${CALLS}}{{${CALLS}}}<!--?lit$-->`,
  `[${CALLS}](javascript:${CALLS}) ![x](javascript:${CALLS}) <javascript:${CALLS}>`,
  `url(javascript:${CALLS});background:expression(${CALLS})`,
];

/** URLs that no reader may be led to, plain and in disguise. */
const TRAPS: readonly string[] = [
  `javascript:${CALLS}`,
  `JaVaScRiPt:${CALLS}`,
  ` \u0001javascript:${CALLS}`,
  `java\nscript:${CALLS}`,
  `java\tscript:${CALLS}`,
  `javascript&colon;${CALLS}`,
  `javascript://example.org/%0A${CALLS}`,
  `data:text/html,<script>${CALLS}</script>`,
  `data:text/html;base64,PHNjcmlwdD5oYWNrZWQoKTwvc2NyaXB0Pg==`,
  `vbscript:${CALLS}`,
  `blob:null/1`,
  `file:///etc/passwd`,
  `view-source:javascript:${CALLS}`,
  `//example.org/x`,
  `https://user:password@example.org/`,
  `https://example.org/${'x'.repeat(5000)}`,
  'https://example.org/',
];

const NAMES_OF_OBJECTS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Control characters, direction marks, joiners, combining marks, lone surrogates, and emoji sequences. */
const CHARACTERS = [
  '\u0000\u0007\u001b[31m\u0085',
  '\u202e\u2066gpj.exe\u2069',
  '\u200b\u200d\u2060\ufeff',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f'.repeat(40),
  '\ud83d',
  '\udc00\ud800',
  '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳'.repeat(30),
  '\u2028\u2029',
  '﷽'.repeat(60),
];

const written = (file: object): string => JSON.stringify({ format: 1, ...file });
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const named = (count: number) => times(count, (i) => ({ id: `n${i}` }));

/** A node with a text in every field that can have one. */
function saying(text: string, i: number): object {
  return {
    id: `${text}${i}`,
    name: text,
    aliases: [text],
    organization: [text],
    released: '2023',
    variants: [{ name: text, parameters: text, huggingface: text }],
    trainingTokens: text,
    license: text,
    licenseClass: text,
    domains: [text],
    languages: [text],
    modalities: [text],
    links: { paper: text, code: text, weights: text, homepage: text },
    summary: { en: text },
    notes: [text],
    benchmarks: [{ suite: text, setting: text, variant: text, score: 1, source: text }],
    sources: [{ url: text, lines: text, supports: [text] }],
  };
}

/** A family whose every text is one of those given. */
function family(texts: readonly string[]): string {
  const nodes = [{ id: 'root' }, ...texts.map(saying)] as { id: string }[];
  const edges = texts.map((text, i) => ({
    source: 'root',
    target: nodes[i + 1]?.id,
    relation: text,
    methods: [text],
    technique: [text],
    data: [text],
    sizes: [text],
    sources: [{ url: text, lines: text }],
  }));
  const title = { en: texts[0] };
  const view = { id: texts[0], title, text: texts.join('\n\n'), view: `q=${texts[0] ?? ''}` };
  const vocabulary = { domains: texts.map((id) => ({ id, label: id })) };
  return written({ title, vocabulary, nodes, edges, views: [view] });
}

const chain = (count: number) =>
  times(count - 1, (i) => ({ source: `n${i}`, target: `n${i + 1}` }));

/** Layers of nodes, each linked to some of the previous layer. */
function layers(count: number, size: number, links: number): string {
  const edges = times((count - 1) * size * links, (i) => {
    const [layer, place, link] = [
      Math.floor(i / links / size),
      Math.floor(i / links) % size,
      i % links,
    ];
    return {
      source: `n${layer * size + ((place * 7 + link * 31) % size)}`,
      target: `n${(layer + 1) * size + place}`,
    };
  });
  return written({ nodes: named(count * size), edges });
}

const nested = (depth: number, [open, close]: readonly [string, string]) =>
  open.repeat(depth) + close.repeat(depth);

/** Name → file. */
export const HOSTILE_GRAPHS: Readonly<Record<string, () => HostileGraph>> = {
  'scripts in every text': () => ({ text: family(SCRIPTS), end: { nodes: 1 + SCRIPTS.length } }),
  'traps in every link': () => ({ text: family(TRAPS), end: { nodes: 1 + TRAPS.length } }),
  'names of Object.prototype everywhere': () => ({
    text: family(NAMES_OF_OBJECTS).replaceAll('"root"', '"valueOf"'),
    end: { nodes: 1 + NAMES_OF_OBJECTS.length },
  }),
  '__proto__ as a key': () => ({
    text: `{"format":1,"__proto__":{"polluted":1},"nodes":[{"id":"a","__proto__":{"polluted":1,"name":"evil"},"constructor":{"prototype":{"polluted":1}}},{"id":"__proto__"}],"edges":[{"source":"a","target":"__proto__","__proto__":{"relation":"data"}}]}`,
    end: { nodes: 2 },
  }),
  'control, bidi and zero-width characters, emoji': () => ({
    text: family(CHARACTERS),
    end: { nodes: 1 + CHARACTERS.length },
  }),
  'names of 1 MB': () => ({
    text: written({
      title: 'M'.repeat(1e6),
      nodes: [
        { id: 'a', name: 'W'.repeat(1e6) },
        { id: 'b'.repeat(1e6), name: '羊'.repeat(1e6) },
        { id: 'c', name: '\u0301'.repeat(1e6), summary: '*'.repeat(1e6) },
      ],
      edges: [
        { source: 'a', target: 'b'.repeat(1e6), methods: ['m'.repeat(1e6)] },
        { source: 'a', target: 'c' },
      ],
    }),
    end: { nodes: 3 },
  }),
  '100,000 problems': () => ({
    text: written({ nodes: times(50_000, () => ({ id: 7 })), edges: times(25_000, () => ({})) }),
    end: { kind: 'format', says: 'nodes[0].id expected a string, got 7' },
  }),
  '100,000 edges that end nowhere': () => ({
    text: written({
      nodes: named(20_000),
      edges: times(100_000, (i) => ({ source: 'n0', target: `m${i}` })),
    }),
    end: { kind: 'format', says: 'edges[0].target no node has the id "m0"' },
  }),
  'numbers as texts': () => ({
    text: written({ nodes: [{ id: 'a', contextLength: '2048' }], edges: [] }),
    end: { kind: 'format', says: 'nodes[0].contextLength expected a number, got "2048"' },
  }),
  'a number that is none': () => ({
    text: '{"format":1,"nodes":[{"id":"a","benchmarks":[{"suite":"s","score":NaN}]}],"edges":[]}',
    end: { kind: 'json', says: 'NaN' },
  }),
  'a number without end': () => ({
    text: '{"format":1,"nodes":[{"id":"a","benchmarks":[{"suite":"s","score":1e999}]}],"edges":[]}',
    end: {
      kind: 'format',
      says: 'nodes[0].benchmarks[0].score expected a finite number, got Infinity',
    },
  }),
  'lists in lists, 200,000 deep, where anything goes': () => ({
    text: `{"format":1,"nodes":[{"id":"a","mine":${nested(2e5, ['[', ']'])}}],"edges":[],"mine":${nested(1e5, ['{"a":', '}']).replace('}', '1}')}}`,
    end: { nodes: 1 },
  }),
  'lists in lists, 200,000 deep, instead of a name': () => ({
    text: `{"format":1,"nodes":[{"id":"a","name":${nested(2e5, ['[', ']'])}}],"edges":[]}`,
    end: {
      kind: 'format',
      says: 'nodes[0].name expected a string, or an object of strings by language, got a list',
    },
  }),
  'keys said twice': () => ({
    text: '{"format":1,"nodes":[],"nodes":[{"id":"a","id":"b"}],"edges":[]}',
    end: { nodes: 1 },
  }),
  'a node that comes from itself': () => ({
    text: written({ nodes: named(1), edges: [{ source: 'n0', target: 'n0' }] }),
    end: { kind: 'format', says: 'edges[0] expected two nodes, got "n0" at both ends' },
  }),
  'a cycle of 20,000': () => ({
    text: written({
      nodes: named(20_000),
      edges: [...chain(20_000), { source: 'n19999', target: 'n0' }],
    }),
    end: { kind: 'format', says: 'edges[19999] expected no cycle' },
  }),
  'a star of 20,000': () => ({
    text: written({
      nodes: named(20_001),
      edges: times(20_000, (i) => ({ source: 'n0', target: `n${i + 1}` })),
    }),
    end: { nodes: 20_001 },
  }),
  'a star turned inside out': () => ({
    text: written({
      nodes: named(20_001),
      edges: times(20_000, (i) => ({ source: `n${i + 1}`, target: 'n0' })),
    }),
    end: { nodes: 20_001 },
  }),
  'a chain of 20,000': () => ({
    text: written({ nodes: named(20_000), edges: chain(20_000) }),
    end: { nodes: 20_000 },
  }),
  '20,000 nodes without an edge': () => ({
    text: written({ nodes: named(20_000), edges: [] }),
    end: { nodes: 20_000 },
  }),
  'two layers of 200, each linked to each': () => ({
    text: layers(2, 200, 200),
    end: { nodes: 400 },
  }),
  '200 layers of 200': () => ({ text: layers(200, 200, 3), end: { nodes: 40_000 } }),
  '20,000 of everything about one model': () => ({
    text: written({
      nodes: [
        {
          id: 'n0',
          aliases: times(20_000, (i) => `alias ${i}`),
          organization: times(20_000, (i) => `maker ${i}`),
          variants: times(20_000, (i) => ({ name: `${i}B`, parameters: `${i}B` })),
          domains: times(20_000, (i) => `domain ${i}`),
          languages: times(20_000, (i) => `x-${i}`),
          modalities: times(20_000, (i) => `sense ${i}`),
          notes: times(20_000, (i) => `note ${i}`),
          benchmarks: times(20_000, (i) => ({ suite: `suite ${i}`, score: i })),
          sources: times(20_000, (i) => ({ url: `https://example.org/${i}` })),
        },
        ...named(3).slice(1),
      ],
      edges: [
        {
          source: 'n0',
          target: 'n1',
          methods: times(20_000, (i) => `method ${i}`),
          technique: times(20_000, (i) => `technique ${i}`),
          sources: times(20_000, (i) => ({ url: `https://example.org/${i}` })),
        },
      ],
      views: times(20_000, (i) => ({ id: `v${i}`, title: `View ${i}`, text: 'text', view: '' })),
    }),
    end: { nodes: 3 },
  }),
  '5 MB of facets': () => ({
    text: written({
      nodes: times(2000, (i) => ({
        id: `n${i}`,
        domains: times(20, (k) => `domain ${i} ${k}`),
        organization: times(40, (k) => `organization ${i} ${k}`),
        languages: times(30, (k) => `x-${i}-${k}`),
        modalities: times(20, (k) => `sense ${i} ${k}`),
      })),
      edges: times(1999, (i) => ({
        source: `n${i >> 3}`,
        target: `n${i + 1}`,
        technique: times(20, (k) => `technique ${i} ${k}`),
        methods: times(10, (k) => `method ${i} ${k}`),
      })),
    }),
    end: { nodes: 2000 },
  }),
};
