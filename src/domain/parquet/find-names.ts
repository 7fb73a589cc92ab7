import type { ByteFile } from './byte-file.js';
import { MAX_BEGINNING, NAME_COLUMNS } from './hub-tables.js';
import { readMetadata, readTable } from './read-table.js';

/** What people typed as the table of names has it: words in small letters, with hyphens between them. */
export function beginningOf(typed: string): string {
  const words = typed
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return words.join('-').slice(0, MAX_BEGINNING);
}

/**
 * The rows of models with a word at which this begins, or whose whole name this is. Only the groups of rows are read that can
 * have it, as their smallest and largest values tell.
 * @throws ParquetError
 */
export async function rowsWith(names: ByteFile, beginning: string): Promise<readonly number[]> {
  const metadata = await readMetadata(names);
  const rows = new Set<number>();
  let start = 0;
  const ranges = metadata.row_groups.flatMap((group) => {
    const first = start;
    start += Number(group.num_rows);
    const { min_value: min, max_value: max } = group.columns[0]?.meta_data?.statistics ?? {};
    // A missing or truncated bound excludes nothing.
    const isBelow = typeof max === 'string' && max < beginning && !beginning.startsWith(max);
    const isAbove = typeof min === 'string' && min > beginning && !min.startsWith(beginning);
    return isBelow || isAbove ? [] : [{ start: first, end: start }];
  });
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const range = { start: first.start, end: last.end };
  for await (const group of readTable(names, metadata, NAME_COLUMNS, ['beginning', 'row'], range)) {
    const beginnings = group.columns.get('beginning') ?? [];
    const places = group.columns.get('row') ?? [];
    beginnings.forEach((each, i) => {
      if (typeof each === 'string' && each.startsWith(beginning)) rows.add(Number(places[i]));
    });
  }
  return [...rows].sort((a, b) => a - b);
}
