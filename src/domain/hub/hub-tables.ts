import type { TableColumns } from '../parquet/table-columns.js';

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
  growth: 'text',
};

/** The hub's own kinds of derived models: columns of the table of families. */
export const KINDS = ['finetunes', 'adapters', 'quantized', 'merges'] as const;
type Kind = (typeof KINDS)[number];

/** A family of two or more models. */
export interface Family extends Readonly<Record<Kind, number>> {
  /** Its rank by size, from 0. */
  readonly place: number;
  /** The id of its root. */
  readonly id: string;
  readonly models: number;
  /** Number of generations after the root. */
  readonly depth: number;
  readonly first_row: number;
  readonly first_edge: number;
  readonly edges: number;
  /** Number of models released per month: `2023-05:12 2023-06:3`. */
  readonly growth?: string;
}

/** The columns that are read for all families, to sort them by date. */
export const GROWTH_COLUMNS: TableColumns = { models: 'count', growth: 'text' };

/** The columns of the table of families that only the comparison reads. */
export const DETAIL_COLUMNS: TableColumns = { licenses: 'text', largest: 'text' };

/** The columns of the table of months. */
export const MONTH_COLUMNS: TableColumns = {
  family: 'count',
  month: 'text',
  relation: 'text',
  models: 'count',
};

/** The value of `relation` in the table of months for each of the {@link KINDS}. */
export const RELATIONS: Readonly<Record<Kind, string>> = {
  finetunes: 'finetune',
  adapters: 'adapter',
  quantized: 'quantized',
  merges: 'merge',
};

/** A name and a number of models. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** The number of models of a relation that a family gained in a month, `2023-05`. */
export interface MonthRow {
  readonly family: number;
  readonly month: string;
  readonly relation: string;
  readonly models: number;
}

/** The part of a family that only the comparison reads. */
export interface FamilyDetails {
  /** The most common ones, with the number of models that have them. */
  readonly licenses: readonly Counted[];
  /** The largest direct children of the root, with the number of their descendants. */
  readonly largest: readonly Counted[];
  /** Chronological; empty for a hub without a table of months. */
  readonly months: readonly MonthRow[];
}

/** The columns about models in the table of words. */
export const WORD_COLUMNS: TableColumns = {
  id: 'text',
  row: 'count',
  family: 'count',
  descendants: 'count',
  downloads: 'count',
};

/** The columns of the table of ids: `key` is the id in lower case. */
export const ID_COLUMNS: TableColumns = { key: 'text', ...WORD_COLUMNS };

/** A model whose id matches a search. */
export interface NamedModel {
  readonly id: string;
  /** Its row in the table of nodes. */
  readonly row: number;
  /** The rank of its family; for a model without relatives, a rank beyond the table of families. */
  readonly family: number;
  readonly descendants: number;
  readonly downloads: number;
}

/** The columns of the table of parts of words. */
export const PART_COLUMNS: TableColumns = {
  part: 'text',
  before: 'text',
  first: 'count',
  models: 'count',
};
