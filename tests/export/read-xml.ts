import { SaxesParser } from 'saxes';

/** An element as seen by a conforming XML 1.0 parser. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  /** All text in it, at any depth. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: ReadElement[];
  text: string;
}

/** Parses a document with namespaces. @throws Error if it is not well-formed */
export function readXml(document: string): ReadElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    open.push({
      name,
      attributes: Object.fromEntries(values) as Record<string, string>,
      children: [],
      text: '',
    });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (!closed || !parent) return;
    parent.children.push(closed);
    parent.text += closed.text;
  });
  parser.write(document).close();
  const [element] = root.children;
  if (!element) throw new Error('expected an element, got none');
  return element;
}

/** Every element with this name, in document order. */
export function allOf(element: ReadElement, name: string): readonly ReadElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => allOf(child, name)),
  ];
}
