import { groupsOf, recordsOf, type HubTable } from './hub-files.js';
import {
  DETAIL_COLUMNS,
  MONTH_COLUMNS,
  type Counted,
  type Family,
  type FamilyDetails,
  type MonthRow,
} from './hub-tables.js';

/** Columns of the table of families that contain lists, one entry per line. */
interface DetailRow {
  readonly licenses?: string;
  readonly largest?: string;
}

/**
 * Reads what the comparison of families shows, in addition to the row of the family.
 * @param months null for a hub without such a table
 * @throws ParquetError, or the I/O error of a file
 */
export async function readFamilyDetails(
  { place }: Family,
  families: HubTable,
  months: HubTable | null,
): Promise<FamilyDetails> {
  const range = { start: place, end: place + 1 };
  const [[row], gained] = await Promise.all([
    recordsOf<DetailRow>(families, DETAIL_COLUMNS, [], range),
    months === null ? [] : monthsOf(place, months),
  ]);
  return {
    licenses: countedIn(row?.licenses),
    largest: countedIn(row?.largest),
    months: gained,
  };
}

/** The rows of a family, which are adjacent, from the row groups that may contain any. */
async function monthsOf(place: number, table: HubTable): Promise<readonly MonthRow[]> {
  const ranges = groupsOf(table.metadata).filter((_, g) => {
    const { min_value: min, max_value: max } =
      table.metadata.row_groups[g]?.columns[0]?.meta_data?.statistics ?? {};
    // Without statistics, the group may contain the family.
    return !(Number(min ?? -Infinity) > place || Number(max ?? Infinity) < place);
  });
  const required = ['family', 'month', 'relation', 'models'] as const;
  const read = await Promise.all(
    ranges.map((range) => recordsOf<MonthRow>(table, MONTH_COLUMNS, required, range)),
  );
  return read.flat().filter(({ family }) => family === place);
}

/** Parses lines of a count and a name; malformed ones are skipped. */
function countedIn(text = ''): readonly Counted[] {
  return [...text.matchAll(/^(\d+) (.+)$/gm)].map(([, count, name = '']) => ({
    name,
    count: Number(count),
  }));
}
