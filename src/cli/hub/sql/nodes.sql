-- The table of nodes. `parent_row` is the row of the first base that a model names, `first_edge` the row of its first edge:
-- from any model, a reader can follow the path to its root. Dialect: DuckDB, for its lists.
SELECT
  id,
  name,
  CASE WHEN organization IS NOT NULL THEN [organization] END AS organization,
  released,
  CASE WHEN released IS NOT NULL THEN 'first-commit' END AS "releasedBasis",
  license,
  license_class AS "licenseClass",
  CASE WHEN is_known THEN '{"downloads":' || downloads || ',"likes":' || likes || '}' END AS usage,
  CASE WHEN is_known THEN '[{"huggingface":' || to_json(id) || '}]' END AS variants,
  task,
  library,
  is_known,
  CAST(family AS INTEGER) AS family,
  CAST(depth AS INTEGER) AS depth,
  CAST(descendants AS INTEGER) AS descendants,
  CAST(p.parent_row AS INTEGER) AS parent_row,
  CAST(e.first_edge AS INTEGER) AS first_edge
FROM node_rows n
LEFT JOIN (
  SELECT o.row_place AS child_row, above.row_place AS parent_row
  FROM main m
  JOIN ordered o ON o.number = m.child
  JOIN ordered above ON above.number = m.parent
) p ON p.child_row = n.row_place
LEFT JOIN (
  SELECT target_row, min(edge_place) AS first_edge
  FROM edge_rows
  GROUP BY target_row
) e ON e.target_row = n.row_place
ORDER BY row_place;
