/** An element of an XML document. Strings are text: they are escaped where the document is written, so never before. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | string;

/** Numbers are written with at most two decimals; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is in it. */
export function xml(name: string, attributes: Attributes, ...children: XmlChild[]): XmlElement {
  return { name, attributes, children };
}

/** A whole XML 1.0 document; characters that XML 1.0 cannot hold are left out. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root)}\n`;
}

/** An element as it stands in an HTML page, without a space between its tags. */
export function formatMarkup(root: XmlElement): string {
  return formatElement(root, '');
}

function formatElement({ name, attributes, children }: XmlElement, between = '\n'): string {
  const start = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(formatValue(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${start}/>`;
  // Space beside text would become part of it.
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
  // A reader would make a space of these, or another kind of line break.
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (mark) => ESCAPES.get(mark) ?? mark);
}
