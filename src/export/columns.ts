import type { EdgeEntry, NodeEntry, Source } from '../domain/format/format.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { textOf } from '../domain/format/text.js';

/** A column of a table, and an attribute of a node or edge in GraphML. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'int';
  /** Undefined where the file does not say. Lists are joined by "; ". */
  readonly of: (entry: T, lang: string) => string | number | undefined;
}

/** What leaves of a node, in the order of the columns. */
export const NODE_COLUMNS: readonly Column<NodeEntry>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'name', type: 'string', of: ({ name, id }, lang) => textOf(name ?? id, lang) },
  { name: 'aliases', type: 'string', of: ({ aliases }) => joined(aliases) },
  { name: 'organization', type: 'string', of: ({ organization }) => joined(organization) },
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'released', type: 'string', of: ({ released }) => released },
  {
    name: 'parameters',
    type: 'string',
    of: ({ variants }) => joined(variants?.flatMap(({ parameters }) => parameters ?? [])),
  },
  { name: 'contextLength', type: 'int', of: ({ contextLength }) => contextLength },
  { name: 'trainingTokens', type: 'string', of: ({ trainingTokens }) => trainingTokens },
  { name: 'vocabularySize', type: 'int', of: ({ vocabularySize }) => vocabularySize },
  { name: 'license', type: 'string', of: ({ license }) => license },
  { name: 'codeLicense', type: 'string', of: ({ codeLicense }) => codeLicense },
  { name: 'licenseClass', type: 'string', of: ({ licenseClass }) => licenseClass },
  { name: 'domains', type: 'string', of: ({ domains }) => joined(domains) },
  { name: 'languages', type: 'string', of: ({ languages }) => joined(languages) },
  { name: 'modalities', type: 'string', of: ({ modalities }) => joined(modalities) },
  { name: 'paper', type: 'string', of: ({ links }) => links?.paper },
  { name: 'code', type: 'string', of: ({ links }) => links?.code },
  { name: 'weights', type: 'string', of: ({ links }) => links?.weights },
  { name: 'homepage', type: 'string', of: ({ links }) => links?.homepage },
  {
    name: 'summary',
    type: 'string',
    of: ({ summary }, lang) => (summary === undefined ? undefined : textOf(summary, lang)),
  },
  { name: 'sources', type: 'string', of: ({ sources }) => urlsOf(sources) },
];

/** What leaves of an edge, in the order of the columns. */
export const EDGE_COLUMNS: readonly Column<EdgeEntry>[] = [
  { name: 'source', type: 'string', of: ({ source }) => source },
  { name: 'target', type: 'string', of: ({ target }) => target },
  { name: 'relation', type: 'string', of: relationOf },
  { name: 'methods', type: 'string', of: ({ methods }) => joined(methods) },
  { name: 'technique', type: 'string', of: ({ technique }) => joined(technique) },
  { name: 'data', type: 'string', of: ({ data }) => joined(data) },
  { name: 'sizes', type: 'string', of: ({ sizes }) => joined(sizes) },
  { name: 'since', type: 'string', of: ({ since }) => since },
  { name: 'confidence', type: 'string', of: ({ confidence }) => confidence },
  { name: 'sources', type: 'string', of: ({ sources }) => urlsOf(sources) },
];

function joined(words: readonly string[] | undefined): string | undefined {
  return words === undefined || words.length === 0 ? undefined : words.join('; ');
}

function urlsOf(sources: readonly Source[] | undefined): string | undefined {
  return joined(sources?.map(({ url }) => url));
}
