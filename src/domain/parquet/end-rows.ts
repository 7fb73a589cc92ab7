import type { FileMetaData } from 'hyparquet';
import type { PackedTexts } from '../graph/text-column.js';
import { WRITER } from './table-columns.js';

/** The metadata key under which a table of edges stores the checksum of the ids that the rows of its ends refer to. */
const IDS_KEY = 'lineage-graph-ids';

/** Key and value of the checksum of ids in a table of edges. */
export function checksumEntry(ids: PackedTexts): { readonly key: string; readonly value: string } {
  return { key: IDS_KEY, value: checksumOf(ids) };
}

/**
 * Returns whether a table of edges refers to its ends as rows of the table of nodes with these ids; null if it has no
 * such rows, or unreliable ones: any other program that changes a table rewrites it under its own name, and then only
 * the ids count.
 */
export function endRowsIn({
  created_by: program,
  key_value_metadata: entries,
}: FileMetaData): ((ids: PackedTexts) => boolean) | null {
  const checksum = entries?.find(({ key }) => key === IDS_KEY)?.value;
  return program === WRITER && checksum !== undefined
    ? (ids) => checksumOf(ids) === checksum
    : null;
}

/** An order-dependent 64-bit checksum of texts. Cost: one pass over the bytes. */
function checksumOf({ bytes, starts }: PackedTexts): string {
  const count = starts.length - 1;
  let [low, high] = [0x811c9dc5, count];
  for (let n = 0; n < count; n++) {
    const end = starts[n + 1] ?? 0;
    for (let at = starts[n] ?? 0; at < end; at++) {
      const byte = bytes[at] ?? 0;
      low = Math.imul(low ^ byte, 0x9e3779b1);
      high = Math.imul(high ^ byte ^ (low >>> 15), 0x85ebca77);
    }
    // Each text ends with a value that is not a byte.
    low = Math.imul(low ^ 0x1ff, 0x9e3779b1);
    high = Math.imul(high ^ 0x1ff ^ (low >>> 15), 0x85ebca77);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
