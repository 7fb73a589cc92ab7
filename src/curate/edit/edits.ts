import type { GraphFile } from '../../domain/format/format.js';

/** So many steps can be taken back. */
const MAX_STEPS = 200;

/** A file while somebody edits it. Files share what did not change, so that a step costs what changed. */
export interface Edits {
  /** As it was before the first change. */
  readonly original: GraphFile;
  readonly file: GraphFile;
  /** The files that undoing leads back to, the last one last. */
  readonly past: readonly GraphFile[];
  /** The files that redoing leads to, the next one first. */
  readonly future: readonly GraphFile[];
}

/** A file that nobody has changed yet. */
export function editsOf(file: GraphFile): Edits {
  return { original: file, file, past: [], future: [] };
}

/** Goes on with another file; what was undone is gone. */
export function edit(edits: Edits, file: GraphFile): Edits {
  if (file === edits.file) return edits;
  return { ...edits, file, past: [...edits.past, edits.file].slice(-MAX_STEPS), future: [] };
}

/** Takes the last step back, where there is one. */
export function undo(edits: Edits): Edits {
  const { past, file, future } = edits;
  const last = past.at(-1);
  if (!last) return edits;
  return { ...edits, file: last, past: past.slice(0, -1), future: [file, ...future] };
}

/** Takes the step again that was taken back last, where there is one. */
export function redo(edits: Edits): Edits {
  const [next, ...future] = edits.future;
  if (!next) return edits;
  return { ...edits, file: next, past: [...edits.past, edits.file], future };
}
