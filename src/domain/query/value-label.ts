import { wordsIn } from '../../locales/words-in.js';
import type { ValueKind } from '../attribute.js';
import { formatDate } from '../format/dates.js';
import { formatCount } from '../format/format-count.js';
import { formatSizeClass } from '../format/parameter-count.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** The label of an attribute's value; an unknown value is returned unchanged. */
export function labelOf(graph: LineageGraph, kind: ValueKind, value: string, lang: string): string {
  switch (kind) {
    case 'text':
    case 'quantity':
      return value;
    case 'date':
      return formatDate(value, lang);
    case 'count':
    case 'tokens':
      return formatCount(Number(value), lang);
    case 'sizeClass':
      return formatSizeClass(value);
    case 'data':
      return wordsIn(lang).dataKinds.get(value) ?? value;
    case 'language':
      return languageNameOf(value, lang);
    case 'node': {
      const node = graph.numberOf(value);
      return node === undefined ? value : graph.nameOf(node);
    }
    default:
      return graph.vocabulary.labelOf(kind, value, lang);
  }
}

const displayNames = new Map<string, Intl.DisplayNames>();

/** The name of a language by its tag; an invalid tag is returned unchanged. */
export function languageNameOf(tag: string, lang: string): string {
  let names = displayNames.get(lang);
  if (!names) {
    names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
    displayNames.set(lang, names);
  }
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Not a well-formed tag.
    return tag;
  }
}
