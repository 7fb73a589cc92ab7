import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';

/** Longer names are skipped, as comparing them takes long. */
const MAX_CHARACTERS = 500;

/** All names of a node: its name in every language, its id, its aliases. */
export function namesOf({ id, name = id, aliases = [] }: NodeEntry): readonly string[] {
  return [...versionsOf(name), id, ...aliases].map((text) => text.slice(0, MAX_CHARACTERS));
}
