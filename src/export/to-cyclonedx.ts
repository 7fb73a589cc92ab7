import type { EdgeEntry, GraphFile, NodeEntry } from '../domain/format/format.js';
import { safeUrl } from '../domain/format/safe-url.js';
import { textOf } from '../domain/format/text.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { graphPropertiesOf, ownPropertiesOf, type OwnProperty } from './own-properties-of.js';
import { plainLineOf } from './plain-line.js';
import { spdxLicenseIdOf } from './spdx-license-id.js';

const MODEL = 'machine-learning-model';
/** Relations whose source is a data set of the model rather than an ancestor. */
const OF_DATA: ReadonlySet<string> = new Set(['data', 'distillation']);

/**
 * A graph file as a CycloneDX 1.6 bill of materials: models are components, parents their pedigree, and sources of
 * training data their data sets. Whatever CycloneDX cannot express is stored in custom properties, so that importing it
 * again loses nothing.
 * @param lang language of names and summaries
 */
export function toCyclonedx(file: GraphFile, lang: string): string {
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const edgesInto = new Map<string, EdgeEntry[]>();
  for (const edge of file.edges) {
    const edges = edgesInto.get(edge.target) ?? [];
    edges.push(edge);
    edgesInto.set(edge.target, edges);
  }
  const refOf = (id: string) => `n${numbers.get(id) ?? ''}`;
  const componentOf = (node: NodeEntry) => {
    const edges = edgesInto.get(node.id) ?? [];
    const claims = edges.map(({ target, ...claim }) => claim);
    const ancestors = edges.filter((edge) => !OF_DATA.has(relationOf(edge)));
    const data = edges.filter((edge) => OF_DATA.has(relationOf(edge)));
    return {
      type: MODEL,
      'bom-ref': refOf(node.id),
      ...aboutOf(node, lang),
      ...(ancestors.length === 0
        ? {}
        : {
            pedigree: {
              ancestors: ancestors.map(({ source }) =>
                ancestorOf(file.nodes[numbers.get(source) ?? -1], source, lang),
              ),
            },
          }),
      ...modelCardOf(
        node,
        data.map(({ source }) => refOf(source)),
      ),
      properties: propertiesOf([
        ...ownPropertiesOf(node),
        ...(claims.length === 0 ? [] : ownPropertiesOf({ claims })),
      ]),
    };
  };
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'lineage-graph' }] },
      properties: propertiesOf(graphPropertiesOf(file)),
    },
    components: file.nodes.map(componentOf),
    dependencies: file.nodes.map(({ id }) => ({
      ref: refOf(id),
      dependsOn: [...new Set((edgesInto.get(id) ?? []).map(({ source }) => refOf(source)))],
    })),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

/** Link type → CycloneDX reference type. */
const REFERENCES = [
  ['homepage', 'website'],
  ['code', 'vcs'],
  ['weights', 'distribution'],
  ['paper', 'documentation'],
] as const;

function aboutOf(node: NodeEntry, lang: string) {
  const { name, id, organization = [], summary, license, links = {} } = node;
  const references = REFERENCES.flatMap(([link, type]) => {
    const url = safeUrl(links[link] ?? '');
    return url === null ? [] : [{ type, url }];
  });
  const licenseId = license === undefined ? null : spdxLicenseIdOf(license);
  return {
    ...(organization.length === 0 ? {} : { publisher: organization.map(plainLineOf).join(', ') }),
    name: plainLineOf(textOf(name ?? id, lang)),
    ...(summary === undefined ? {} : { description: plainLineOf(textOf(summary, lang)) }),
    ...(license === undefined
      ? {}
      : {
          licenses: [
            { license: licenseId === null ? { name: plainLineOf(license) } : { id: licenseId } },
          ],
        }),
    ...purlOf(node),
    ...(references.length === 0 ? {} : { externalReferences: references }),
  };
}

/** A parent by name and URL: the component itself is declared only once. */
function ancestorOf(node: NodeEntry | undefined, id: string, lang: string) {
  return {
    type: MODEL,
    name: plainLineOf(textOf(node?.name ?? id, lang)),
    ...(node ? purlOf(node) : {}),
  };
}

/** The package URL of a model's only checkpoint; with several, none represents the model. */
function purlOf({ variants = [] }: NodeEntry): { purl?: string } {
  const ids = variants.flatMap(({ huggingface }) => huggingface ?? []);
  const [id = ''] = ids;
  if (ids.length !== 1 || !/^[\w.-]+(\/[\w.-]+)?$/.test(id)) return {};
  return { purl: `pkg:huggingface/${id}` };
}

function modelCardOf({ modalities = [] }: NodeEntry, datasets: readonly string[]) {
  if (modalities.length === 0 && datasets.length === 0) return {};
  const parameters = {
    ...(datasets.length === 0 ? {} : { datasets: datasets.map((ref) => ({ ref })) }),
    ...(modalities.length === 0
      ? {}
      : { inputs: modalities.map((modality) => ({ format: plainLineOf(modality) })) }),
  };
  return { modelCard: { modelParameters: parameters } };
}

function propertiesOf(properties: readonly OwnProperty[]) {
  return properties.map(([name, value]) => ({ name, value }));
}
