import { diffGraphs } from '../diff/diff-graphs.js';
import type { GraphDiff } from '../diff/graph-diff.js';
import { renamesOf, type Edits } from './edits.js';

/** What has changed since the first state of a history. Creates the files of both states. */
export function changesIn({ original, now }: Edits): GraphDiff {
  return diffGraphs(original.file, now.file, renamesOf(now));
}
