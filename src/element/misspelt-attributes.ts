import { nearWordOf } from '../domain/format/near-word.js';

/** Attributes of frameworks, and event handlers, which are not meant for the element. */
const FOREIGN = /^(\W|_|on|\w-)/;
/** Too long for {@link nearWordOf} to find the attribute that was meant. */
const LANGUAGE = 'language';

/** Warns on the console about attributes that are probably misspelt, and thus have no effect. */
export function warnOfMisspelt({ attributes }: Element, known: readonly string[]): void {
  for (const { name } of attributes) {
    if (known.includes(name) || FOREIGN.test(name)) continue;
    const near = nearWordOf(name, [...known, LANGUAGE]);
    if (near === null) continue;
    const meant = near === LANGUAGE ? 'lang' : near;
    console.warn(`lineage-graph: ${name} is not an attribute; did you mean "${meant}"?`);
  }
}
