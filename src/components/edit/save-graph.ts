import { exportNameOf } from '../../export/export-name.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { saveFile } from '../export/save-file.js';

/** As much as this needs of a file that the reader chose. */
interface FileHandle {
  readonly name: string;
  /** What is in it now. */
  getFile(): Promise<{ text(): Promise<string> }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** A file that was chosen, with what was written into it last. */
export interface ChosenFile {
  readonly handle: FileHandle;
  readonly text: string;
}

/** The file that was chosen is no longer what was written into it. */
export class ChangedFileError extends Error {
  /** What is in it now. */
  readonly text: string;

  constructor(name: string, text: string) {
    super(`${name}: expected what was saved last, got another text`);
    this.name = name;
    this.text = text;
  }
}

/** The picker of browsers that can write files. */
type SavePicker = (options: object) => Promise<FileHandle>;

/** Where a graph went: a file that can be written again, or the reader's downloads. */
export interface Saved {
  readonly name: string;
  readonly file: ChosenFile | null;
}

/**
 * Writes a graph, formatted, into the file that was chosen before, or that the reader chooses now; into their downloads where
 * the browser cannot. Null if they chose none.
 * @throws ChangedFileError if somebody else has written into it meanwhile @throws what the browser throws where it may not write there
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
    const there = await (await handle.getFile()).text();
    if (there !== before.text) throw new ChangedFileError(handle.name, there);
  }
  const writing = await handle.createWritable();
  await writing.write(text);
  // Until then the file is what it was.
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
