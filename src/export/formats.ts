/** The kinds of files the page can save, each with how its name ends and its media type. */
export const FORMATS = {
  svg: { ending: '.svg', type: 'image/svg+xml' },
  png: { ending: '.png', type: 'image/png' },
  json: { ending: '.json', type: 'application/json' },
  nodes: { ending: '-nodes.csv', type: 'text/csv' },
  edges: { ending: '-edges.csv', type: 'text/csv' },
  graphml: { ending: '.graphml', type: 'application/xml' },
  cyclonedx: { ending: '.cdx.json', type: 'application/vnd.cyclonedx+json' },
  spdx: { ending: '.spdx3.json', type: 'application/spdx+json' },
  prov: { ending: '.prov.json', type: 'application/json' },
  dot: { ending: '.dot', type: 'text/vnd.graphviz' },
  mermaid: { ending: '.mmd', type: 'text/plain' },
  bibtex: { ending: '.bib', type: 'application/x-bibtex' },
} as const satisfies Readonly<Record<string, { readonly ending: string; readonly type: string }>>;

export type ExportFormat = keyof typeof FORMATS;

/** Formats that are a text as they are; a PNG is painted. */
export type TextFormat = Exclude<ExportFormat, 'png'>;

/** Mermaid refuses to draw more lines than this unless the page that shows them says otherwise. */
export const MAX_MERMAID_EDGES = 500;
