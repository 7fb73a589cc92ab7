import {
  array,
  is,
  looseObject,
  object,
  optional,
  safeParse,
  string,
  unknown,
  type GenericSchema,
} from 'valibot';
import { checkStructure } from './check-structure.js';
import { FORMAT_VERSION, graphFileSchema, type GraphFile } from './format.js';
import { columnsOfFile } from '../graph/graph-columns.js';
import { LineageGraph } from '../graph/lineage-graph.js';
import { keyed } from './keyed.js';
import { findUnknownTerms } from './find-unknown-terms.js';
import { cutJsonInSteps, parseJsonInSteps, type ListInPieces } from './parse-json.js';
import { problemOf } from './problem-of-issue.js';
import { GraphFormatError, problemAt, type Problem } from './problem.js';
import { EntryReader } from './read-entries.js';
import { finish } from './steps.js';

/** A graph that conforms to the format, with warnings. */
export interface ParsedGraph {
  readonly graph: LineageGraph;
  /** Unknown words and keys, which are displayed and kept as written. */
  readonly warnings: readonly Problem[];
}

/** Thrown for a text that is not JSON. */
export class GraphJsonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GraphJsonError';
  }
}

/**
 * Parses the text of a graph file. As everywhere in JSON, the last of duplicate keys wins.
 * @throws GraphJsonError if it is not JSON
 * @throws GraphFormatError with every problem if it is not a graph of format 1
 */
export function parseGraphText(text: string): ParsedGraph {
  return finish(parseGraphTextInSteps(text));
}

/** The phases of parsing, in order. */
export type ParsePhase = 'nodes' | 'edges' | 'index';

/** Called with the progress of parsing. */
export type ParseProgress = (phase: ParsePhase, done: number, total: number) => void;

