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

/** How models of a family were made, as the hub sorts it: columns of the table of families. */
export const KINDS = ['finetunes', 'adapters', 'quantized', 'merges'] as const;
type Kind = (typeof KINDS)[number];

/** A family of two or more models. */
export interface Family extends Readonly<Record<Kind, number>> {
  /** Its place among all, the largest first, from 0. */
  readonly place: number;
  /** Its root. */
  readonly id: string;
  readonly models: number;
  /** Generations after the root. */
  readonly depth: number;
  readonly first_row: number;
  readonly first_edge: number;
  readonly edges: number;
  /** How many models came in which month: `2023-05:12 2023-06:3`. */
  readonly growth?: string;
}

/** The columns of the table of words that tell of a model. */
export const WORD_COLUMNS: TableColumns = {
  id: 'text',
  row: 'count',
  family: 'count',
  descendants: 'count',
  downloads: 'count',
};

/** A model that has what was looked for in its id. */
export interface NamedModel {
  readonly id: string;
  /** Where it stands in the table of nodes. */
  readonly row: number;
  /** The place of its family; of a model that is alone, none that the table of families has. */
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
