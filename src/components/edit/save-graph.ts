import { exportNameOf } from '../../export/export-name.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { saveFile } from '../export/save-file.js';

/** The parts of a file handle used here. */
interface FileHandle {
  readonly name: string;
  /** Its current content. */
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** A chosen file, with the text written to it last. */
export interface ChosenFile {
  readonly handle: FileHandle;
  readonly text: string;
}

/** Thrown if the chosen file no longer contains what was written to it. */
export class ChangedFileError extends Error {
  /** Its current content. */
  readonly text: string;

  constructor(name: string, text: string) {
    super(`${name}: expected what was saved last, got another text`);
    this.name = name;
    this.text = text;
  }
}

/** The file picker of browsers that can write files. */
type SavePicker = (options: object) => Promise<FileHandle>;

/** Where a graph was saved: a file that can be written again, or the downloads. */
export interface Saved {
  readonly name: string;
  readonly file: ChosenFile | null;
}

/**
 * Writes a formatted graph to the file chosen before, or to one that the reader chooses now; to the downloads if the
 * browser cannot write files. Null if the reader cancels.
 * @throws ChangedFileError if the file has been changed by others
 * @throws the browser's error if writing is not allowed
 */
export async function saveGraph(
  graph: GraphFile,
  before: ChosenFile | null,
): Promise<Saved | null> {
  const text = formatGraph(graph);
  const name = exportNameOf(textOf(graph.title ?? '', 'en'), 'json');
  const pick = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (!pick && !before) {
    saveFile(new File([text], name, { type: 'application/json' }));
    return { name, file: null };
  }
  const handle = before?.handle ?? (await pick?.(optionsFor(name)).catch(nothingChosen)) ?? null;
  if (!handle) return null;
  if (before) {
    const stored = await (await handle.getFile()).text();
    if (stored !== before.text) throw new ChangedFileError(handle.name, stored);
  }
  const writing = await handle.createWritable();
  await writing.write(text);
  // The file is only changed by `close`.
  await writing.close();
  return { name: handle.name, file: { handle, text } };
}

function optionsFor(suggestedName: string): object {
  return { suggestedName, types: [{ accept: { 'application/json': ['.json'] } }] };
}

function nothingChosen(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}
