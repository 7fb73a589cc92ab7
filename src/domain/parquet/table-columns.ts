/**
 * How the values of a key are kept: texts, lists of texts, whole numbers and flags as Parquet has them; whatever is nested as
 * its JSON.
 */
export type ColumnKind = 'text' | 'words' | 'count' | 'flag' | 'json';

/** Key of an entry → how its column is kept. */
export type TableColumns = Readonly<Record<string, ColumnKind>>;

/** The column of all that has none of its own: keys that the format does not know, and values that their column cannot hold. */
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

/** The key under which the table of nodes has the manifest in its metadata, so that it can be opened by itself. */
export const MANIFEST_KEY = 'lineage-graph';
