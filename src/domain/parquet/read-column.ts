import { flatten, type DecodedArray, type SchemaTree } from 'hyparquet';
import { assembleLists, assembleNested } from 'hyparquet/src/assemble.js';
import { convert, convertWithDictionary, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type { ColumnDecoder } from 'hyparquet/src/types.js';
import type { Chunk } from './check-table.js';
import { leafOf, pagesOf, type Leaf } from './pages-of.js';
import { flagsIn, placesIn, type DataPage } from './read-page.js';
import { UNPACKERS } from './unpack.js';

/**
 * Reads a column of a row group: one value per row.
 * @param count called with the uncompressed size of each page before it is decompressed
 * @throws ParquetError for an invalid column; decoders may throw anything else for malformed bytes
 */
export function readColumn(
  where: string,
  chunk: Chunk,
  tree: SchemaTree,
  bytes: ArrayBuffer,
  count: (bytes: number) => void,
): DecodedArray {
  const leaf = leafOf(where, chunk, tree);
  const { schemaPath, element } = leaf;
  const decoder: ColumnDecoder = {
    pathInSchema: chunk.path,
    type: element.type,
    element,
    schemaPath,
    codec: chunk.codec,
    parsers: DEFAULT_PARSERS,
    compressors: UNPACKERS,
  };
  let dictionary: DecodedArray | undefined;
  const pages: DecodedArray[] = [];
  const isList = schemaPath.length > 2;
  for (const page of pagesOf(where, chunk, leaf, bytes, count)) {
    if (page.kind === 'dictionary') {
      dictionary = convert(plainIn(page.values, leaf, page.count), decoder);
      continue;
    }
    const raw = valuesIn(where, page, leaf, dictionary?.length ?? 0);
    const values = convertWithDictionary(raw, dictionary, page.encoding as 'PLAIN', decoder);
    // A list may continue on the next page: its values are appended to the previous ones.
    const before: unknown[] = isList && Array.isArray(pages[0]) ? pages[0] : [];
    const [definition, repetition] = [page.definition, page.repetition].map((levels) =>
      levels ? Array.from(levels) : [],
    );
    const read = assembleLists(before, definition, repetition ?? [], values, schemaPath);
    if (isList) pages[0] = read;
    else pages.push(read);
  }
  const top = schemaPath[1];
  if (!isList || !top) return flatten(pages);
  const columns = new Map<string, DecodedArray>([[chunk.path.join('.'), pages[0] ?? []]]);
  assembleNested(columns, top, DEFAULT_PARSERS);
  return columns.get(chunk.column) ?? [];
}

function valuesIn(where: string, page: DataPage, leaf: Leaf, words: number): DecodedArray {
  // The conversion of indices depends on the dictionary's type.
  if (page.encoding.endsWith('_DICTIONARY')) return Array.from(placesIn(where, page, words));
  if (leaf.element.type === 'BOOLEAN') return Array.from(flagsIn(where, page), Boolean);
  return plainIn(page.values, leaf, page.present);
}

function plainIn(bytes: Uint8Array, { element }: Leaf, count: number): DecodedArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPlain({ view, offset: 0 }, element.type, count, element.type_length);
}
