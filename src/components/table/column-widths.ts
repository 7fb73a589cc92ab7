import type { ColumnId } from '../../domain/query/table-columns.js';

/** The least width of each column in CSS pixels; where there is more room they share it in proportion. */
const WIDTH_PX: Readonly<Record<ColumnId, number>> = {
  name: 200,
  released: 136,
  organization: 150,
  domains: 140,
  base: 150,
  relation: 124,
  methods: 220,
  technique: 140,
  data: 160,
  sizes: 124,
  license: 190,
  licenseClass: 132,
  contextLength: 92,
  trainingTokens: 150,
  languages: 150,
  modalities: 120,
  derived: 84,
};
/** The first column in a table narrower than this leaves room for a second one. */
const NARROW_PX = 560;
const NARROW_NAME_PX = 132;

/** Columns that hold one number each, set flush. */
export const NUMBER_COLUMNS: ReadonlySet<ColumnId> = new Set(['contextLength', 'derived']);

/** The grid tracks of a row, and how wide the row is at least. @param tableWidth in CSS pixels */
export function tracksOf(
  columns: readonly ColumnId[],
  tableWidth: number,
): { template: string; leastPx: number } {
  const widths = columns.map((id) =>
    id === 'name' && tableWidth < NARROW_PX ? NARROW_NAME_PX : WIDTH_PX[id],
  );
  return {
    template: widths.map((px) => `minmax(${px}px, ${px}fr)`).join(' '),
    leastPx: widths.reduce((sum, px) => sum + px, 0),
  };
}
