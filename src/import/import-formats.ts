import type { Draft } from './draft.js';
import { isCsv, isNodesTable, readCsv } from './read-csv.js';
import { isCytoscape, readCytoscape } from './read-cytoscape.js';
import { isCyclonedx, readCyclonedx } from './read-cyclonedx.js';
import { isDbt, readDbt } from './read-dbt.js';
import { isDot, readDot } from './read-dot.js';
import { isEcosystemGraphs, readEcosystemGraphs } from './read-ecosystem-graphs.js';
import { isGraphml, readGraphml } from './read-graphml.js';
import { isJsonGraph, readJsonGraph } from './read-json-graph.js';
import { isLineageJson, readLineageJson } from './read-lineage-json.js';
import { isMermaid, readMermaid } from './read-mermaid.js';
import { isNodeLink, readNodeLink } from './read-node-link.js';
import { isOpenlineage, readOpenlineage } from './read-openlineage.js';
import { isProv, readProv } from './read-prov.js';
import { isSpdx, readSpdx } from './read-spdx.js';

const MB = 1024 * 1024;

/** An import format: how to recognize it, and its reader. */
interface Row<T> {
  /** Its name, the same in every language. */
  readonly name: string;
  /** Whether it is general-purpose, so that only its content shows whether it is about models. */
  readonly isOpen: boolean;
  /** Maximum file size, as the memory of its parser grows faster than the file. */
  readonly maxBytes: number;
  /** Maximum number of nodes and edges. */
  readonly maxEntries: number;
  readonly recognizes: (input: T) => boolean;
  readonly read: (input: T, draft: Draft) => void;
}

/** JSON formats, which are parsed once; most specific first. */
export const JSON_FORMATS = {
  cyclonedx: row('CycloneDX', isCyclonedx, readCyclonedx),
  spdx: row('SPDX 3', isSpdx, readSpdx),
  dbt: row('dbt manifest', isDbt, readDbt),
  openlineage: row('OpenLineage', isOpenlineage, readOpenlineage),
  cytoscape: { ...row('Cytoscape.js JSON', isCytoscape, readCytoscape), isOpen: true },
  'json-graph': { ...row('JSON Graph Format', isJsonGraph, readJsonGraph), isOpen: true },
  'node-link': { ...row('node-link JSON', isNodeLink, readNodeLink), isOpen: true },
  lineage: { ...row('lineage-graph', isLineageJson, readLineageJson), maxEntries: Infinity },
  prov: row('PROV-JSON', isProv, readProv),
} as const satisfies Readonly<Record<string, Row<unknown>>>;

/** Text formats; most specific first. */
export const TEXT_FORMATS = {
  graphml: { ...row('GraphML', isGraphml, readGraphml), isOpen: true, maxBytes: 64 * MB },
  mermaid: { ...row('Mermaid', isMermaid, readMermaid), isOpen: true, maxBytes: 16 * MB },
  dot: { ...row('DOT', isDot, readDot), isOpen: true, maxBytes: 16 * MB },
  'ecosystem-graphs': {
    ...row('Ecosystem Graphs', isEcosystemGraphs, readEcosystemGraphs),
    maxBytes: 2 * MB,
  },
  csv: { ...row('CSV', isCsv, readCsv), isOpen: true, maxBytes: 64 * MB },
} as const satisfies Readonly<Record<string, Row<string>>>;

export type ImportFormat = keyof typeof JSON_FORMATS | keyof typeof TEXT_FORMATS;

/** Every format, in display order. */
export const IMPORT_FORMATS = Object.keys({ ...JSON_FORMATS, ...TEXT_FORMATS }) as ImportFormat[];

/** The name of a format. */
export function formatNameOf(format: ImportFormat): string {
  return { ...JSON_FORMATS, ...TEXT_FORMATS }[format].name;
}

/** Whether a file must be read before others of the same format. */
export function comesFirst(format: ImportFormat, text: string): boolean {
  return format === 'csv' && isNodesTable(text);
}

function row<T>(
  name: string,
  recognizes: (input: T) => boolean,
  read: (input: T, draft: Draft) => void,
): Row<T> {
  return { name, recognizes, read, isOpen: false, maxBytes: 128 * MB, maxEntries: 1_000_000 };
}
