import type { ImportFormat } from '../../src/import/import-formats.js';

const json = (value: unknown) => JSON.stringify(value);

/** A graph of two nodes in every format, one derived from the other. @param source, target their ids */
export const SMALL_GRAPHS: Readonly<
  Record<ImportFormat, (source: string, target: string) => string>
> = {
  lineage: (source, target) =>
    json({ format: 1, nodes: [{ id: source }, { id: target }], edges: [{ source, target }] }),
  cyclonedx: (source, target) =>
    json({
      bomFormat: 'CycloneDX',
      components: [
        {
          type: 'machine-learning-model',
          name: target,
          pedigree: { ancestors: [{ name: source }] },
        },
      ],
    }),
  spdx: (source, target) =>
    json({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        { type: 'ai_AIPackage', spdxId: 'x:a', name: source },
        { type: 'ai_AIPackage', spdxId: 'x:b', name: target },
        {
          type: 'Relationship',
          from: 'x:b',
          to: ['x:a'],
          relationshipType: 'descendantOf',
        },
      ],
    }),
  cytoscape: (source, target) =>
    json({
      elements: {
        nodes: [{ data: { id: source } }, { data: { id: target } }],
        edges: [{ data: { source, target } }],
      },
    }),
  'json-graph': (source, target) =>
    json({
      graph: {
        nodes: Object.fromEntries([
          [source, {}],
          [target, {}],
        ]),
        edges: [{ source, target }],
      },
    }),
  'node-link': (source, target) =>
    json({ nodes: [{ id: source }, { id: target }], links: [{ source, target }] }),
  prov: (source, target) =>
    json({
      entity: Object.fromEntries([
        [source, {}],
        [target, {}],
      ]),
      wasDerivedFrom: { '_:d': { 'prov:generatedEntity': target, 'prov:usedEntity': source } },
    }),
  openlineage: (source, target) =>
    json({
      eventTime: '2026-01-01T00:00:00Z',
      job: { name: 'j' },
      inputs: [{ name: source }],
      outputs: [{ name: target }],
    }),
  dbt: (source, target) =>
    json({
      nodes: Object.fromEntries([source, target].map((name) => [name, { name }])),
      parent_map: Object.fromEntries([[target, [source]]]),
    }),
  'ecosystem-graphs': (source, target) =>
    `- type: model\n  name: ${json(source)}\n- type: model\n  name: ${json(target)}\n  dependencies: [${json(source)}]\n`,
  csv: (source, target) => `source,target\n"${source}","${target}"\n`,
  dot: (source, target) => `digraph { "${source}" -> "${target}" }`,
  graphml: (source, target) =>
    `<graphml><graph edgedefault="directed"><node id="${source}"/><node id="${target}"/><edge source="${source}" target="${target}"/></graph></graphml>`,
  mermaid: (source, target) =>
    `flowchart LR\n  n0["${source}"] --> n1["${target}"]\n  %% nodes ${json([source, target])}\n`,
};
