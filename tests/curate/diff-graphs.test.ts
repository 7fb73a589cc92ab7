import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffGraphs } from '../../src/curate/diff/diff-graphs.js';
import { diffToMarkdown } from '../../src/curate/diff/diff-to-markdown.js';
import { diffToMermaid } from '../../src/curate/diff/diff-to-mermaid.js';
import { diffToSvg } from '../../src/curate/diff/diff-to-svg.js';
import { diffToText } from '../../src/curate/diff/diff-to-text.js';
import { isSame } from '../../src/curate/diff/graph-diff.js';
import { mergedDiffOf } from '../../src/curate/diff/merged-diff.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { LIGHT_PALETTE } from '../export/light-palette.js';
import { readXml } from '../export/read-xml.js';
import { graphFiles } from '../domain/format/graph-file-arbitrary.js';

const files = graphFiles.map((file) => parseGraph(file).graph.file);
const read = (input: object): GraphFile => parseGraph({ format: 1, ...input }).graph.file;

const BEFORE = read({
  nodes: [
    { id: 'llama', name: 'LLaMA' },
    { id: 'alpaca', released: '2023', aliases: ['A', 'B'] },
    { id: 'vicuna-old', variants: [{ huggingface: 'lmsys/Vicuna-7B' }] },
    { id: 'gone' },
  ],
  edges: [
    { source: 'llama', target: 'alpaca', methods: ['peft'] },
    { source: 'llama', target: 'vicuna-old' },
    { source: 'alpaca', target: 'vicuna-old', relation: 'data' },
    { source: 'llama', target: 'gone' },
  ],
  views: [{ id: 'start', title: 'Start', view: '' }],
});
const AFTER = read({
  nodes: [
    { id: 'new', name: 'A *new* | one @someone' },
    { id: 'alpaca', aliases: ['B', 'C'], released: '2023-03' },
    { name: 'LLaMA', id: 'llama' },
    { id: 'vicuna', variants: [{ huggingface: 'lmsys/vicuna-7b' }] },
  ],
  edges: [
    { source: 'llama', target: 'vicuna' },
    { source: 'llama', target: 'alpaca', methods: ['peft'], sizes: ['7B'] },
    { source: 'alpaca', target: 'vicuna', relation: 'distillation' },
    { source: 'alpaca', target: 'new' },
  ],
  views: [{ id: 'start', title: 'The start', view: '' }],
});
const DIFF = diffGraphs(BEFORE, AFTER);

describe('diffGraphs', () => {
  test('models are added, removed and changed', () => {
    expect(DIFF.nodes.added.map(({ id }) => id)).toEqual(['new']);
    expect(DIFF.nodes.removed.map(({ id }) => id)).toEqual(['gone']);
    expect(DIFF.nodes.changed.map(({ after, changes }) => [after.id, changes])).toEqual([
      [
        'alpaca',
        [
          { key: 'aliases', before: ['A', 'B'], after: ['B', 'C'] },
          { key: 'released', before: '2023', after: '2023-03' },
        ],
      ],
      [
        'vicuna',
        [
          { key: 'id', before: 'vicuna-old', after: 'vicuna' },
          {
            key: 'variants',
            before: [{ huggingface: 'lmsys/Vicuna-7B' }],
            after: [{ huggingface: 'lmsys/vicuna-7b' }],
          },
        ],
      ],
    ]);
  });

  test('claims of a renamed model are unchanged; a claim with another relation is changed', () => {
    expect(DIFF.edges.added.map(({ target }) => target)).toEqual(['new']);
    expect(DIFF.edges.removed.map(({ target }) => target)).toEqual(['gone']);
    expect(DIFF.edges.changed.map(({ after, changes }) => [after.target, changes])).toEqual([
      ['alpaca', [{ key: 'sizes', before: undefined, after: ['7B'] }]],
      ['vicuna', [{ key: 'relation', before: 'data', after: 'distillation' }]],
    ]);
  });

  test('other changes are listed by key, views by id', () =>
    expect(DIFF.file.map(({ key }) => key)).toEqual(['views.start']));

  test('a graph equals itself in any order of its entries', () =>
    fc.assert(
      fc.property(files, (file) => {
        expect(isSame(diffGraphs(file, file))).toBe(true);
        const turned = {
          ...file,
          nodes: file.nodes.toReversed(),
          edges: file.edges.toReversed(),
        };
        const { nodes, edges } = diffGraphs(file, turned);
        expect(isSame({ nodes, edges, file: [] })).toBe(true);
      }),
    ));

  test('entries added in one direction are removed in the other', () =>
    fc.assert(
      fc.property(files, files, (a, b) => {
        const [there, back] = [diffGraphs(a, b), diffGraphs(b, a)];
        expect(back.nodes.added).toHaveLength(there.nodes.removed.length);
        expect(back.nodes.removed).toHaveLength(there.nodes.added.length);
        expect(back.edges.added).toHaveLength(there.edges.removed.length);
      }),
    ));
});

