import type { GraphFile } from '../../domain/format/format.js';
import { GraphJsonError, parseGraphText } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';

/** Parses a graph file; null if there is none or it is invalid. */
export function fileIn(text: string): GraphFile | null {
  try {
    return parseGraphText(text).graph.file;
  } catch (error) {
    if (error instanceof GraphFormatError || error instanceof GraphJsonError) return null;
    throw error;
  }
}
