import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { unifiedDiff } from './unified-diff.js';

const MARK = '\uFEFF';

/**
 * Returns the patch, for `git apply`, that turns a graph file into another graph, formatted. The file keeps its byte
 * order mark and its line endings.
 * @param before the current text of the file
 * @param path of the file within its repository
 */
export function filePatch(before: string, now: GraphFile, path: string): string {
  const after = formatGraph(now);
  const ended = before.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
  return unifiedDiff(before, before.startsWith(MARK) ? MARK + ended : ended, path);
}
