/** The groups of the export menu, in its order. */
export const FORMAT_GROUPS = ['picture', 'data', 'text'] as const;

type FormatGroup = (typeof FORMAT_GROUPS)[number];

/** The formats that the page can save, each with the ending of its file name, its media type and its group in the export menu. */
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

/** Formats that are a text as they are; a PNG is painted. */
export type TextFormat = Exclude<ExportFormat, 'png'>;

/** Mermaid refuses to draw more lines than this unless the page that shows them says otherwise. */
export const MAX_MERMAID_EDGES = 500;
