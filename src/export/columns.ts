import type { Attribute } from '../domain/attribute.js';
import { ATTRIBUTES } from '../domain/attributes.js';
import type { EdgeEntry, NodeEntry, Source, Variant } from '../domain/format/format.js';
import { textOf } from '../domain/format/text.js';

/** A column of a table, and an attribute of a node or edge in GraphML. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'int';
  /** Undefined if not stated. Lists are joined by "; ". */
  readonly of: (entry: T, lang: string) => string | number | undefined;
}

/** The exported columns of a node, in order. */
export const NODE_COLUMNS: readonly Column<NodeEntry>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'name', type: 'string', of: ({ name, id }, lang) => textOf(name ?? id, lang) },
  {
    name: 'variants',
    type: 'string',
    of: ({ variants }) => joined(variants?.map(variantOf)),
  },
  ...ATTRIBUTES.flatMap((attribute) =>
    attribute.of === 'node' && attribute.exported ? [columnOf(attribute, attribute.wordsOf)] : [],
  ),
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

/** The exported columns of an edge, in order. */
export const EDGE_COLUMNS: readonly Column<EdgeEntry>[] = [
  { name: 'source', type: 'string', of: ({ source }) => source },
  { name: 'target', type: 'string', of: ({ target }) => target },
  ...ATTRIBUTES.flatMap((attribute) =>
    attribute.of === 'edge' && attribute.exported ? [columnOf(attribute, attribute.wordsOf)] : [],
  ),
  { name: 'sources', type: 'string', of: ({ sources }) => urlsOf(sources) },
];

function columnOf<T>({ id, kind }: Attribute, wordsOf: (entry: T) => readonly string[]): Column<T> {
  if (kind === 'tokens') {
    const numberOf = ([word]: readonly string[]) => (word === undefined ? word : Number(word));
    return { name: id, type: 'int', of: (entry) => numberOf(wordsOf(entry)) };
  }
  return { name: id, type: 'string', of: (entry) => joined(wordsOf(entry)) };
}

/** "7B meta-llama/Llama-2-7b": the size, the hub id, or both. */
function variantOf({ parameters = '', huggingface = '' }: Variant): string {
  return `${parameters} ${huggingface}`.trim();
}

function joined(words: readonly string[] | undefined): string | undefined {
  return words === undefined || words.length === 0 ? undefined : words.join('; ');
}

function urlsOf(sources: readonly Source[] | undefined): string | undefined {
  return joined(sources?.map(({ url }) => url));
}
