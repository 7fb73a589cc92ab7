-- The table of nodes. Dialect: DuckDB, for its lists.
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
  CAST(descendants AS INTEGER) AS descendants
FROM node_rows
ORDER BY row_place;
