/**
 * Columns of a node table that follow from the graph and the view rather than from the file: they are exported for
 * readers, and ignored on import.
 */
export const DERIVED_COLUMNS = [
  'shown_as',
  'in_degree',
  'out_degree',
  'generation',
  'path_from_root',
] as const;
