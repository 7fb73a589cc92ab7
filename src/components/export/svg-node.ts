import type { XmlElement } from '../../export/xml.js';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Attributes that are redundant within a page. */
const OF_DOCUMENTS: ReadonlySet<string> = new Set(['xmlns', 'xml:lang']);

/**
 * Creates an element of this page from an SVG document. Builds rather than parses it: under a strict policy, no string
 * may become markup.
 */
export function svgNodeOf({ name, attributes, children }: XmlElement): SVGElement {
  const node = document.createElementNS(SVG_NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && !OF_DOCUMENTS.has(key)) node.setAttribute(key, String(value));
  }
  node.append(...children.map((child) => (typeof child === 'string' ? child : svgNodeOf(child))));
  return node;
}
