import { EDGE_COLUMN_NAMES, namesOf, NODE_COLUMN_NAMES, READ_AS } from './column-names.js';
import type { Draft } from './draft.js';
import { recordOf } from './json-shape.js';
import { edgeEntryOf, nodeEntryOf, type AttributeValues } from './read-attributes.js';

/** A node or edge in some JSON format, with all its attributes. */
export interface Part {
  readonly attributes: ReadonlyMap<string, unknown>;
  readonly place: string;
}

/** A graph in some JSON format. */
export interface Parts {
  readonly nodes: readonly Part[];
  readonly edges: readonly Part[];
  /** Whether its edges are undirected. */
  readonly isUndirected: boolean;
}

/** Keys that the ends of edges may refer to, most specific first. */
const ID_KEYS = ['id', 'key', 'node', 'name', 'label', 'title'];
/** Keys of edge labels. */
const EDGE_LABELS = ['label', 'name', 'title'];
/** Edge types that only describe styling. */
const LOOKS = /^(?:arrow|line|curve|curved|curvedArrow|straight|bezier|dashed|(?:un)?directed)$/i;

/**
 * Reads nodes and edges by the names of their attributes: those of tables, or common ones. Detects what the ends of
 * edges refer to: ids, keys, names, or indices into the list of nodes. Cost: linear.
 */
export function readParts({ nodes, edges, isUndirected }: Parts, draft: Draft): void {
  const edgeNames = edgeNamesOf(firstPlacesIn(edges), draft);
  const keyOf = (name: string) => [...edgeNames].find(([, readAs]) => readAs === name)?.[0] ?? name;
  const [sourceKey, targetKey] = [keyOf('source'), keyOf('target')];
  const ends = edges.flatMap(({ attributes }) => [
    attributes.get(sourceKey),
    attributes.get(targetKey),
  ]);
  const keys = firstPlacesIn(nodes);
  const idKey = idKeyOf(nodes, keys, ends);
  const isByPosition = nodes.length > 0 && idKey === null;
  const ids = isByPosition
    ? positionedIdsOf(nodes)
    : nodes.map(({ attributes }) => idOf(attributes.get(idKey ?? 'id')));
  if (isByPosition && ends.length > 0) draft.guess('positions', '');
  const nodeNames = nodeNamesOf(keys, idKey, draft);
  nodes.forEach(({ attributes, place }, n) => {
    const id = ids[n] ?? '';
    if (id === '') {
      draft.drop('nameless', place);
      return;
    }
    const values = valuesOf(attributes, nodeNames, draft);
    values.delete('id');
    const { name, ...entry } = nodeEntryOf(values, draft, place);
    draft.declare({ id, ...(name === undefined || name === id ? {} : { name }), ...entry }, place);
  });
  let isDirected = !isUndirected;
  for (const { attributes, place } of edges) {
    const [source, target] = [sourceKey, targetKey].map((key) => {
      const end = attributes.get(key);
      if (isByPosition) return ids[Number(end)] ?? idOf(end);
      return idOf(recordOf(end).get(idKey ?? 'id') ?? end);
    }) as [string, string];
    if (source === '' || target === '') {
      draft.drop('nameless', place);
      continue;
    }
    if (attributes.get('directed') === false || attributes.get('undirected') === true)
      isDirected = false;
    for (const end of [source, target]) {
      if (nodes.length > 0) draft.stub(end, place);
      else draft.mention(end);
    }
    const values = valuesOf(attributes, edgeNames, draft);
    for (const key of ['source', 'target', 'directed', 'undirected']) values.delete(key);
    draft.join({ source, target, ...edgeEntryOf(values, draft, place) }, place);
  }
  if (!isDirected) draft.guess('direction', '');
}

/** The attributes of a node or edge, including those of nested objects that contain nothing else. */
export function attributesIn(
  entry: unknown,
  below: readonly string[],
): ReadonlyMap<string, unknown> {
  const attributes = new Map(recordOf(entry));
  for (const key of below) {
    const inner = attributes.get(key);
    if (recordOf(inner).size === 0) continue;
    attributes.delete(key);
    for (const [name, value] of recordOf(inner)) {
      if (!attributes.has(name)) attributes.set(name, value);
    }
  }
  return attributes;
}

