/**
 * How the values of a key are stored: strings, lists of strings, integers and booleans as Parquet types, nested values
 * as JSON, and ends of edges also as rows of the table of nodes.
 */
export type ColumnKind = 'text' | 'words' | 'count' | 'flag' | 'json' | 'row';

/** Key of an entry → the kind of its column. */
export type TableColumns = Readonly<Record<string, ColumnKind>>;

/** The column for everything else: unknown keys, and values that do not fit their column. */
export const REST = 'rest';

/** The columns of the table of nodes. */
export const NODE_COLUMNS: TableColumns = {
  id: 'text',
  name: 'text',
  aliases: 'words',
  organization: 'words',
  kind: 'text',
  released: 'text',
  releasedBasis: 'text',
  contextLength: 'count',
  trainingTokens: 'text',
  vocabularySize: 'count',
  license: 'text',
  codeLicense: 'text',
  licenseClass: 'text',
  domains: 'words',
  languages: 'words',
  modalities: 'words',
  landmark: 'flag',
  usage: 'json',
  variants: 'json',
  links: 'json',
  summary: 'json',
  notes: 'json',
  benchmarks: 'json',
  sources: 'json',
  [REST]: 'json',
};

/** The columns of the table of edges. */
export const EDGE_COLUMNS: TableColumns = {
  source: 'text',
  target: 'text',
  relation: 'text',
  methods: 'words',
  technique: 'words',
  data: 'words',
  sizes: 'words',
  since: 'text',
  confidence: 'text',
  sources: 'json',
  [REST]: 'json',
};

/** The columns of the ends of edges as rows of the table of nodes, from 0. */
export const END_ROWS = { source: 'sourceRow', target: 'targetRow' } as const;

/** The columns of the table of edges, with the rows of their ends instead of the ids. */
export const EDGE_COLUMNS_BY_ROW: TableColumns = {
  ...Object.fromEntries(Object.entries(EDGE_COLUMNS).filter(([column]) => !(column in END_ROWS))),
  [END_ROWS.source]: 'row',
  [END_ROWS.target]: 'row',
};

/** The program that tables of this project name as their writer. */
export const WRITER = 'lineage-graph';

/** The metadata key under which the table of nodes stores the manifest, so that it can be opened by itself. */
export const MANIFEST_KEY = 'lineage-graph';
