import type { GraphFile } from '../../domain/format/format.js';
import type { Renames } from '../../state/renamed-ids.js';

/** So many steps can be taken back. */
const MAX_STEPS = 200;

/** What has a file, a graph for one: that of a large graph is made when it is asked for, entry by entry. */
interface Filed {
  readonly file: GraphFile;
  /** What became of the ids of the file as it was before the first change; nothing, if it is not said. */
  readonly renamed?: Renames;
}

const NONE: Renames = new Map();

/** Id in the original → id in a file, of the nodes that were renamed on the way to it. */
export function renamesOf({ renamed = NONE }: Pick<Filed, 'renamed'>): Renames {
  return renamed;
}

/** A file while somebody edits it. Files share what did not change, so that a step costs what changed. */
export interface Edits {
  /** As it was before the first change. */
  readonly original: Filed;
  readonly now: Filed;
  /** The files that undoing leads back to, the last one last. */
  readonly past: readonly Filed[];
  /** The files that redoing leads to, the next one first. */
  readonly future: readonly Filed[];
}

/** A file that nobody has changed yet. */
export function editsOf(original: Filed): Edits {
  return { original, now: original, past: [], future: [] };
}

/** Goes on with another file; what was undone is gone. */
export function edit(edits: Edits, now: Filed): Edits {
  if (now === edits.now) return edits;
  return { ...edits, now, past: [...edits.past, edits.now].slice(-MAX_STEPS), future: [] };
}

/** Takes the last step back, where there is one. */
export function undo(edits: Edits): Edits {
  const { past, now, future } = edits;
  const last = past.at(-1);
  if (!last) return edits;
  return { ...edits, now: last, past: past.slice(0, -1), future: [now, ...future] };
}

/** Takes the step again that was taken back last, where there is one. */
export function redo(edits: Edits): Edits {
  const [next, ...future] = edits.future;
  if (!next) return edits;
  return { ...edits, now: next, past: [...edits.past, edits.now], future };
}
