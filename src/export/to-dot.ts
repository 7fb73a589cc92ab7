import type { GraphFile } from '../domain/format/format.js';
import { Vocabulary } from '../domain/format/vocabulary.js';
import { textOf } from '../domain/format/text.js';
import { lookOfEdge, strokeOf } from '../scene/style/line-look.js';
import type { Palette } from '../scene/style/palette.js';
import type { Direction } from '../state/view-state.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';
import { plainLineOf } from './plain-line.js';
import { plainPaletteOf } from './plain-palette.js';

/** The look of a graph drawn by another program. */
export interface DrawnLook {
  readonly palette: Palette;
  readonly direction: Direction;
  readonly lang: string;
}

/**
 * A graph file for Graphviz: nodes are `n0…` in file order, and lines look as in the picture. Nodes contain their id as
 * `key`, and both nodes and edges the exported attributes, which Graphviz ignores but importers can use.
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

/** Columns other than these are written as attributes of a node or edge. */
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

/** @param looks attributes that Graphviz draws @param values attributes that it ignores */
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

/** Escapes a text literally; characters not allowed in DOT become character references. */
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

/** Escapes a label, in which Graphviz interprets escapes like `\N` and entities like `&amp;`. */
function escapeDot(text: string): string {
  return plainLineOf(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}
