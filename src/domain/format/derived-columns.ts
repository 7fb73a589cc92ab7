/**
 * Columns of a table of nodes that say what follows from the graph and the view rather than what its file says: they are
 * written for whoever reads the table, and passed over when it is read back.
 */
export const DERIVED_COLUMNS = [
  'shown_as',
  'in_degree',
  'out_degree',
  'generation',
  'path_from_root',
] as const;
