import type { GraphFile } from '../../domain/format/format.js';
import { GraphJsonError, parseGraphText } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';

/** The graph in the text of a file; null if there is none, whatever is wrong with it. */
export function fileIn(text: string): GraphFile | null {
  try {
    return parseGraphText(text).graph.file;
  } catch (error) {
    if (error instanceof GraphFormatError || error instanceof GraphJsonError) return null;
    throw error;
  }
}
