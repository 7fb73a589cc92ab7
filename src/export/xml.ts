/** An XML element. Strings are plain text: they are escaped when the document is written, never before. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | string;

/** Numbers are written with at most two decimals; undefined attributes are omitted. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Creates an element. */
export function xml(name: string, attributes: Attributes, ...children: XmlChild[]): XmlElement {
  return { name, attributes, children };
}

/** Formats an XML 1.0 document; characters not allowed in XML 1.0 are dropped. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root)}\n`;
}

/** Formats an element for an HTML page, without whitespace between tags. */
export function formatMarkup(root: XmlElement): string {
  return formatElement(root, '');
}

function formatElement({ name, attributes, children }: XmlElement, between = '\n'): string {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(formatValue(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${start}/>`;
  // Whitespace next to text would become part of it.
  const space = children.some((child) => typeof child === 'string') ? '' : between;
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : formatElement(child, between),
  );
  return `<${name}${start}>${space}${inner.join(space)}${space}</${name}>`;
}

function formatValue(value: string | number | undefined): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '');
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  // A parser would normalize these to a space or line feed.
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (mark) => ESCAPES.get(mark) ?? mark);
}
