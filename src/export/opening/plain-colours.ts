import type { XmlChild, XmlElement } from '../xml.js';

/** A theme colour as a CSS value. */
const THEMED = /^var\(--lineage-([\w-]+),light-dark\((#\w+),(#\w+)\)\)$/;

/** A drawing in plain colours, and the CSS rules that apply the theme. */
export interface PlainDrawing {
  readonly element: XmlElement;
  /** Rules for the content of `.lineage-drawing`. */
  readonly rules: readonly string[];
}

/**
 * Replaces theme colours by those of the light theme, which every SVG viewer supports, and keeps the theme colour's
 * name in `data-fill` or `data-stroke` for the rules.
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
