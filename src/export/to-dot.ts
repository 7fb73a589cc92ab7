import type { GraphFile } from '../domain/format/format.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { textOf } from '../domain/format/text.js';
import { lookOfEdge, strokeOf } from '../scene/style/line-look.js';
import type { Palette } from '../scene/style/palette.js';
import type { Direction } from '../state/view-state.js';
import { plainLineOf } from './plain-line.js';
import { plainPaletteOf } from './plain-palette.js';

/** How a graph looks where another program draws it. */
export interface DrawnLook {
  readonly palette: Palette;
  readonly direction: Direction;
  readonly lang: string;
}

/**
 * A graph file for Graphviz: nodes are `n0…` in the order of the file, lines look as in the picture, and carry `relation`
 * and `methods`, which Graphviz ignores and other readers may want.
 */
export function toDot(file: GraphFile, { palette, direction, lang }: DrawnLook): string {
  const { tokens, methods } = plainPaletteOf(palette);
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
      ({ id, name }, n) => `  n${n} ${listOf({ label: textOf(name ?? id, lang) })}`,
    ),
    ...file.edges.map((edge) => {
      const look = lookOfEdge(edge);
      const { width } = strokeOf(look);
      const style = look.dotted ? 'dotted' : look.regime === 'peft' ? 'dashed' : 'solid';
      return `  n${numbers.get(edge.source) ?? ''} -> n${numbers.get(edge.target) ?? ''} ${listOf({
        color: methods[look.colour],
        penwidth: String(width),
        style,
        relation: relationOf(edge),
        methods: (edge.methods ?? []).join(', '),
      })}`;
    }),
    '}',
    '',
  ].join('\n');
}

function listOf(attributes: Readonly<Record<string, string>>): string {
  const list = Object.entries(attributes).map(([name, value]) => `${name}="${escapeDot(value)}"`);
  return `[${list.join(', ')}]`;
}

/** Graphviz reads escapes like `\N` and entities like `&amp;` in a label. */
function escapeDot(text: string): string {
  return plainLineOf(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}
