import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';

/** Beyond so many characters a name is none, and comparing it takes long. */
const MAX_CHARACTERS = 500;

/** Everything a node is called: its names in every language, its id, its aliases. */
export function namesOf({ id, name = id, aliases = [] }: NodeEntry): readonly string[] {
  return [...versionsOf(name), id, ...aliases].map((each) => each.slice(0, MAX_CHARACTERS));
}
