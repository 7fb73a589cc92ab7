import type { GraphFile } from '../../domain/format/format.js';
import type { Renames } from '../../state/renamed-ids.js';

/** Maximum number of undo steps. */
const MAX_STEPS = 200;

/** An object with a file, such as a graph, which creates the file of a large graph only when it is read. */
interface Filed {
  readonly file: GraphFile;
  /** The renames since the original file; none if absent. */
  readonly renamed?: Renames;
}

const NONE: Renames = new Map();

/** Original id → current id, of renamed nodes. */
export function renamesOf({ renamed = NONE }: Pick<Filed, 'renamed'>): Renames {
  return renamed;
}

/** A file with its undo history. Files share unchanged parts, so a step only costs what changed. */
export interface Edits {
  /** The state before the first change. */
  readonly original: Filed;
  readonly now: Filed;
  /** The undo stack, latest last. */
  readonly past: readonly Filed[];
  /** The redo stack, next first. */
  readonly future: readonly Filed[];
}

/** The history of an unchanged file. */
export function editsOf(original: Filed): Edits {
  return { original, now: original, past: [], future: [] };
}

/** Adds a step, and clears the redo stack. */
export function edit(edits: Edits, now: Filed): Edits {
  if (now === edits.now) return edits;
  return { ...edits, now, past: [...edits.past, edits.now].slice(-MAX_STEPS), future: [] };
}

/** Undoes the last step, if there is one. */
export function undo(edits: Edits): Edits {
  const { past, now, future } = edits;
  const last = past.at(-1);
  if (!last) return edits;
  return { ...edits, now: last, past: past.slice(0, -1), future: [now, ...future] };
}

/** Redoes the step undone last, if there is one. */
export function redo(edits: Edits): Edits {
  const [next, ...future] = edits.future;
  if (!next) return edits;
  return { ...edits, now: next, past: [...edits.past, edits.now], future };
}
