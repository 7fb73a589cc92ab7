import { nearWordOf } from '../domain/format/near-word.js';

/** Attributes of frameworks, and handlers: whatever they are called, they are not meant for the element. */
const FOREIGN = /^(\W|_|on|\w-)/;
/** Too long for {@link nearWordOf} to find the attribute that was meant. */
const LANGUAGE = 'language';

/** Warns on the console of attributes that are probably misspelt ones, as they would have no effect. */
export function warnOfMisspelt({ attributes }: Element, known: readonly string[]): void {
  for (const { name } of attributes) {
    if (known.includes(name) || FOREIGN.test(name)) continue;
    const near = nearWordOf(name, [...known, LANGUAGE]);
    if (near === null) continue;
    const meant = near === LANGUAGE ? 'lang' : near;
    console.warn(`lineage-graph: ${name} is no attribute; did you mean "${meant}"?`);
  }
}