/** Attribute → its first occurrence. */
function firstPlacesIn(parts: readonly Part[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { attributes, place } of parts) {
    for (const key of attributes.keys()) if (!places.has(key)) places.set(key, place);
  }
  return places;
}

/** The key that matches most ends of edges; null if none does and they are indices. */
function idKeyOf(
  nodes: readonly Part[],
  keys: ReadonlyMap<string, string>,
  ends: readonly unknown[],
): string | null {
  const candidates = ID_KEYS.filter((key) => keys.has(key));
  let best: string | null = null;
  let max = 0;
  for (const key of candidates) {
    const ids = new Set(nodes.map(({ attributes }) => idOf(attributes.get(key))));
    const found = ends.filter((end) => ids.has(idOf(recordOf(end).get(key) ?? end))).length;
    if (found > max) [best, max] = [key, found];
  }
  if (best !== null) return best;
  const arePositions = ends.every(
    (end) => typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < nodes.length,
  );
  const [first = null] = candidates;
  return ends.length > 0 && arePositions ? null : first;
}

/** The ids of nodes referred to by index: their names if unique, otherwise the indices. */
function positionedIdsOf(nodes: readonly Part[]): readonly string[] {
  for (const key of ID_KEYS) {
    const ids = nodes.map(({ attributes }) => idOf(attributes.get(key)));
    if (!ids.includes('') && new Set(ids).size === ids.length) return ids;
  }
  return nodes.map((_, n) => String(n));
}

function nodeNamesOf(
  places: ReadonlyMap<string, string>,
  idKey: string | null,
  draft: Draft,
): ReadonlyMap<string, string> {
  const keys = [...places.keys()].filter((key) => key !== idKey);
  const known = new Map(NODE_COLUMN_NAMES);
  known.delete('id');
  const names = new Map(namesOf(keys, known).map((name, k) => [keys[k] ?? '', name]));
  if (idKey !== null) names.set(idKey, 'id');
  reportNames(names, places, draft);
  return names;
}

function edgeNamesOf(
  places: ReadonlyMap<string, string>,
  draft: Draft,
): ReadonlyMap<string, string> {
  const keys = [...places.keys()];
  const names = new Map(namesOf(keys, EDGE_COLUMN_NAMES).map((name, k) => [keys[k] ?? '', name]));
  const label = EDGE_LABELS.find((key) => names.get(key) === '');
  if (label !== undefined && ![...names.values()].includes('how')) names.set(label, 'how');
  // Programs and libraries use these to distinguish edges.
  for (const key of ['id', 'key']) if (names.get(key) === '') names.set(key, `edge ${key}`);
  reportNames(names, places, draft);
  return names;
}

function reportNames(
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
  draft: Draft,
): void {
  for (const [key, name] of names) {
    const isReported = name === '' || name === key || name.startsWith('edge ');
    if (!isReported) draft.guess('key', places.get(key) ?? '', key, READ_AS[name] ?? name);
  }
}

/** The values as strings, by our names; others are counted as dropped. */
function valuesOf(
  attributes: ReadonlyMap<string, unknown>,
  names: ReadonlyMap<string, string>,
  draft: Draft,
): Map<string, string> & AttributeValues {
  const values = new Map<string, string>();
  for (const [key, value] of attributes) {
    const name = names.get(key) || key;
    const text = textOf(value);
    // About the picture rather than the model: a size with a unit.
    const isLook =
      (name === 'parameters' && typeof value === 'number') ||
      (name === 'relation' && LOOKS.test(text));
    if (isLook || (text === '' && !isEmpty(value))) draft.countDropped(key);
    else if (values.has(name)) draft.countDropped(key);
    else if (text !== '') values.set(name, text);
  }
  return values;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Joins list items by semicolons, as in tables. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((item) => (Array.isArray(item) ? '' : textOf(item)))
      .filter((item) => item !== '')
      .join(';');
  }
  return typeof value === 'object' ? '' : idOf(value).trim();
}

function idOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
