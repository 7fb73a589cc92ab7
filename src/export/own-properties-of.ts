import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import type { GraphFile } from '../domain/format/format.js';

/** A custom property in a foreign format; the value is JSON. */
export type OwnProperty = readonly [name: string, value: string];

/** All values of an entry as properties, for formats without an equivalent, in the order of the entry. */
export function ownPropertiesOf(entry: object): readonly OwnProperty[] {
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [OWN_PREFIX + key, JSON.stringify(value)]);
}

/** The other top-level keys of a graph file, as properties. */
export function graphPropertiesOf(file: GraphFile): readonly OwnProperty[] {
  const { nodes, edges, title, updated, vocabulary, format, ...others } = file;
  const rest = Object.keys(others).length > 0 ? others : undefined;
  return ownPropertiesOf({ title, updated, vocabulary, rest });
}
