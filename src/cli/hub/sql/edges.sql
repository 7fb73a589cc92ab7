-- The table of edges, in the order of the rows of their targets. Dialect: DuckDB, for its lists.
SELECT
  source,
  target,
  CASE WHEN kind = 'merge' THEN 'merge' END AS relation,
  CASE kind
    WHEN 'adapter' THEN ['peft']
    WHEN 'quantized' THEN ['quantization']
    WHEN 'merge' THEN ['merge']
  END AS methods,
  -- The hub infers the relation if the card does not state it.
  'inferred' AS confidence,
  CAST(family AS INTEGER) AS family,
  CAST(from_family AS INTEGER) AS from_family
FROM edge_rows
ORDER BY edge_place;
