import type { GraphFile } from '../domain/format/format.js';
import { parseGraph, type ParsedGraph } from '../domain/format/parse-graph.js';
import type { Place } from '../domain/format/places-in.js';
import { repeatedKeysIn } from '../domain/format/repeated-keys.js';
import { decodeText } from './decode-text.js';
import { Draft } from './draft.js';
import { importError, ImportError } from './import-error.js';
import {
  comesFirst,
  formatNameOf,
  JSON_FORMATS,
  TEXT_FORMATS,
  IMPORT_FORMATS,
  type ImportFormat,
} from './import-formats.js';
import { setNodeNoun, isAboutModels, NODE_NOUN } from './not-about-models.js';
import type { Note } from './note.js';
import type { FailureKind } from '../locales/importing-en.js';
import { valueAt } from './json-shape.js';
import { SEPARATORS } from './read-csv.js';
import { isTabular } from './pairs-in.js';
import { parseJson } from './parse-json.js';

/** An input file: dropped, pasted or read from disk. */
export interface ImportInput {
  /** '' if it has none, as pasted text. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** The report of an import. */
export interface ImportReport {
  readonly format: ImportFormat;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** What was dropped or guessed, in the order of the input. */
  readonly notes: readonly Note[];
}

/** An imported graph. */
export interface ImportedGraph extends ParsedGraph {
  readonly file: GraphFile;
  readonly report: ImportReport;
}

/** An input with its recognized format. */
interface Recognized {
  readonly name: string;
  readonly text: string;
  readonly format: ImportFormat;
  readonly read: (draft: Draft) => void;
}

/**
 * Imports the graph in a text, or in one or several files of one format, such as a table of edges with its table of
 * nodes. Recognizes the format by content. Cost: linear in their size.
 * @param as the format, if known
 * @throws ImportError with the place, if there is no graph in it
 * @throws GraphFormatError if a file in our own format is invalid and cannot be repaired
 */
export function importGraph(
  input: string | Uint8Array | readonly ImportInput[],
  as: ImportFormat | null = null,
): ImportedGraph {
  const draft = new Draft();
  const inputs = areFiles(input) ? input : [{ name: '', content: input }];
  const recognized = inputs.map((input) => named(input.name, () => recognize(input, as, draft)));
  const [first] = recognized;
  if (!first) throw importError('', 'no-file');
  const { format } = first;
  const other = recognized.find((candidate) => candidate.format !== format);
  if (other) {
    const [expected, got] = [formatNameOf(format), formatNameOf(other.format)];
    throw importError(other.name, 'other-format', expected, first.name, got);
  }
  const rows = { ...JSON_FORMATS, ...TEXT_FORMATS };
  draft.maxEntries = rows[format].maxEntries;
  recognized.sort(
    (a, b) => Number(comesFirst(b.format, b.text)) - Number(comesFirst(a.format, a.text)),
  );
  for (const { name, read } of recognized) {
    draft.begin(recognized.length > 1 ? name : '');
    named(name, () => read(draft));
  }
  if (rows[format].isOpen && !isAboutModels(draft)) setNodeNoun(draft, NODE_NOUN);
  draft.title ??= titleOf(first.name);
  const read = draft.finish();
  // If everything was dropped there is nothing to show, but an empty file is an empty graph.
  if (read.nodes.length === 0 && draft.notes.some(({ kind }) => kind === 'dropped'))
    named(first.name, () => {
      throw importError('1:1', 'no-graph', rows[format].name);
    });
  const parsed = parseGraph(read);
  const { file, nodeCount, edgeCount } = parsed.graph;
  return { ...parsed, file, report: { format, nodeCount, edgeCount, notes: draft.notes } };
}

function areFiles(
  input: string | Uint8Array | readonly ImportInput[],
): input is readonly ImportInput[] {
  return Array.isArray(input);
}

function recognize(
  { name, content }: ImportInput,
  as: ImportFormat | null,
  draft: Draft,
): Recognized {
  const text = textOf(content, draft);
  if (text.trim() === '') throw importError('', 'empty-file');
  const start = text.trimStart();
  // Comments are not valid JSON, but reporting their place is better than reporting an unknown format.
  const isJson = /^(\/\/.*\s*|\/\*[^*]*\*\/\s*){0,100}[{[]/.test(start);
  if (isJson ? as === null || as in JSON_FORMATS : false) {
    const { format, row, value } = recognizeJson(text, as);
    refuseLarge(text, row.maxBytes, row.name);
    const read = (into: Draft) => {
      reportRepeatedKeys(text, into);
      row.read(value, into);
    };
    return { name, text, format, read };
  }
  const found = Object.entries(TEXT_FORMATS).find(([format, { recognizes }]) =>
    as === null ? recognizes(text) : as === format,
  ) as [ImportFormat, (typeof TEXT_FORMATS)[keyof typeof TEXT_FORMATS]] | undefined;
  if (!found) throw unknownText(start);
  const [format, row] = found;
  refuseLarge(text, row.maxBytes, row.name);
  return { name, text, format, read: (into) => row.read(text, into) };
}

/** An object on one line, and another below. */
const OF_LINES = /^\s*\{.*\}[^\S\n]*\n\s*\{/;

/** Recognizes JSON or JSON lines, as in OpenLineage events. */
function recognizeJson(text: string, as: ImportFormat | null) {
  const isOfLines = OF_LINES.test(text);
  const value: unknown = isOfLines
    ? text
        .split('\n')
        .map((line, i) => ({ line, i }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, i }) => inLine(i + 1, () => parseJson(line)))
    : parseJson(text);
  const found = Object.entries(JSON_FORMATS).find(([format, { recognizes }]) =>
    as === null ? recognizes(value) : as === format,
  ) as [ImportFormat, (typeof JSON_FORMATS)[keyof typeof JSON_FORMATS]] | undefined;
  if (!found) {
    const isSpdx2 = valueAt(value, 'spdxVersion') !== undefined;
    throw importError('', 'unknown-format', knownNames(), isSpdx2 ? 'spdx-2' : 'json');
  }
  return { format: found[0], row: found[1], value };
}

/** Reports duplicate keys, of which JSON parsers keep only the last value. */
function reportRepeatedKeys(text: string, draft: Draft): void {
  for (const { key, first, again } of repeatedKeysIn(text)) {
    draft.drop('repeated-key', positionOf(again), key, positionOf(first));
  }
}

function positionOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

function textOf(content: Uint8Array | string, draft: Draft): string {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { text, encoding, isGuess } = decodeText(content);
  if (isGuess) draft.guess('encoding', '', encoding);
  return text;
}

function refuseLarge(text: string, max: number, name: string): void {
  if (text.length <= max) return;
  const megabytes = (size: number) => Math.ceil((size / 1024 / 1024) * 10) / 10;
  throw importError('', 'too-large', name, megabytes(max), megabytes(text.length));
}

/** In JSON lines, errors are placed by line only. */
function inLine<T>(line: number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ImportError(error.place.replace(/^1(?=:|$)/, String(line)), error.failure);
  }
}

/** Prefixes places with the file name, and explains errors about engine limits. */
function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError) {
      const place = [name, error.place].filter((part) => part !== '').join(': ');
      throw new ImportError(place, error.failure);
    }
    if (error instanceof RangeError) throw importError(name, 'too-much');
    throw error;
  }
}