describe('mergedDiffOf', () => {
  test('contains all entries with their change; any two graphs give a valid one', () => {
    const { file, statusOfNode, statusOfEdge } = mergedDiffOf(DIFF, BEFORE, AFTER);
    expect(file.nodes.map((node) => `${node.id} ${statusOfNode(node)}`)).toEqual([
      'new added',
      'alpaca changed',
      'llama same',
      'vicuna changed',
      'gone removed',
    ]);
    expect(file.edges.map((edge) => `${edge.source} ${edge.target} ${statusOfEdge(edge)}`)).toEqual(
      [
        'llama vicuna same',
        'llama alpaca changed',
        'alpaca vicuna changed',
        'alpaca new added',
        'llama gone removed',
      ],
    );
    fc.assert(
      fc.property(files, files, (a, b) => {
        const merged = mergedDiffOf(diffGraphs(a, b), a, b);
        expect(() => parseGraph(merged.file)).not.toThrow();
      }),
    );
  });

  test('a reversed claim is drawn in its new direction', () => {
    const nodes = [{ id: 'a' }, { id: 'b' }];
    const [one, other] = [
      read({ nodes, edges: [{ source: 'a', target: 'b' }] }),
      read({ nodes, edges: [{ source: 'b', target: 'a' }] }),
    ];
    const diff = diffGraphs(one, other);
    expect(diff.edges.removed).toHaveLength(1);
    expect(mergedDiffOf(diff, one, other).file.edges).toEqual(other.edges);
  });
});

describe('diffToText', () => {
  test('one line for each entry added, removed or changed, with the details', () =>
    expect(diffToText(DIFF, AFTER, false)).toBe(
      [
        '1 model added, 1 removed, 1 changed, 1 renamed; 1 claim added, 1 removed, 2 changed; views.start changed',
        '+ A *new* | one @someone (new)',
        '- gone',
        '~ alpaca, 2023',
        '    aliases: + C, − A',
        '    released: 2023 → 2023-03',
        '~ vicuna-old',
        '    renamed: vicuna-old → vicuna',
        '    variants: + lmsys/vicuna-7b, − lmsys/Vicuna-7B',
        '+ alpaca → new (weights)',
        '- llama → gone (weights)',
        '~ llama → alpaca (weights: peft)',
        '    sizes: + 7B',
        '~ alpaca → vicuna-old (data)',
        '    relation: data → distillation',
        '~ views.start: title: Start → The start',
        '',
      ].join('\n'),
    ));

  test('a list item about the same subject counts as changed, with its details', () => {
    const url = 'https://example.org/card';
    const of = (sources: readonly object[], variants: readonly object[]) =>
      read({ nodes: [{ id: 'a', sources, variants }], edges: [] });
    const before = of([{ url }, { url: `${url}/old` }], [{ huggingface: 'a/b', parameters: '7B' }]);
    const after = of(
      [{ url, accessed: '2026-11', supports: ['license'] }],
      [{ huggingface: 'a/b', parameters: '8B' }, { name: '70B' }],
    );
    const text = diffToText(diffGraphs(before, after), after, false);
    expect(text).toContain(
      `    sources: ~ ${url} (supports: + license; accessed: + 2026-11), − ${url}/old\n`,
    );
    expect(text).toContain('    variants: + 70B, ~ 8B a/b (parameters: 7B → 8B)\n');
  });

  test('says explicitly that nothing changed', () =>
    expect(diffToText(diffGraphs(AFTER, AFTER), AFTER, false)).toBe('nothing changed\n'));
});

