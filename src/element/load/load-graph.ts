import { GraphFormatError, problemAt, type Problem } from '../../domain/format/problem.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import {
  GraphJsonError,
  parseGraph,
  parseGraphTextInSteps,
} from '../../domain/format/parse-graph.js';
import type { Likeness } from '../../locales/problems-en.js';
import { fetchText } from './fetch-text.js';
import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { inSlices } from './in-slices.js';

/** A graph that is fit to be shown, with what was odd about it. */
export interface LoadedGraph {
  readonly graph: LineageGraph;
  readonly warnings: readonly Problem[];
}

/**
 * Fetches and parses a graph file. The page stays responsive meanwhile, whatever the size of the file.
 * @throws GraphLoadError for anything the network or the file is to blame for
 * @throws DOMException `AbortError`, when the signal says so
 */
export async function loadGraph(url: string, signal: AbortSignal): Promise<LoadedGraph> {
  const text = await fetchText(url, signal);
  try {
    return await inSlices(parseGraphTextInSteps(text), signal);
  } catch (error) {
    throw toLoadError(error, url, text);
  }
}

/** Takes a graph that a page hands over: parsed already, or as an object of its file. @throws GraphLoadError */
export function adoptGraph(input: unknown): LoadedGraph {
  if (input instanceof LineageGraph) return { graph: input, warnings: [] };
  try {
    return parseGraph(input);
  } catch (error) {
    throw toLoadError(error);
  }
}

/** @returns the error as it is, where it is not the graph's fault */
function toLoadError(error: unknown, url = '', text = ''): unknown {
  if (error instanceof GraphFormatError) {
    return new GraphLoadError('format', { path: '', message: error.message }, error.problems);
  }
  if (error instanceof GraphJsonError) {
    const reason = problemAt(url, 'not-json', likenessOf(text), error.message);
    return new GraphLoadError('json', reason);
  }
  // What an engine throws at more than it can hold: a string, an array or a stack too long.
  if (error instanceof RangeError) {
    return new GraphLoadError('size', problemAt(url, 'too-much', error.message));
  }
  return error;
}

/** How files that are no JSON begin. */
const LIKENESSES: readonly (readonly [RegExp, Likeness])[] = [
  [/^\s*$/, 'empty'],
  [/^\s*</, 'page'],
  [/^.?\ufffd/, 'binary'],
];

function likenessOf(text: string): Likeness {
  const start = text.slice(0, 100);
  return LIKENESSES.find(([pattern]) => pattern.test(start))?.[1] ?? 'other';
}
