import { formatGraph } from '../domain/format/format-graph.js';
import type { GraphFile } from '../domain/format/format.js';
import { LIGHT_PALETTE } from '../scene/style/light-palette.js';
import { toBibtex } from './to-bibtex.js';
import { toEdgesCsv, toNodesCsv } from './to-csv.js';
import { toCyclonedx } from './to-cyclonedx.js';
import { toDot } from './to-dot.js';
import { toGraphml } from './to-graphml.js';
import { toMermaid } from './to-mermaid.js';
import { toProv } from './to-prov.js';
import { toSpdx } from './to-spdx.js';

const lookIn = (lang: string) => ({ palette: LIGHT_PALETTE, direction: 'right' as const, lang });

const WRITERS = {
  json: formatGraph,
  nodes: (file, lang) => toNodesCsv(file, lang),
  edges: toEdgesCsv,
  graphml: toGraphml,
  cyclonedx: toCyclonedx,
  spdx: toSpdx,
  prov: toProv,
  dot: (file, lang) => toDot(file, lookIn(lang)),
  mermaid: (file, lang) => toMermaid(file, lookIn(lang)),
  bibtex: toBibtex,
} as const satisfies Readonly<Record<string, (file: GraphFile, lang: string) => string>>;

/** An export format for whole graphs; `nodes` and `edges` are CSV tables. */
export type GraphFormat = keyof typeof WRITERS;

/** Every {@link GraphFormat}. */
export const GRAPH_FORMATS = Object.keys(WRITERS) as readonly GraphFormat[];

/**
 * Exports a graph file to a text format. Cost: linear.
 * @param lang language of names and summaries, if the format holds only one
 */
export function exportGraph(file: GraphFile, format: GraphFormat, lang = 'en'): string {
  return WRITERS[format](file, lang);
}
