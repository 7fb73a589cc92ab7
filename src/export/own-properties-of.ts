import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import type { GraphFile } from '../domain/format/format.js';

/** A property that a format takes beside what it knows by itself; the value is JSON. */
export type OwnProperty = readonly [name: string, value: string];

/** Everything an entry says, as properties for a format that has no place for it, in the order of the entry. */
export function ownPropertiesOf(entry: object): readonly OwnProperty[] {
  return Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [OWN_PREFIX + key, JSON.stringify(value)]);
}

/** What a graph file says besides its nodes and edges. */
export function graphPropertiesOf(file: GraphFile): readonly OwnProperty[] {
  const { nodes, edges, title, updated, vocabulary, format, ...others } = file;
  const rest = Object.keys(others).length > 0 ? others : undefined;
  return ownPropertiesOf({ title, updated, vocabulary, rest });
}
