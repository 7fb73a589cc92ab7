import { plural } from './english-counts.js';

/** A name from the file, in quotes. */
const q = (text: string) => `“${text}”`;
const counted = (count: string, one: string, many: string) =>
  `${count} ${plural(Number(count), one, many)}`;

const oneOf = (names: readonly string[]) =>
  `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** What a file that is not a graph turned out to be. */
const KINDS = {
  page: 'a web page',
  xml: 'other XML',
  json: 'other JSON',
  'cyclonedx-xml': 'CycloneDX in XML: convert it to JSON first',
  'spdx-2': 'SPDX 2, which has no models: export it as SPDX 3',
  diagram: 'another kind of Mermaid diagram: only flowcharts are graphs',
  card: 'a model card: import the model’s Hugging Face id instead',
  yaml: 'other YAML: only lists of assets as in Ecosystem Graphs are read, each with `name` and `dependencies`',
  table: 'a table without columns of nodes (id, name, model) or edges (source, target)',
  lfs: 'a Git LFS pointer: fetch the file itself first',
  gzip: 'a gzip file: unpack it first',
  zip: 'a ZIP file, perhaps a spreadsheet: save it as CSV, or unpack it first',
  zstandard: 'a Zstandard file: unpack it first',
  parquet: 'a Parquet file',
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  pdf: 'a PDF file',
  gguf: 'a GGUF file',
  office: 'a legacy Office file: save it as CSV',
  sqlite: 'an SQLite file',
};
export type FailureKind = keyof typeof KINDS;

/** Texts about imported files; loaded with the importer. */
export const importingEn = {
  /** What was dropped or guessed, by reason. */
  notes: {
    'self-loop': ([id = '']: readonly string[]) => `${q(id)} points to itself: dropped`,
    'repeated-edge': ([source = '', target = '']: readonly string[]) =>
      `the edge from ${q(source)} to ${q(target)} is listed twice: the first is kept`,
    cycle: ([source = '', target = '']: readonly string[]) =>
      `the edge from ${q(source)} to ${q(target)} closes a cycle: dropped`,
    'dangling-edge': ([source = '', target = '', missing = '']: readonly string[]) =>
      `the edge from ${q(source)} to ${q(target)} is dropped: there is no node ${q(missing)}`,
    'repeated-node': ([id = '']: readonly string[]) =>
      `${q(id)} is declared twice: the first is kept`,
    'repeated-key': ([key = '', first = '']: readonly string[]) =>
      `the key ${q(key)} already occurs at ${first}: the last value is kept`,
    nameless: () => 'an entry without a name: dropped',
    dependency: ([source = '', target = '']: readonly string[]) =>
      `${q(target)} depends on ${q(source)}, which its pedigree does not name: dropped`,
    attribute: ([name = '', count = '']: readonly string[]) =>
      `${q(name)}: the format has no key for it (${counted(count, 'value', 'values')})`,
    value: ([name = '', value = '']: readonly string[]) =>
      `${q(name)}: ${q(value)} could not be read`,
    stub: ([id = '']: readonly string[]) =>
      `${q(id)} is mentioned but not declared: added as a node`,
    relation: ([source = '', target = '', by = '']: readonly string[]) =>
      `${q(target)} is assumed to be derived from ${q(source)} (${by})`,
    encoding: ([encoding = '']: readonly string[]) => `the encoding is assumed to be ${encoding}`,
    text: ([value = '']: readonly string[]) => `the number ${value} is read as text`,
    date: ([from = '', to = '']: readonly string[]) => `${q(from)} is read as ${to}`,
    direction: () => 'undirected edges are read from left to right, as written',
    column: ([from = '', to = '']: readonly string[]) => `the column ${q(from)} is read as ${to}`,
    key: ([from = '', to = '']: readonly string[]) => `the attribute ${q(from)} is read as ${to}`,
    positions: () => 'the numbers at the ends of edges are read as positions in the list of nodes',
    hidden: ([id = '']: readonly string[]) =>
      `${q(id)} is missing, private or gated; the hub does not say which`,
    moved: ([from = '', to = '']: readonly string[]) => `${q(from)} is now called ${q(to)}`,
    conflict: ([by = '', value = '', other = '', otherValue = '']: readonly string[]) =>
      `sources contradict each other: ${by} says ${value}; ${other} says ${otherValue}`,
    'quantized-many': ([count = '']: readonly string[]) =>
      `quantized from ${count} models: the card may repeat the parents of a merge`,
    'not-an-id': ([by = '', text = '']: readonly string[]) =>
      `not an id of the hub, perhaps a local path: ${by}: ${text}`,
    outside: ([id = '']: readonly string[]) =>
      `also derived from ${q(id)}, which is not in the graph`,
    unknown: ([text = '']: readonly string[]) => `not understood: ${q(text)}`,
  },
  /**
   * Why an import failed, by code. `kind` is a key of `KINDS`; `message` is that of a library, in English, in the
   * form `expected X, got Y`.
   */
  failures: {
    'no-file': () => 'expected a file, got none',
    'other-format': (format: string, first: string, got: string) =>
      `expected ${format} as in ${first || 'the first file'}, got ${got}`,
    'empty-file': () => 'expected a graph, got an empty file',
    'unknown-format': (formats: readonly string[], kind: FailureKind) =>
      `expected ${oneOf(formats)}, got ${KINDS[kind]}`,
    'unknown-text': (formats: readonly string[], start: string) =>
      `expected ${oneOf(formats)}, got text that begins with ${JSON.stringify(start)}`,
    'too-large': (format: string, max: number, got: number) =>
      `expected at most ${max} MB of ${format}, got ${got} MB: reading it would take too much memory`,
    'too-many': (max: number) =>
      `expected at most ${max.toLocaleString('en')} nodes and edges, got more`,
    'too-much': () => 'expected a smaller or less deeply nested file',
    'not-a-text': (kind: FailureKind) => `expected text, got ${KINDS[kind]}`,
    nul: (at: number) => `expected text, got a binary file: a NUL at ${at}`,
    'cut-off': () => 'expected JSON, got text that ends too early: it may be cut off',
    'not-of-format': (format: string, message: string) => `expected ${format}: ${message}`,
    'no-graph': (format: string) => `expected ${format} with nodes, got none`,
    entities: () => 'expected no entities, got a document that declares its own',
    'too-deep': (max: number) => `expected elements nested at most ${max} deep, got deeper ones`,
    header: () => 'expected a header with the columns source and target',
    'wide-row': (max: number) =>
      `expected a row of at most ${max.toLocaleString('en')} cells, got more`,
    'open-quote': () => 'expected a closing quote, got the end of the file',
    'hub-busy': () => 'too many requests',
    'hub-status': (status: number) => `the server responded with ${status}`,
    'hub-silent': (seconds: number) => `no response for ${seconds} seconds`,
    'hub-unreachable': () => 'the server cannot be reached',
    'hub-no-list': () => 'expected a list of models, got something else',
    'hub-long-answer': (characters: number) =>
      `expected information about a model, got ${characters} characters`,
    'hub-no-json': () => 'expected JSON, got something else: is this address a hub?',
  },
  dropped: 'Dropped',
  guessed: 'Guessed',
  counted: (kind: string, count: string) => `${kind}: ${count}`,
  /** A one-line summary of the import. */
  read: (format: string, nodes: string, edges: string) =>
    `${format}: ${counted(nodes, 'node', 'nodes')} and ${counted(edges, 'edge', 'edges')}`,
  tooLarge: (name: string) =>
    `${name}: expected at most 128 MB, got more: reading it would take too much memory`,
  refused: 'This cannot be opened',
  stays: 'The previous graph is still shown.',
  open: 'Open',
  pick: 'Choose files…',
  orDrop: 'or drop them anywhere on the page',
  orPaste:
    'or paste here: rows of a spreadsheet, JSON, YAML, DOT, Mermaid, a BOM, or the name of a model on Hugging Face',
  show: 'Show',
  back: 'Back to the previous graph',
  compare: 'Compare the two',
  /** Whether it is stored. */
  isKept:
    'It is stored in this browser only and shown again after a reload. You can remove it under “Open…”.',
  notKept: 'This browser cannot store it: after a reload, open it again.',
  lastOpened: (name: string) =>
    name === ''
      ? 'Stored in this browser: the text you pasted last.'
      : `Stored in this browser: ${q(name)}.`,
  showAgain: 'Show it again',
  forget: 'Remove it',
  linkTitle: 'The link does not contain your file',
  link: 'It opens this page with its own graph. Your file is in this browser only: to share it, send the file or an export.',
  close: 'Close',
  cancel: 'Cancel',
  asking: 'Asking the hub…',
  reading: 'Reading the file… You can keep using the page.',
  pause: (reason: string, seconds: number) =>
    `The hub reports: ${reason}. Trying again in ${seconds} s.`,
  /** If the page names no hub: no request is sent before the reader agrees. */
  mayAsk: (id: string) =>
    `${id} looks like the name of a model on Hugging Face. Ask huggingface.co what it was derived from?`,
  onlyName: 'Only this name and the names of its parents are sent, nothing from this graph.',
  ask: 'Ask huggingface.co',
  notInGraph: 'Not in this graph yet. According to the hub:',
  noParents: 'The hub does not say what it was derived from.',
  /** How a draft is added. */
  becomes: 'Add it as',
  ofItsOwn: 'a separate model',
  variantOf: 'a variant of a model in this graph',
  whichModel: 'Which model',
  chooseModel: 'Choose a model of this graph first.',
  isNew: 'new',
  variantAdded: (id: string, node: string) => `${id} becomes a variant of ${q(node)}.`,
  notAdded: 'Not added: the graph has changed since then.',
  known: (node: string) => `Already in this graph, as ${q(node)}.`,
  add: 'Add to the graph',
  nothingLost: 'Nothing was dropped or guessed.',
  more: (count: string) => `and ${count} more`,
};

export type ImportingWords = typeof importingEn;
/** A code of a failed import. */
export type FailureCode = keyof ImportingWords['failures'];
