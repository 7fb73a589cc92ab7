import type { EdgeEntry, NodeEntry, Variant } from '../domain/format/format.js';
import type { VocabularyName } from '../domain/format/vocabulary.js';
import type { Draft } from './draft.js';
import { entryOfLabels } from './entry-of-label.js';
import { knownWordOf } from './known-word.js';
import { partialDateOf } from './partial-date-of.js';

/** Attributes of a node or edge by name: a row of a table, the data of GraphML, the attributes of DOT. */
export type AttributeValues = ReadonlyMap<string, string>;

/** Returns the place of an attribute by name. */
export type PlaceOf = (name: string) => string;

/** Parses an attribute; null if its value is invalid. */
type Reading<T> = (value: string) => Partial<T> | null;

const lists = (value: string): string[] =>
  value
    .split(/\s*[;；]\s*/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
/**
 * For values without commas of their own: commas separate items too, except between digits, where they belong to a
 * number.
 */
const commaLists = (value: string) =>
  lists(value)
    .flatMap((item) => item.split(/\s*(?:[，、]|(?<!\d),|,(?!\d))\s*/))
    .filter((item) => item !== '');
const words = (list: VocabularyName, value: string) =>
  lists(value)
    .flatMap((item) => item.split(/\s*,\s*/))
    .map((word) => knownWordOf(list, word));
const sources = (value: string) => lists(value).map((url) => ({ url }));
const wholeNumber = (value: string) =>
  /^\d{1,15}$/.test(value) && Number(value) > 0 ? Number(value) : null;
const oneOf = <K extends string>(known: readonly K[], value: string): K | null =>
  known.find((word) => word === value) ?? null;

const text =
  (key: keyof NodeEntry): Reading<NodeEntry> =>
  (value) => ({ [key]: value });
const list =
  (key: keyof NodeEntry): Reading<NodeEntry> =>
  (value) => ({ [key]: lists(value) });
const count =
  (key: keyof NodeEntry): Reading<NodeEntry> =>
  (value) =>
    wholeNumber(value) === null ? null : { [key]: wholeNumber(value) };
const link =
  (key: 'paper' | 'code' | 'weights' | 'homepage'): Reading<NodeEntry> =>
  (value) => ({ links: { [key]: value } });

/** Parsers of node attributes, by the names used for export. */
const NODE_READINGS: ReadonlyMap<string, Reading<NodeEntry>> = new Map<string, Reading<NodeEntry>>([
  ['name', text('name')],
  ['aliases', list('aliases')],
  ['organization', list('organization')],
  [
    'kind',
    (value) => {
      const kind = oneOf(['base', 'derived'], value);
      return kind && { kind };
    },
  ],
  [
    'released',
    (value) => {
      const released = partialDateOf(value);
      return released === null ? null : { released };
    },
  ],
  ['variants', (value) => ({ variants: commaLists(value).map(variantOf) })],
  [
    'parameters',
    (value) => ({ variants: commaLists(value).map((parameters) => ({ parameters })) }),
  ],
  ['contextLength', count('contextLength')],
  ['trainingTokens', text('trainingTokens')],
  ['vocabularySize', count('vocabularySize')],
  ['license', text('license')],
  ['codeLicense', text('codeLicense')],
  ['licenseClass', text('licenseClass')],
  ['domains', (value) => ({ domains: words('domains', value) })],
  ['languages', (value) => ({ languages: commaLists(value) })],
  ['modalities', (value) => ({ modalities: words('modalities', value) })],
  ['paper', link('paper')],
  ['code', link('code')],
  ['weights', link('weights')],
  ['homepage', link('homepage')],
  ['summary', text('summary')],
  ['sources', (value) => ({ sources: sources(value) })],
]);

/** Parsers of edge attributes, by the names used for export. */
const EDGE_READINGS: ReadonlyMap<string, Reading<EdgeEntry>> = new Map<string, Reading<EdgeEntry>>([
  ['relation', (value) => ({ relation: knownWordOf('relations', value) })],
  ['methods', (value) => ({ methods: words('methods', value) })],
  ['technique', (value) => ({ technique: lists(value) })],
  ['how', (value) => entryOfLabels(lists(value).flatMap((item) => item.split(/\s*[,，、+]\s*/)))],
  ['data', (value) => ({ data: lists(value) })],
  ['sizes', (value) => ({ sizes: commaLists(value) })],
  [
    'since',
    (value) => {
      const since = partialDateOf(value);
      return since === null ? null : { since };
    },
  ],
  [
    'confidence',
    (value) => {
      const confidence = oneOf(['stated', 'inferred'], value);
      return confidence && { confidence };
    },
  ],
  ['sources', (value) => ({ sources: sources(value) })],
]);

/** Whether an attribute can belong to an edge. */
export function canBeOfEdge(name: string): boolean {
  return EDGE_READINGS.has(name);
}

/** Parses the attributes of a node, without its id. Unknown names and invalid values are reported. */
export function nodeEntryOf(
  values: AttributeValues,
  draft: Draft,
  place: string | PlaceOf,
): Partial<NodeEntry> {
  return entryOf(NODE_READINGS, values, draft, place);
}

/** Parses the attributes of an edge, without its ends, see {@link nodeEntryOf}. */
export function edgeEntryOf(
  values: AttributeValues,
  draft: Draft,
  place: string | PlaceOf,
): Partial<EdgeEntry> {
  return entryOf(EDGE_READINGS, values, draft, place);
}

function entryOf<T extends object>(
  readings: ReadonlyMap<string, Reading<T>>,
  values: AttributeValues,
  draft: Draft,
  place: string | PlaceOf,
): Partial<T> {
  const entry: Record<string, unknown> = {};
  for (const [name, value] of values) {
    if (value.trim() === '') continue;
    const reading = readings.get(name);
    if (!reading) {
      draft.countDropped(name);
      continue;
    }
    const read = reading(value);
    if (!read) {
      draft.drop('value', typeof place === 'string' ? place : place(name), name, value);
      continue;
    }
    for (const [key, part] of Object.entries<unknown>(read)) {
      // Links accumulate; for anything else the first attribute wins.
      entry[key] =
        key === 'links' ? { ...(entry[key] as object), ...(part as object) } : (entry[key] ?? part);
    }
  }
  return entry as Partial<T>;
}

/** "7B meta-llama/Llama-2-7b": a size, a hub id, or both. */
function variantOf(item: string): Variant {
  const [, size, id] = /^(.*?)\s*(\S+\/\S+)?$/.exec(item) ?? [];
  return { ...(size ? { parameters: size } : {}), ...(id ? { huggingface: id } : {}) };
}
