import { exportNameOf } from '../../export/export-name.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { saveFile } from '../export/save-file.js';

/** As much as this needs of a file that the reader chose. */
export interface ChosenFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** The picker of browsers that can write files. */
type SavePicker = (options: object) => Promise<ChosenFile>;

/** Where a graph went: a file that can be written again, or the reader's downloads. */
export interface Saved {
  readonly name: string;
  readonly file: ChosenFile | null;
}

/**
 * Writes a graph, formatted, into the file that was chosen before, or that the reader chooses now; into their downloads where
 * the browser cannot. Null where they chose none.
 * @throws what the browser throws where it may not write there
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
  const file = before ?? (await pick?.(optionsFor(name)).catch(nothingChosen)) ?? null;
  if (!file) return null;
  const writing = await file.createWritable();
  await writing.write(text);
  await writing.close();
  return { name: file.name, file };
}

function optionsFor(suggestedName: string): object {
  return { suggestedName, types: [{ accept: { 'application/json': ['.json'] } }] };
}

function nothingChosen(error: unknown): null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}
