import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import type { GraphFile } from '../domain/format/format.js';
import { textOf } from '../domain/format/text.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { graphPropertiesOf, ownPropertiesOf, type OwnProperty } from './own-properties-of.js';
import { plainLineOf } from './plain-line.js';

/**
 * A graph file as PROV-JSON: nodes are entities, edges are derivations. Whatever PROV cannot express is stored in
 * custom attributes, so that importing it again loses nothing. @param lang language of names
 */
export function toProv(file: GraphFile, lang: string): string {
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const nameOf = (id: string) => `${OWN_PREFIX}n${numbers.get(id) ?? ''}`;
  const document = {
    prefix: { 'lineage-graph': 'urn:lineage-graph:', prov: 'http://www.w3.org/ns/prov#' },
    entity: Object.fromEntries<Readonly<Record<string, string>>>([
      [
        `${OWN_PREFIX}graph`,
        {
          'prov:type': 'prov:Collection',
          ...attributesOf([['lineage-graph:graph', 'true'], ...graphPropertiesOf(file)]),
        },
      ],
      ...file.nodes.map((node): [string, Readonly<Record<string, string>>] => [
        nameOf(node.id),
        {
          'prov:label': plainLineOf(textOf(node.name ?? node.id, lang)),
          ...attributesOf(ownPropertiesOf(node)),
        },
      ]),
    ]),
    wasDerivedFrom: Object.fromEntries(
      file.edges.map((edge, e) => {
        const { source, target, ...claim } = edge;
        const relation = relationOf(edge);
        return [
          `_:e${e}`,
          {
            'prov:generatedEntity': nameOf(target),
            'prov:usedEntity': nameOf(source),
            ...(relation === 'successor' ? { 'prov:type': 'prov:Revision' } : {}),
            ...attributesOf(ownPropertiesOf({ relation, ...claim })),
          },
        ];
      }),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function attributesOf(properties: readonly OwnProperty[]): Readonly<Record<string, string>> {
  return Object.fromEntries(properties);
}