describe('diffToMarkdown', () => {
  const markdown = diffToMarkdown(DIFF, BEFORE, AFTER);

  test('a summary, a picture and lists; names are escaped and mention nobody', () => {
    expect(markdown).toMatch(/^### What changed in the lineage\n\n1 model added, 1 removed/);
    expect(markdown).toContain('\n```mermaid\nflowchart LR\n');
    expect(markdown).toContain('- **A \\*new\\* \\| one @\u200Bsomeone** (new)');
    expect(markdown).toContain('#### Changed claims');
  });

  test('no picture if nothing changed', () =>
    expect(diffToMarkdown(diffGraphs(AFTER, AFTER), AFTER, AFTER)).toBe(
      '### What changed in the lineage\n\nNothing changed.\n',
    ));

  test('lists a hundred of a thousand models and counts the rest', () => {
    const many = read({
      nodes: Array.from({ length: 1000 }, (_, n) => ({ id: `m${n}` })),
      edges: [],
    });
    const text = diffToMarkdown(diffGraphs(read({ nodes: [], edges: [] }), many), many, many);
    expect(text.match(/^- /gm)).toHaveLength(101);
    expect(text).toContain('- and 900 more');
    expect(text).not.toContain('mermaid');
  });
});

describe('diffToSvg', () => {
  test('added, removed and changed cards have a ring and a sign, removed lines are dashed', () => {
    const measureText = (text: string, px: number) => text.length * px * 0.6;
    const area = { width: 900, height: 600, lang: 'en' };
    const svg = diffToSvg(DIFF, BEFORE, AFTER, { palette: LIGHT_PALETTE, measureText, area });
    expect(readXml(svg).name).toBe('svg');
    const signs = [...svg.matchAll(/>([+−~])<\/text>/g)].map(([, sign]) => sign);
    expect(signs.sort()).toEqual(['+', '~', '~', '−']);
    const [, summary = ''] = diffToText(DIFF, AFTER, false).match(/^(.+)\n/) ?? [];
    expect(summary).toMatch(/^1 model added, 1 removed, 1 changed, 1 renamed; 1 claim added/);
    expect(svg).toContain(`<title>${summary}</title>`);
    expect(svg.match(/stroke="#cf222e"[^>]*stroke-dasharray="6 4"/g)).toHaveLength(2);
  });

  test('the full summary is below the title of the file', () => {
    const measureText = (text: string, px: number) => text.length * px * 0.6;
    const area = { width: 400, height: 300, lang: 'en' };
    const titled = { ...AFTER, title: 'The family' };
    const svg = diffToSvg(DIFF, BEFORE, titled, { palette: LIGHT_PALETTE, measureText, area });
    const [, summary = ''] = diffToText(DIFF, AFTER, false).match(/^(.+)\n/) ?? [];
    expect(svg).toContain(`<title>The family · ${summary}</title>`);
    expect(svg).toMatch(/>The family<\/text>/);
    expect(svg).toMatch(/>1 model added, 1 removed, 1 changed, 1 renamed; 1 claim added/);
  });

  test('nodes beyond the area are collapsed, and the line to their bundle is not marked', () => {
    const children = Array.from({ length: 300 }, (_, n) => `child-${n}`);
    const after = read({
      nodes: ['hub', ...children].map((id) => ({ id })),
      edges: children.map((target) => ({ source: 'hub', target })),
    });
    const before = read({ nodes: [{ id: 'hub' }], edges: [] });
    const measureText = (text: string, px: number) => text.length * px * 0.6;
    const area = { width: 900, height: 600, lang: 'en' };
    const diff = diffGraphs(before, after);
    const svg = diffToSvg(diff, before, after, { palette: LIGHT_PALETTE, measureText, area });
    const signs = svg.match(/>\+<\/text>/g) ?? [];
    expect(signs.length).toBeGreaterThan(3);
    expect(signs.length).toBeLessThan(300);
    expect(svg).toMatch(/>\+2\d\d/);
  });
});

describe('diffToMermaid', () => {
  test('added, removed and changed entries differ in sign, line and colour', () => {
    const lines = (diffToMermaid(DIFF, BEFORE, AFTER) ?? '').split('\n');
    expect(lines[0]).toBe('flowchart LR');
    expect(lines).toContain('  n4["− gone"]');
    expect(lines).toContain('  n2 -.-> n4');
    expect(lines).toContain('  n1 ==> n0');
    expect(lines).toContain('  class n0 added');
  });
});
