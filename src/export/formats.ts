/** The groups of the export menu, in order. */
export const FORMAT_GROUPS = ['picture', 'data', 'text'] as const;

type FormatGroup = (typeof FORMAT_GROUPS)[number];

/** The export formats, with file extension, media type, and group in the menu. */
export const FORMATS = {
  svg: { ending: '.svg', type: 'image/svg+xml', group: 'picture' },
  png: { ending: '.png', type: 'image/png', group: 'picture' },
  json: { ending: '.json', type: 'application/json', group: 'data' },
  nodes: { ending: '-nodes.csv', type: 'text/csv', group: 'data' },
  edges: { ending: '-edges.csv', type: 'text/csv', group: 'data' },
  graphml: { ending: '.graphml', type: 'application/xml', group: 'data' },
  cyclonedx: { ending: '.cdx.json', type: 'application/vnd.cyclonedx+json', group: 'data' },
  spdx: { ending: '.spdx3.json', type: 'application/spdx+json', group: 'data' },
  prov: { ending: '.prov.json', type: 'application/json', group: 'data' },
  dot: { ending: '.dot', type: 'text/vnd.graphviz', group: 'text' },
  mermaid: { ending: '.mmd', type: 'text/plain', group: 'text' },
  bibtex: { ending: '.bib', type: 'application/x-bibtex', group: 'text' },
} as const satisfies Readonly<
  Record<string, { readonly ending: string; readonly type: string; readonly group: FormatGroup }>
>;

export type ExportFormat = keyof typeof FORMATS;

/** Text formats; a PNG is painted. */
export type TextFormat = Exclude<ExportFormat, 'png'>;

/** Mermaid's default limit on the number of edges. */
export const MAX_MERMAID_EDGES = 500;
