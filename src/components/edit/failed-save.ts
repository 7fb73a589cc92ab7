import { failureOf } from '../ui/failure-of.js';
import type { EditNotice } from './edit-notice.js';
import { fileIn } from './file-in.js';
import { ChangedFileError } from './save-graph.js';

/** The notice about a file that could not be saved. */
export function failedSave(error: unknown): EditNotice {
  return error instanceof ChangedFileError
    ? { kind: 'file-changed', name: error.name, there: fileIn(error.text) }
    : { kind: 'not-saved', reason: failureOf(error) };
}
