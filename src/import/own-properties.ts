import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import type { Draft } from './draft.js';

/**
 * What our own properties say, by key of the format; each value is JSON. @param properties name and value, ours among others
 */
export function ownPropertiesOf(
  properties: Iterable<readonly [name: unknown, value: unknown]>,
  draft: Draft,
  place: string,
): Readonly<Record<string, unknown>> {
  const said: [string, unknown][] = [];
  for (const [name, value] of properties) {
    if (typeof name !== 'string' || !name.startsWith(OWN_PREFIX)) continue;
    try {
      said.push([name.slice(OWN_PREFIX.length), JSON.parse(String(value))]);
    } catch {
      // Somebody changed it by hand.
      draft.drop('value', place, name, String(value));
    }
  }
  return Object.fromEntries(said);
}
