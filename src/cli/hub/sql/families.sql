-- A row a family of two or more, the largest first: where its rows are, what it is made of, and how many models it gained in
-- each month: `2023-05:12 2023-06:3`. The last two columns are lists of lines, read where families are compared: its commonest
-- licences, and those of its members that most came of. Dialect: DuckDB, for the text of a group; listagg elsewhere.
WITH
sizes AS (
  SELECT family, count(*) AS models, max(depth) AS depth, min(row_place) AS first_row
  FROM node_rows
  GROUP BY family
  HAVING count(*) > 1
),
relations AS (
  SELECT
    family,
    min(edge_place) AS first_edge,
    count(*) AS edges,
    count(CASE WHEN kind = 'finetune' THEN 1 END) AS finetunes,
    count(CASE WHEN kind = 'adapter' THEN 1 END) AS adapters,
    count(CASE WHEN kind = 'quantized' THEN 1 END) AS quantized,
    count(CASE WHEN kind = 'merge' THEN 1 END) AS merges,
    count(CASE WHEN from_family <> family THEN 1 END) AS from_elsewhere
  FROM edge_rows
  GROUP BY family
),
gains AS (
  SELECT family, substr(released, 1, 7) AS month, count(*) AS models
  FROM node_rows
  WHERE released IS NOT NULL
  GROUP BY family, substr(released, 1, 7)
),
growths AS (
  SELECT family, string_agg(month || ':' || models, ' ' ORDER BY month) AS growth
  FROM gains
  GROUP BY family
),
ranked_licenses AS (
  SELECT
    family,
    license,
    count(*) AS models,
    row_number() OVER (PARTITION BY family ORDER BY count(*) DESC, license) AS place
  FROM node_rows
  WHERE license IS NOT NULL
  GROUP BY family, license
),
commonest_licenses AS (
  SELECT family, string_agg(models || ' ' || license, chr(10) ORDER BY place) AS licenses
  FROM ranked_licenses
  WHERE place <= 4
  GROUP BY family
),
-- Rows of one depth are in order of their descendants.
ranked_branches AS (
  SELECT family, id, descendants, row_number() OVER (PARTITION BY family ORDER BY row_place) AS place
  FROM node_rows
  WHERE depth = 1 AND descendants > 0
),
largest_branches AS (
  SELECT family, string_agg(descendants || ' ' || id, chr(10) ORDER BY place) AS largest
  FROM ranked_branches
  WHERE place <= 3
  GROUP BY family
)
SELECT
  root.id,
  root.family,
  s.models,
  s.depth,
  s.first_row,
  coalesce(r.first_edge, 0) AS first_edge,
  coalesce(r.edges, 0) AS edges,
  coalesce(r.finetunes, 0) AS finetunes,
  coalesce(r.adapters, 0) AS adapters,
  coalesce(r.quantized, 0) AS quantized,
  coalesce(r.merges, 0) AS merges,
  coalesce(r.from_elsewhere, 0) AS from_elsewhere,
  g.growth,
  c.licenses,
  b.largest
FROM sizes s
JOIN node_rows root ON root.row_place = s.first_row
LEFT JOIN relations r ON r.family = s.family
LEFT JOIN growths g ON g.family = s.family
LEFT JOIN commonest_licenses c ON c.family = s.family
LEFT JOIN largest_branches b ON b.family = s.family
ORDER BY root.family;
