import type { XmlElement } from '../../export/xml.js';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Of no use within a page, which says both by other means. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set(['xmlns', 'xml:lang']);

/**
 * An SVG document of the house as an element of this page. It is built, not parsed: under a strict policy no string becomes
 * markup.
 */
export function svgNodeOf({ name, attributes, children }: XmlElement): SVGElement {
  const node = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && !OF_DOCUMENTS.has(key)) node.setAttribute(key, String(value));
  }
  node.append(...children.map((child) => (typeof child === 'string' ? child : svgNodeOf(child))));
  return node;
}
