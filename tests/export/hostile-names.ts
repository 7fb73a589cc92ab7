import fc from 'fast-check';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';

/** Names with a special meaning in some format, or that break careless writers. */
export const HOSTILE_NAMES: readonly string[] = [
  '"]; n1 --> n0; <script>alert(1)</script>',
  'two\nlines\r\nand\ta tab',
  '__proto__',
  'constructor',
  '😀 羊驼 ‮evil',
  'x'.repeat(1e5),
  'bell \u0007, nul \u0000, escape \u001B, delete \u007F',
  'lone \uD800 surrogate',
  'not a character \uFFFE',
  '=HYPERLINK("https://example.org")',
  '-1+1',
  '@SUM(A1)',
  '\\N \\G \\" \\',
  '&lt; &amp; &#38; #quot; #35;',
  '%%{init: {"theme": "dark"}}%%',
  '1. a list',
  '1) a list',
  '12. a list',
  '- a list',
  'www.example.org, a@example.org, https://example.org',
  '`code` **bold** _it_ ~~no~~ [a](https://example.org)',
  '}, title = {x}, @string{a = "b"} $x^2$ 100% ~ #1',
  '{',
  '}',
  ']]>',
  '<!-- -->',
  '<b>bold</b>',
  'end',
  'style a:b;#c;',
  'Llama 3.1-8B (Instruct), v1.0/2',
  ' ',
];

/** Lineages with hostile names, ids, organizations and words. */
export function hostileGraphs(): fc.Arbitrary<LineageGraph> {
  const text = fc.oneof(
    fc.constantFrom(...HOSTILE_NAMES),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
    // A lone surrogate is a valid JSON string, too.
    fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
  );
  const id = text.filter((word) => word !== '');
  return fc
    .uniqueArray(fc.record({ id, name: text, organization: fc.array(text, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 8,
      selector: (node) => node.id,
    })
    .chain((nodes) =>
      fc
        .record({
          relation: text,
          methods: fc.array(text, { maxLength: 2 }),
          title: text,
          url: text,
        })
        .map(({ relation, methods, title, url }) => {
          const entries = nodes.map((node) => ({
            ...node,
            sources: [{ url }],
            links: { paper: url },
          }));
          const edges = nodes.slice(1).map((node, i) => ({
            source: nodes[i]?.id ?? '',
            target: node.id,
            relation,
            methods,
          }));
          return parseGraph({ format: 1, title, nodes: entries, edges }).graph;
        }),
    );
}

/** A graph of roots with these names. */
export function graphNamed(names: readonly string[]): LineageGraph {
  return parseGraph({
    format: 1,
    nodes: names.map((name, n) => ({ id: `m${n}`, name })),
    edges: [],
  }).graph;
}
