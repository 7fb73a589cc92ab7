import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import type { Draft } from './draft.js';

/**
 * Reads our own properties by key of the format; each value is JSON. @param properties names and values, including
 * others
 */
export function ownPropertiesOf(
  properties: Iterable<readonly [name: unknown, value: unknown]>,
  draft: Draft,
  place: string,
): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  for (const [name, value] of properties) {
    if (typeof name !== 'string' || !name.startsWith(OWN_PREFIX)) continue;
    try {
      entries.push([name.slice(OWN_PREFIX.length), JSON.parse(String(value))]);
    } catch {
      // It was edited by hand.
      draft.drop('value', place, name, String(value));
    }
  }
  return Object.fromEntries(entries);
}
