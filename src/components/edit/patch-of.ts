import { filePatch } from '../../curate/diff/file-patch.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { GraphJsonError, parseGraphText } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { textOf } from '../../domain/format/text.js';
import { exportNameOf } from '../../export/export-name.js';
import { fileHostOf } from './file-host.js';

/**
 * The changes as a patch of the loaded file, for `git apply`. If the file can no longer be fetched or has changed, the
 * patch is against the formatted original.
 * @param src URL of the file; null if the page set a graph object
 */
export async function patchOf(
  original: GraphFile,
  now: GraphFile,
  src: string | null,
): Promise<string> {
  const formatted = formatGraph(original);
  const before = (src === null ? null : await textAt(src, formatted)) ?? formatted;
  return filePatch(before, now, src === null ? nameOf(original) : pathOf(src));
}

async function textAt(src: string, formatted: string): Promise<string | null> {
  const bytes = await fetch(src).then(
    (response) => (response.ok ? response.arrayBuffer() : null),
    () => null,
  );
  if (!bytes) return null;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    const { file } = parseGraphText(text.replace(/^\uFEFF/, '')).graph;
    return formatGraph(file) === formatted ? text : null;
  } catch (error) {
    if (error instanceof GraphFormatError || error instanceof GraphJsonError) return null;
    throw error;
  }
}

/** The path of a file in its repository, as far as its URL shows it. */
function pathOf(src: string): string {
  const { pathname, href } = new URL(src);
  const folder = new URL('.', document.baseURI).href;
  const path = href.startsWith(folder) ? href.slice(folder.length).replace(/[?#].*$/, '') : null;
  return decodeURIComponent(fileHostOf(src)?.path ?? path ?? pathname.replace(/^.*\//, ''));
}

function nameOf({ title = '' }: GraphFile): string {
  return exportNameOf(textOf(title, 'en'), 'json');
}
