import type { GraphFile } from '../domain/format/format.js';
import { Vocabulary } from '../domain/format/vocabulary.js';
import { textOf } from '../domain/format/text.js';
import { lookOfEdge, strokeOf } from '../scene/style/line-look.js';
import type { Palette } from '../scene/style/palette.js';
import type { Direction } from '../state/view-state.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';
import { plainLineOf } from './plain-line.js';
import { plainPaletteOf } from './plain-palette.js';

/** How a graph looks where another program draws it. */
export interface DrawnLook {
  readonly palette: Palette;
  readonly direction: Direction;
  readonly lang: string;
}

/**
 * A graph file for Graphviz: nodes are `n0…` in the order of the file and lines look as in the picture. Nodes carry their id as
 * `key`, and both what a table says of them, which Graphviz ignores and other readers may want.
 */
export function toDot(file: GraphFile, { palette, direction, lang }: DrawnLook): string {
  const { tokens, methods } = plainPaletteOf(palette);
  const vocabulary = new Vocabulary(file.vocabulary);
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const title = file.title === undefined ? {} : { label: textOf(file.title, lang), labelloc: 't' };
  return [
    'digraph lineage {',
    `  graph ${listOf({ rankdir: direction === 'right' ? 'LR' : 'TB', ...title })}`,
    `  node ${listOf({
      shape: 'box',
      style: 'rounded,filled',
      fillcolor: tokens['surface-raised'],
      color: tokens.line,
      fontcolor: tokens.ink,
      fontname: 'Helvetica',
      fontsize: '12',
    })}`,
    '  edge [arrowsize="0.6"]',
    ...file.nodes.map(
      (node, n) =>
        `  n${n} ${listOf({ label: textOf(node.name ?? node.id, lang) }, [['key', node.id], ...valuesOf(NODE_VALUES, node, lang)])}`,
    ),
    ...file.edges.map((edge) => {
      const look = lookOfEdge(edge, vocabulary);
      const { width } = strokeOf(look);
      const style = look.dotted ? 'dotted' : look.regime === 'peft' ? 'dashed' : 'solid';
      const ends = [edge.source, edge.target].map((id) => `n${numbers.get(id) ?? ''}`);
      const drawn = { color: methods[look.colour], penwidth: String(width), style };
      return `  ${ends.join(' -> ')} ${listOf(drawn, valuesOf(EDGE_VALUES, edge, lang))}`;
    }),
    '}',
    '',
  ].join('\n');
}

/** What a table says in other columns than these stands in the list of a node or an edge. */
const NODE_VALUES = NODE_COLUMNS.filter(({ name }) => name !== 'id' && name !== 'name');
const EDGE_VALUES = EDGE_COLUMNS.filter(({ name }) => name !== 'source' && name !== 'target');

function valuesOf<T>(
  columns: readonly Column<T>[],
  entry: T,
  lang: string,
): readonly (readonly [string, string])[] {
  return columns.flatMap(({ name, of }): [string, string][] => {
    const value = of(entry, lang);
    return value === undefined ? [] : [[name, String(value)]];
  });
}

/** @param looks that Graphviz draws @param values that it ignores */
function listOf(
  looks: Readonly<Record<string, string>>,
  values: readonly (readonly [string, string])[] = [],
): string {
  const list = [
    ...Object.entries(looks).map(([name, value]) => `${name}="${escapeDot(value)}"`),
    ...values.map(([name, value]) => `${name}="${escapeValue(value)}"`),
  ];
  return `[${list.join(', ')}]`;
}

/** A text as it is: what no line of DOT can hold has its code. */
function escapeValue(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '&#92;')
    .replaceAll('"', '&quot;')
    .replace(
      /[^\P{Cc}]|[\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]/gu,
      (mark) => `&#${mark.codePointAt(0) ?? 0};`,
    );
}

/** Graphviz reads escapes like `\N` and entities like `&amp;` in a label. */
function escapeDot(text: string): string {
  return plainLineOf(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}
