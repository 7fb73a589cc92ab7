import type { GraphFile } from '../domain/format/format.js';
import { textOf } from '../domain/format/text.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';
import { formatXml, xml, type XmlElement } from './xml.js';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/**
 * Columns renamed because GraphML readers reserve their names, or omitted because GraphML has its own attributes for
 * them.
 */
const NODE_ATTRIBUTES = NODE_COLUMNS.map((column) =>
  column.name === 'id' ? { ...column, name: 'key' } : column,
);
const EDGE_ATTRIBUTES = EDGE_COLUMNS.filter(({ name }) => name !== 'source' && name !== 'target');

/**
 * A graph file as GraphML: nodes are `n0…` in file order with their id as `key`; everything else is a typed attribute,
 * see {@link NODE_COLUMNS}. @param lang language of summaries
 */
export function toGraphml({ title, nodes, edges }: GraphFile, lang: string): string {
  const numbers = new Map(nodes.map(({ id }, n) => [id, n]));
  return formatXml(
    xml(
      'graphml',
      {
        xmlns: NAMESPACE,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}/1.0/graphml.xsd`,
      },
      ...keysOf('node', NODE_ATTRIBUTES),
      ...keysOf('edge', EDGE_ATTRIBUTES),
      xml('key', { id: 'title', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' }),
      {
        name: 'graph',
        attributes: { id: 'lineage', edgedefault: 'directed' },
        // An array, as a call is limited in its number of arguments.
        children: [
          ...(title === undefined ? [] : [xml('data', { key: 'title' }, textOf(title, lang))]),
          ...nodes.map((node, n) =>
            xml('node', { id: `n${n}` }, ...dataOf('node', NODE_ATTRIBUTES, node, lang)),
          ),
          ...edges.map((edge, e) =>
            xml(
              'edge',
              {
                id: `e${e}`,
                source: `n${numbers.get(edge.source) ?? ''}`,
                target: `n${numbers.get(edge.target) ?? ''}`,
              },
              ...dataOf('edge', EDGE_ATTRIBUTES, edge, lang),
            ),
          ),
        ],
      },
    ),
  );
}

function keysOf<T>(owner: 'node' | 'edge', columns: readonly Column<T>[]): readonly XmlElement[] {
  return columns.map(({ name, type }) =>
    xml('key', { id: `${owner}-${name}`, for: owner, 'attr.name': name, 'attr.type': type }),
  );
}

function dataOf<T>(
  owner: 'node' | 'edge',
  columns: readonly Column<T>[],
  entry: T,
  lang: string,
): readonly XmlElement[] {
  return columns.flatMap(({ name, of }) => {
    const value = of(entry, lang);
    return value === undefined ? [] : [xml('data', { key: `${owner}-${name}` }, String(value))];
  });
}
