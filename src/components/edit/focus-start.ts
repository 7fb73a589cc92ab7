import type { EditTask } from './edit-task.js';

/** Focuses what an opened task begins with: its heading, or the name of a new node, which its id follows. */
export function focusStart(root: ParentNode, task: EditTask): void {
  const isNew = task.kind === 'node' && task.former === null;
  const start = root.querySelector<HTMLElement>(isNew ? '[name^="name "]' : 'h2');
  start?.focus({ preventScroll: true });
}
