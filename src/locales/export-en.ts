// Texts of exports and prints, in English.
import { plural, models } from './english-counts.js';

/** Texts inside exported pictures. */
export const exported = {
  /** The title of an untitled graph. */
  untitled: 'Lineage graph',
  about: 'A lineage graph: every line leads from a model to one derived from it.',
  /** @param shown models with their own card @param collapsed models in bundles */
  counts: (shown: string, collapsed: string | null) =>
    collapsed === null
      ? `Models shown: ${shown}`
      : `Models shown: ${shown}, collapsed: ${collapsed}`,
  asOf: (date: string) => `Data as of ${date}`,
  /** For the family at an earlier time. */
  until: (date: string) => `until ${date}`,
  method: 'Main method',
  line: 'Line',
  card: 'Card',
  icon: 'Icon',
  otherMethod: 'Another method',
  generation: 'base model',
  hiddenParents: 'has parents that are not shown',
  sources: 'Sources',
  more: (count: string) => `and ${count} more in the JSON`,
  /** The page number. */
  sheet: (number: string, count: string) => `${number} of ${count}`,
};

/** Shared by the legend next to the canvas and the one in exported pictures. */
export const marks = {
  /** On a collapsed chain. */
  skipped: (formatted: string) => `⋯ ${formatted} skipped`,
  /** A part of a bundle without a value, by what it is split by. */
  partNotStated: {
    method: 'method not stated',
    organization: 'unknown organization',
    year: 'no date',
    month: 'no date',
  },
  /** The range of members shown. */
  someOfThem: (from: string, to: string, all: string) => `${from}–${to} of ${all}`,
  noneOfThem: 'nothing found',
  /** A bundle's prevailing method: after its number, and on the line below. */
  mostly: (method: string): readonly [string, string] => ['mostly', method],
  peft: 'few parameters',
  full: 'all parameters',
  notStated: 'not stated',
  data: 'data only',
  successor: 'next generation',
  bundle: 'collapsed',
  ghost: 'kept for context',
  multimodal: 'image input',
  /** The meaning of card sizes. */
  larger: 'larger: more descendants',
  others: (count: number, formatted: string) =>
    `${formatted} other ${plural(count, 'value', 'values')}`,
};

/** The export panel. */
export const exportPanel = {
  export: 'Export',
  scope: 'What to export',
  shown: (count: number, formatted: string) => `What is shown (${models(count, formatted)})`,
  /** @param name the name of a model, between `before` and `after` */
  subtree: (formatted: string) => ({
    before: '',
    after: ` and its descendants (${formatted})`,
  }),
  groups: { picture: 'Picture', data: 'Data', text: 'For documents' },
  /** The name and the purpose of each format. */
  formats: {
    svg: ['SVG', 'vector image with title, legend and sources'],
    png: ['PNG', 'the same as a bitmap, at 2×'],
    json: ['JSON', 'the graph itself; can be opened here again'],
    nodes: ['CSV, models', 'table, one row per model'],
    edges: ['CSV, edges', 'table, one row per edge'],
    graphml: ['GraphML', 'for Gephi, yEd, Cytoscape, NetworkX'],
    cyclonedx: ['CycloneDX', 'a bill of materials of the models'],
    spdx: ['SPDX 3', 'bill of materials for SPDX tools'],
    prov: ['PROV-JSON', 'W3C provenance'],
    dot: ['DOT', 'for Graphviz'],
    mermaid: ['Mermaid', 'for Markdown, wikis and slides'],
    bibtex: ['BibTeX', ''],
  },
  papers: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'paper', 'papers')} linked by these models`,
  noPapers: 'none of these models links to a paper',
  tooManyLines: (lines: string, max: string) => `at most ${max} edges; there are ${lines}`,
  saving: 'Saving…',
  saved: (file: string) => `Saved ${file}`,
  notSaved: (reason: string) => `The file could not be saved: ${reason}`,
  tooLarge:
    'The picture is larger than this browser can paint as an image. Save it as SVG, or show less of the graph.',
  /** The row that opens the embedding dialog: name and purpose. */
  embed: { name: 'Embed…', purpose: 'code for your own page, with a preview' },
};

/** The dialog for pictures for a slide or page. */
export const paper = {
  /** The row of the menu that opens it: name and purpose. */
  open: { name: 'Slide or page…', purpose: '16:9 or A4, full names, expanded on request' },
  title: 'Picture for a slide or a page',
  close: 'Close',
  shape: 'Shape',
  shapes: {
    slide: 'Slide, 16:9',
    landscape: 'A4, landscape',
    portrait: 'A4, portrait',
    shown: 'As shown',
  },
  content: 'Include',
  boxes: { legend: 'Legend', sources: 'Sources', expanded: 'Expand all bundles' },
  tooMany: (max: string) => `At most ${max}: filter first.`,
  /** @param pages number finished so far; null for none */
  making: (pages: string | null) =>
    pages === null ? 'Laying out…' : `Laying out… Pages so far: ${pages}`,
  failed: (reason: string) => `The picture could not be created: ${reason}`,
  page: (number: string, count: string) => `Page ${number} of ${count}`,
  previous: 'Previous page',
  next: 'Next page',
  take: 'Save or copy',
  save: (format: string) => `Save ${format}`,
  copy: (format: string) => `Copy ${format}`,
  savedAll: (count: string) => `Saved ${count} files, one per page`,
  copied: (format: string) => `Copied as ${format}`,
  notCopied: 'The browser did not allow copying. Save the picture instead.',
  cannotCopy: 'This browser cannot copy pictures here. Save the picture instead.',
  notLoaded: 'This part of the page could not be loaded. Check the connection and try again.',
};

/** The printed header. */
export const printed = {
  /** The facet before a value. */
  kind: (facet: string) => `${facet}: `,
  /** Before the URL. */
  on: (date: string) => `Printed on ${date} from`,
};
