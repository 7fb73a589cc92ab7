import type { TableColumns } from './table-columns.js';

/** The columns of the table of families. */
export const FAMILY_COLUMNS: TableColumns = {
  id: 'text',
  models: 'count',
  depth: 'count',
  first_row: 'count',
  first_edge: 'count',
  edges: 'count',
  finetunes: 'count',
  adapters: 'count',
  quantized: 'count',
  merges: 'count',
};

/** A row of the table of families. */
export interface Family {
  readonly id: string;
  readonly models: number;
  readonly depth: number;
  readonly first_row: number;
  readonly first_edge: number;
  readonly edges: number;
  readonly finetunes: number;
  readonly adapters: number;
  readonly quantized: number;
  readonly merges: number;
}

/** The columns of the table of models of a hub that tell where one belongs. */
export const PLACE_COLUMNS: TableColumns = { id: 'text', family: 'count' };

/** The columns of the table of names. */
export const NAME_COLUMNS: TableColumns = { beginning: 'text', row: 'count' };

/** No beginning of a name is longer in the table. */
export const MAX_BEGINNING = 48;