/** A title made from a file name, without folders and extension. */
function titleOf(name: string): string | undefined {
  const title = name
    .replace(/^.*[\\/]/, '')
    .replace(/(\.[a-z]\w{0,9}){1,2}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return title === '' ? undefined : title;
}

function knownNames(): readonly string[] {
  return IMPORT_FORMATS.map(formatNameOf);
}

const LIKENESSES: readonly (readonly [RegExp, FailureKind])[] = [
  [/^<(!doctype\s+)?html/i, 'page'],
  [/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(\w+:)?bom\b/i, 'cyclonedx-xml'],
  [/^<\??(xml|\w+)/i, 'xml'],
  [
    /^(```mermaid\s+)?(sequence|class|er|state|gantt|journey|gitGraph|mindmap|pie|timeline|block|quadrant)\w*(Diagram|Chart|Graph)?(-\w+)?\s*\n/,
    'diagram',
  ],
  [/^version https:\/\/git-lfs/, 'lfs'],
  [/^---\n(?:[^\n]*\n)*?(?:base_model|license|library_name|pipeline_tag|datasets):/, 'card'],
];

/** A line of YAML: a comment, a marker, a key, an item, or a continuation. */
const YAML_LINE = /^(#|---|\.\.\.|%YAML|\s|- |-$|[\w"'][^:,;|]*:(\s|$))/;

/** Whether a text looks like YAML: several lines, the first of which are all YAML. */
function isLikeYaml(start: string): boolean {
  const lines = start.slice(0, 2000).split('\n').slice(0, 20);
  return lines.length > 1 && lines.every((line) => line === '' || YAML_LINE.test(line));
}

function unknownText(start: string): ImportError {
  const [, kind] = LIKENESSES.find(([pattern]) => pattern.test(start)) ?? [];
  const isTable = kind === undefined && isTabular(start, SEPARATORS);
  const found = kind ?? (isTable ? 'table' : isLikeYaml(start) ? 'yaml' : undefined);
  return found
    ? importError('', 'unknown-format', knownNames(), found)
    : importError('', 'unknown-text', knownNames(), start.slice(0, 40));
}