/** {@link parseGraphText} in short steps, whatever the length of the text. */
export function* parseGraphTextInSteps(
  text: string,
  onProgress: ParseProgress = () => undefined,
): Generator<undefined, ParsedGraph> {
  const plain = withoutMark(text);
  try {
    const cut = yield* cutJsonInSteps(plain);
    if (cut && !newerFormatOf(cut.frame)) {
      return yield* readInSteps(cut.frame, (key) => cut.lists.get(key) ?? NOTHING, onProgress);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const input = yield* jsonInSteps(plain);
  yield;
  return yield* parseGraphInSteps(input, onProgress);
}

/**
 * Parses a text that is byte for byte identical to a validated one: skips validation, and leaves the keys of entries in
 * the order of the file.
 */
export function* parseCheckedTextInSteps(text: string): Generator<undefined, ParsedGraph> {
  const file = yield* jsonInSteps(text);
  yield;
  const graph = new LineageGraph(columnsOfFile(file as GraphFile));
  yield;
  return { graph, warnings: yield* findUnknownTerms(graph) };
}

function* jsonInSteps(text: string): Generator<undefined, unknown> {
  try {
    return yield* parseJsonInSteps(withoutMark(text));
  } catch (error) {
    throw new GraphJsonError(error instanceof Error ? error.message : String(error));
  }
}

/** A byte order mark is not JSON, but some editors write one. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/**
 * Validates and indexes an input. The input is copied, so later changes to it have no effect. Cost: linear.
 * @throws GraphFormatError with every problem, in file order
 */
export function parseGraph(input: unknown): ParsedGraph {
  return finish(parseGraphInSteps(input));
}

/**
 * {@link parseGraph} in short steps: the entries of `nodes` and `edges` are read in batches; the rest of the file is
 * short.
 */
export function* parseGraphInSteps(
  input: unknown,
  onProgress: ParseProgress = () => undefined,
): Generator<undefined, ParsedGraph> {
  refuseNewer(input);
  const listOf = (key: 'nodes' | 'edges') => {
    const entries = entriesOf(((input ?? {}) as Readonly<Record<string, unknown>>)[key]);
    return { count: entries.length, pieces: [entries] };
  };
  return yield* readInSteps(emptied(input), listOf, onProgress);
}

/** @param emptyFile the file without the entries of its lists */
function* readInSteps(
  emptyFile: unknown,
  listOf: (key: 'nodes' | 'edges') => ListInPieces,
  onProgress: ParseProgress,
): Generator<undefined, ParsedGraph> {
  const { views } = (emptyFile ?? {}) as Readonly<Record<string, unknown>>;
  const frame = safeParse(FRAME, emptyFile);
  const problems = (frame.issues ?? []).map((issue) => problemOf(issue));
  const [nodes, edges] = [listOf('nodes'), listOf('edges')];
  const read = {
    nodes: yield* NODES.read(nodes, (done) => onProgress('nodes', done, nodes.count)),
    edges: yield* EDGES.read(edges, (done) => onProgress('edges', done, edges.count)),
  };
  for (const { problems: found } of [read.nodes, read.edges]) {
    for (const problem of found) problems.push(problem);
  }
  // Valid parts are checked even if others are not, so that a curator can fix everything at once.
  const structure = yield* checkStructure({
    nodes: read.nodes.sound,
    edges: read.edges.sound,
    views: frame.success ? frame.output.views : soundIn(views, IDENTIFIED),
  });
  for (const problem of structure.problems) problems.push(problem);
  if (!frame.success || problems.length > 0) throw new GraphFormatError(inFileOrder(problems));
  onProgress('index', 0, 1);
  yield;
  const file = { ...frame.output, nodes: read.nodes.entries, edges: read.edges.entries };
  const graph = new LineageGraph(columnsOfFile(file, structure));
  yield;
  const warnings = yield* findUnknownTerms(graph);
  onProgress('index', 1, 1);
  return { graph, warnings };
}

const NODE = graphFileSchema.entries.nodes.item;
const EDGE = graphFileSchema.entries.edges.item;
/** A file without its `nodes` and `edges`, which may hold anything. */
const FRAME = keyed(
  looseObject({
    ...graphFileSchema.entries,
    nodes: array(unknown()),
    edges: array(unknown()),
  }),
);
const NOTHING: ListInPieces = { count: 0, pieces: [] };
/** The part of an entry that other entries refer to. */
const IDENTIFIED = object({ id: string() });
const JOINING = object({ source: string(), target: string(), relation: optional(string()) });

const NODES = new EntryReader('nodes', NODE, IDENTIFIED);
const EDGES = new EntryReader('edges', EDGE, JOINING);

/** Copies a valid node with its keys in the order of the format. @throws RangeError if it is invalid */
export const readNode = (entry: object) => NODES.one(entry);

/** {@link readNode} for an edge. */
export const readEdge = (entry: object) => EDGES.one(entry);

/** The file without its nodes and edges; null if any of the rest is invalid. */
export function frameOf(input: object): GraphFile | null {
  if (newerFormatOf(input)) return null;
  const { success, output } = safeParse(FRAME, { ...input, nodes: [], edges: [] });
  if (!success) return null;
  const ids = (output.views ?? []).map(({ id }) => id);
  return new Set(ids).size === ids.length ? { ...output, nodes: [], edges: [] } : null;
}

/** The file with empty `nodes` and `edges`, which are read entry by entry. */
function emptied(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const lists = Object.entries(input).filter(
    ([key, value]) => (key === 'nodes' || key === 'edges') && Array.isArray(value),
  );
  return { ...input, ...Object.fromEntries(lists.map(([key]) => [key, []])) };
}

/** The problems of a single node or edge, or of a graph without its nodes and edges; paths are relative to it. */
export function problemsOfEntry(
  kind: 'node' | 'edge' | 'frame',
  entry: object,
): readonly Problem[] {
  const input = kind === 'frame' ? { ...entry, nodes: [], edges: [] } : entry;
  const schema = { node: NODE, edge: EDGE, frame: FRAME }[kind];
  const { issues = [] } = safeParse<GenericSchema>(schema, input);
  return issues.map((issue) => problemOf(issue));
}

function soundIn<S>(list: unknown, schema: GenericSchema<unknown, S>): readonly (S | null)[] {
  return entriesOf(list).map((entry) => (is(schema, entry) ? (entry as S) : null));
}

function entriesOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

const SECTIONS = Object.keys(graphFileSchema.entries);

/** Sorts by section of the file, then by entry; problems of one entry keep their order. */
function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const placeOf = ({ path }: Problem): readonly [number, number] => {
    const [, section = '', entry = '-1'] = /^(\w*)(?:\[(\d+)\])?/.exec(path) ?? [];
    return [SECTIONS.indexOf(section), Number(entry)];
  };
  const placed = problems.map((problem) => ({ problem, place: placeOf(problem) }));
  placed.sort(({ place: a }, { place: b }) => a[0] - b[0] || a[1] - b[1]);
  return placed.map(({ problem }) => problem);
}

/** @throws GraphFormatError if a file is of a newer format version */
export function refuseNewer(input: unknown): void {
  const newer = newerFormatOf(input);
  if (newer) throw new GraphFormatError([newer]);
}

/** A file of a newer format version is one problem, not one for every key that this version does not know. */
function newerFormatOf(input: unknown): Problem | null {
  if (typeof input !== 'object' || input === null || !('format' in input)) return null;
  const { format } = input;
  if (typeof format !== 'number' || format <= FORMAT_VERSION) return null;
  return problemAt('format', 'newer-format', FORMAT_VERSION, format);
}
