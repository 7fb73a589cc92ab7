import type { XmlChild, XmlElement } from '../xml.js';

/** A colour of a theme in the words of a style sheet. */
const THEMED = /^var\(--lineage-([\w-]+),light-dark\((#\w+),(#\w+)\)\)$/;

/** A drawing in plain colours, and the rules of a style sheet that give it the theme's. */
export interface PlainDrawing {
  readonly element: XmlElement;
  /** For what `.lineage-drawing` holds. */
  readonly rules: readonly string[];
}

/**
 * The same drawing in the colours of the light theme, which everything that shows SVG understands. What colour of the theme
 * each one is stands beside it, as `data-fill` or `data-stroke`, for the rules.
 */
export function plainColours(element: XmlElement): PlainDrawing {
  const rules = new Set<string>();
  return { element: inPlain(element, rules), rules: [...rules] };
}

function inPlain({ name, attributes, children }: XmlElement, rules: Set<string>): XmlElement {
  const plain: Record<string, string | number | undefined> = { ...attributes };
  for (const property of ['fill', 'stroke'] as const) {
    const [value, token = '', light] = THEMED.exec(String(attributes[property] ?? '')) ?? [];
    if (value === undefined) continue;
    plain[property] = light;
    plain[`data-${property}`] = token;
    rules.add(`.lineage-drawing [data-${property}='${token}'] { ${property}: ${value}; }`);
  }
  return {
    name,
    attributes: plain,
    children: children.map((child): XmlChild =>
      typeof child === 'string' ? child : inPlain(child, rules),
    ),
  };
}
