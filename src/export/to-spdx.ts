import { firstDayOf } from '../domain/format/dates.js';
import type { EdgeEntry, GraphFile, NodeEntry } from '../domain/format/format.js';
import { safeUrl } from '../domain/format/safe-url.js';
import { textOf } from '../domain/format/text.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { graphPropertiesOf, ownPropertiesOf, type OwnProperty } from './own-properties-of.js';
import { plainLineOf } from './plain-line.js';

const CREATION = '_:creation';
const PREFIX = 'urn:lineage-graph:';
/** SPDX requires a creation time; this one is used for an undated graph. */
const UNDATED = '1970-01-01';

/**
 * A graph file as an SPDX 3.0.1 document: models are AI packages, edges are relationships. Whatever SPDX cannot express
 * is stored in extensions, so that importing it again loses nothing. @param lang language of names and summaries
 */
export function toSpdx(file: GraphFile, lang: string): string {
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const idOf = (id: string) => `${PREFIX}n${numbers.get(id) ?? ''}`;
  const organizations = [...new Set(file.nodes.flatMap(({ organization = [] }) => organization))];
  const organizationIds = new Map(organizations.map((name, i) => [name, `${PREFIX}maker${i}`]));
  const packages = file.nodes.map((node) => packageOf(node, idOf(node.id), organizationIds, lang));
  const relationships = file.edges.map((edge, e) => relationshipOf(edge, e, idOf));
  const agents = organizations.map((organization) => ({
    type: 'Organization',
    spdxId: organizationIds.get(organization),
    creationInfo: CREATION,
    name: plainLineOf(organization),
  }));
  const elements = [...agents, ...packages, ...relationships];
  const document = {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': CREATION,
        specVersion: '3.0.1',
        created: timeOf(file.updated ?? UNDATED),
        createdBy: [`${PREFIX}tool`],
      },
      {
        type: 'SoftwareAgent',
        spdxId: `${PREFIX}tool`,
        creationInfo: CREATION,
        name: 'lineage-graph',
      },
      {
        type: 'SpdxDocument',
        spdxId: `${PREFIX}document`,
        creationInfo: CREATION,
        ...(file.title === undefined ? {} : { name: plainLineOf(textOf(file.title, lang)) }),
        profileConformance: ['core', 'software', 'ai', 'extension'],
        rootElement: packages.map(({ spdxId }) => spdxId),
        element: elements.map(({ spdxId }) => spdxId),
        ...extensionOf(graphPropertiesOf(file)),
      },
      ...elements,
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function packageOf(
  node: NodeEntry,
  spdxId: string,
  organizationIds: ReadonlyMap<string, string>,
  lang: string,
) {
  const { id, name, organization = [], released, summary, links = {} } = node;
  const homepage = safeUrl(links.homepage ?? '');
  const weights = safeUrl(links.weights ?? '');
  return {
    type: 'ai_AIPackage',
    spdxId,
    creationInfo: CREATION,
    name: plainLineOf(textOf(name ?? id, lang)),
    ...(summary === undefined ? {} : { description: plainLineOf(textOf(summary, lang)) }),
    ...(organization.length === 0
      ? {}
      : { originatedBy: organization.map((name) => organizationIds.get(name)) }),
    ...(released === undefined ? {} : { releaseTime: timeOf(released) }),
    ...(homepage === null ? {} : { software_homePage: homepage }),
    ...(weights === null ? {} : { software_downloadLocation: weights }),
    software_primaryPurpose: 'model',
    ...extensionOf(ownPropertiesOf(node)),
  };
}

function relationshipOf(edge: EdgeEntry, e: number, idOf: (id: string) => string) {
  const { source, target, ...claim } = edge;
  const isData = relationOf(edge) === 'data';
  return {
    type: 'Relationship',
    spdxId: `${PREFIX}e${e}`,
    creationInfo: CREATION,
    relationshipType: isData ? 'trainedOn' : 'descendantOf',
    from: idOf(target),
    to: [idOf(source)],
    // Even if there is nothing else: an importer would have to guess a missing relation.
    ...extensionOf(ownPropertiesOf({ relation: relationOf(edge), ...claim })),
  };
}

function extensionOf(properties: readonly OwnProperty[]) {
  if (properties.length === 0) return {};
  return {
    extension: [
      {
        type: 'extension_CdxPropertiesExtension',
        extension_cdxProperty: properties.map(([name, value]) => ({
          type: 'extension_CdxPropertyEntry',
          extension_cdxPropName: name,
          extension_cdxPropValue: value,
        })),
      },
    ],
  };
}

/** The start of a partial date as a timestamp, as SPDX knows no partial dates. */
function timeOf(date: string): string {
  return `${firstDayOf(date).toISOString().slice(0, 19)}Z`;
}
