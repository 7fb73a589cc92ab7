import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { GraphJsonError } from '../../domain/format/parse-graph.js';
import { GraphFormatError, problemAt } from '../../domain/format/problem.js';
import type { ContentKind } from '../../locales/problems-en.js';

/** Number of leading bytes that show what kind of file it is instead of a graph. */
const SNIFFED_BYTES = 100;

/**
 * Converts an error of reading a graph to one that the page reports; returns the error unchanged if it is not about the
 * graph. @param kind the content of a file that is not JSON
 */
export function toLoadError(error: unknown, url = '', kind: ContentKind = 'other'): unknown {
  if (error instanceof GraphFormatError) {
    return new GraphLoadError('format', { path: '', message: error.message }, error.problems);
  }
  if (error instanceof GraphJsonError) {
    return new GraphLoadError('json', problemAt(url, 'not-json', kind, error.message));
  }
  // Thrown by engines for a string, array or stack that is too long.
  if (error instanceof RangeError) {
    return new GraphLoadError('size', problemAt(url, 'too-much', error.message));
  }
  return error;
}

/** How files that are not JSON begin. */
const CONTENT_PATTERNS: readonly (readonly [RegExp, ContentKind])[] = [
  [/^\s*$/, 'empty'],
  [/^\s*</, 'page'],
  [/^.?\ufffd/, 'binary'],
];

/** What a file that should be JSON is, by its first bytes. */
export function contentKindOf(chunk: Uint8Array = new Uint8Array()): ContentKind {
  const start = new TextDecoder().decode(chunk.subarray(0, SNIFFED_BYTES));
  return CONTENT_PATTERNS.find(([pattern]) => pattern.test(start))?.[1] ?? 'other';
}
