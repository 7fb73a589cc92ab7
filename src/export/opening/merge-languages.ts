import type { XmlChild, XmlElement } from '../xml.js';

/** Marks content in one language; a style sheet hides the others. */
const LANG = 'data-lang';

/** The same element in several languages. */
export type InLanguages = readonly (readonly [lang: string, element: XmlElement])[];

/**
 * Merges versions in several languages into one element: common parts occur once, and differing ones once per language.
 * Versions whose structure differs stay separate.
 */
export function mergeLanguages(versions: InLanguages): readonly XmlElement[] {
  const merged = mergedOf(versions);
  return merged ? [merged] : versions.map(([lang, element]) => markedFor(lang, element));
}

/** @returns null if the elements differ, other than in their content */
function mergedOf(versions: InLanguages): XmlElement | null {
  const [first] = versions;
  if (!first) return null;
  const [, { name, attributes, children }] = first;
  const frame = JSON.stringify({ ...attributes, ...LOCALIZED });
  const isAlike = versions.every(
    ([, other]) =>
      other.name === name &&
      other.children.length === children.length &&
      JSON.stringify({ ...other.attributes, ...LOCALIZED }) === frame,
  );
  if (!isAlike) return null;
  const merged: XmlChild[] = [];
  for (const i of children.keys()) {
    const child = mergedChildren(versions, i);
    if (!child) return null;
    merged.push(...child);
  }
  const { lang, ...others } = attributes;
  const isOne = versions.every(([, other]) => other.attributes['lang'] === lang);
  return { name, attributes: isOne ? attributes : others, children: merged };
}

/** Attributes that may differ between languages. */
const LOCALIZED = { lang: '', 'aria-label': '' };

/** @returns null if a text node differs, which a style sheet cannot hide */
function mergedChildren(versions: InLanguages, i: number): readonly XmlChild[] | null {
  const [first] = versions;
  const child = first?.[1].children[i];
  if (child === undefined) return null;
  const text = JSON.stringify(child);
  if (versions.every(([, other]) => JSON.stringify(other.children[i]) === text)) return [child];
  const elements = versions.flatMap(([lang, { children }]) => {
    const other = children[i];
    return other === undefined || typeof other === 'string' ? [] : [[lang, other] as const];
  });
  // A title is not displayed, so it cannot be hidden.
  const isHidable = elements.every(([, { name }]) => name !== 'title');
  if (elements.length < versions.length || !isHidable) return null;
  const merged = mergedOf(elements);
  return merged ? [merged] : elements.map(([lang, element]) => markedFor(lang, element));
}

function markedFor(lang: string, element: XmlElement): XmlElement {
  return { ...element, attributes: { ...element.attributes, [LANG]: lang, lang } };
}
