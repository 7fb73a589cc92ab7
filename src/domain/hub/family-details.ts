import { groupsOf, recordsOf, type HubTable } from './hub-files.js';
import {
  DETAIL_COLUMNS,
  MONTH_COLUMNS,
  type Counted,
  type Family,
  type FamilyDetails,
  type MonthRow,
} from './hub-tables.js';

/** What the table of families has as lists of lines. */
interface DetailRow {
  readonly licenses?: string;
  readonly largest?: string;
}

/**
 * What is said of a family where it is compared.
 * @param months null for a hub without such a table
 * @throws ParquetError; what the way to a file throws
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

/** The rows of a family, which stand together, from the groups that may have any. */
async function monthsOf(place: number, table: HubTable): Promise<readonly MonthRow[]> {
  const ranges = groupsOf(table.metadata).filter((_, g) => {
    const { min_value: min, max_value: max } =
      table.metadata.row_groups[g]?.columns[0]?.meta_data?.statistics ?? {};
    // A bound that is not told keeps nothing out.
    return !(Number(min ?? -Infinity) > place || Number(max ?? Infinity) < place);
  });
  const required = ['family', 'month', 'relation', 'models'] as const;
  const read = await Promise.all(
    ranges.map((range) => recordsOf<MonthRow>(table, MONTH_COLUMNS, required, range)),
  );
  return read.flat().filter(({ family }) => family === place);
}

/** Lines of a count and a name; what is not so is left out. */
function countedIn(text = ''): readonly Counted[] {
  return [...text.matchAll(/^(\d+) (.+)$/gm)].map(([, count, name = '']) => ({
    name,
    count: Number(count),
  }));
}
