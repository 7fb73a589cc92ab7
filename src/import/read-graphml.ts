import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import type { Draft } from './draft.js';
import { entryOfLabel } from './entry-of-label.js';
import { importError } from './import-error.js';
import { edgeEntryOf, nodeEntryOf } from './read-attributes.js';

/** Maximum nesting of elements. */
const MAX_DEPTH = 64;

/** Whether a text is GraphML. */
export function isGraphml(text: string): boolean {
  return /<(?:\w+:)?graphml\b/.test(text.slice(0, 4000));
}

/** The open node or edge with its data. */
interface Open {
  readonly kind: 'node' | 'edge' | 'graph';
  readonly place: string;
  readonly ends: readonly [string, string];
  readonly id: string;
  readonly values: Map<string, string>;
}

/**
 * Reads GraphML. Data are read by key names; the file's ids are replaced by a `key` attribute, as in our own files.
 * Nested graphs are flattened; ports, hyperedges and styles are dropped. Custom entities are refused.
 */
export function readGraphml(text: string, draft: Draft): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const edges: Open[] = [];
  const open: Open[] = [];
  let isDirected = true;
  let depth = 0;
  let shown: string | null = null;
  let data: { readonly key: string; text: string } | null = null;
  const place = () => `${parser.line}:${parser.column}`;

  parser.on('error', ({ message }) => {
    throw importError(place(), 'not-of-format', 'XML', message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', (type) => {
    if (/<!ENTITY/i.test(type)) throw importError(place(), 'entities');
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw importError(place(), 'too-deep', MAX_DEPTH);
    const id = attributeOf(tag, 'id');
    switch (tag.local) {
      case 'key':
        names.set(id, attributeOf(tag, 'attr.name') || attributeOf(tag, 'yfiles.type') || id);
        break;
      case 'graph':
        if (open.length > 0) draft.countDropped('nested graph');
        isDirected = attributeOf(tag, 'edgedefault') !== 'undirected';
        break;
      case 'node':
        open.push({ kind: 'node', place: place(), ends: ['', ''], id, values: new Map() });
        break;
      case 'edge': {
        const ends = [attributeOf(tag, 'source'), attributeOf(tag, 'target')] as const;
        open.push({ kind: 'edge', place: place(), ends, id, values: new Map() });
        if (!isDirected && attributeOf(tag, 'directed') !== 'true')
          draft.guess('direction', place());
        break;
      }
      case 'NodeLabel':
      case 'EdgeLabel':
        // yEd stores labels inside its styles.
        shown ??= '';
        break;
      case 'data':
        data = { key: attributeOf(tag, 'key'), text: '' };
        break;
      case 'hyperedge':
      case 'port':
        draft.countDropped(tag.local);
    }
  });
  const onText = (text: string) => {
    if (shown !== null) shown += text;
    else if (data) data.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    depth--;
    if (/^(Node|Edge)Label$/.test(tag.local) && shown !== null) {
      const owner = open.at(-1);
      if (shown.trim() !== '' && owner?.values.has('label') === false)
        owner.values.set('label', shown.trim().replace(/\s+/g, ' '));
      shown = null;
    }
    if (tag.local === 'data' && data) {
      const name = names.get(data.key) ?? data.key;
      const owner = open.at(-1);
      if (owner) owner.values.set(name, data.text);
      else if (name === 'title') draft.title ??= data.text;
      data = null;
    }
    if (tag.local === 'node') closeNode(open.pop());
    if (tag.local === 'edge') {
      const edge = open.pop();
      if (edge) edges.push(edge);
    }
  });
  parser.write(text).close();

  for (const { ends, values, place: at } of edges) {
    const { label, rest } = labelled(values);
    const [source, target] = ends.map((id) => ids.get(id) ?? id);
    draft.join(
      {
        source: source ?? '',
        target: target ?? '',
        ...(label === undefined ? {} : entryOfLabel(label)),
        ...edgeEntryOf(rest, draft, at),
      },
      at,
    );
  }

  function closeNode(node: Open | undefined): void {
    if (!node) return;
    const { label, rest } = labelled(node.values);
    const id = rest.get('key') || node.id;
    rest.delete('key');
    if (id === '') {
      draft.drop('nameless', node.place);
      return;
    }
    ids.set(node.id, id);
    const { name = label, ...entry } = nodeEntryOf(rest, draft, node.place);
    draft.declare(
      { id, ...(name === undefined || name === id ? {} : { name }), ...entry },
      node.place,
    );
  }
}

/** The label written by other programs, without styling. */
function labelled(values: ReadonlyMap<string, string>) {
  const rest = new Map(values);
  const label = [...values].find(([name]) => /^(label|title)$/i.test(name));
  if (label) rest.delete(label[0]);
  const text = label?.[1].trim();
  return { label: text === '' ? undefined : text, rest };
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string {
  const found = (attributes as Readonly<Record<string, SaxesAttributeNS | undefined>>)[name];
  return found?.value ?? '';
}
