-- A row a family of two or more, the largest first: where its rows are, what it is made of, and how many models it gained in
-- each month: `2023-05:12 2023-06:3`. The last two columns are lists of lines, read where families are compared: its commonest
-- licences, and those of its members that most came of. Dialect: DuckDB, for the text of a group; listagg elsewhere.
SELECT
  n.id,
  n.family,
  r.models,
  r.depth,
  r.first_row,
  coalesce(e.first_edge, 0) AS first_edge,
  coalesce(e.edges, 0) AS edges,
  coalesce(e.finetunes, 0) AS finetunes,
  coalesce(e.adapters, 0) AS adapters,
  coalesce(e.quantized, 0) AS quantized,
  coalesce(e.merges, 0) AS merges,
  coalesce(e.from_elsewhere, 0) AS from_elsewhere,
  g.growth,
  l.licenses,
  d.largest
FROM (
  SELECT family, count(*) AS models, max(depth) AS depth, min(row_place) AS first_row
  FROM node_rows
  GROUP BY family
) r
JOIN node_rows n ON n.row_place = r.first_row
LEFT JOIN (
  SELECT
    family,
    min(edge_place) AS first_edge,
    count(*) AS edges,
    CAST(sum(CASE WHEN kind = 'finetune' THEN 1 ELSE 0 END) AS BIGINT) AS finetunes,
    CAST(sum(CASE WHEN kind = 'adapter' THEN 1 ELSE 0 END) AS BIGINT) AS adapters,
    CAST(sum(CASE WHEN kind = 'quantized' THEN 1 ELSE 0 END) AS BIGINT) AS quantized,
    CAST(sum(CASE WHEN kind = 'merge' THEN 1 ELSE 0 END) AS BIGINT) AS merges,
    CAST(sum(CASE WHEN from_family <> family THEN 1 ELSE 0 END) AS BIGINT) AS from_elsewhere
  FROM edge_rows
  GROUP BY family
) e ON e.family = r.family
LEFT JOIN (
  SELECT family, string_agg(month || ':' || models, ' ' ORDER BY month) AS growth
  FROM (
    SELECT family, substr(released, 1, 7) AS month, count(*) AS models
    FROM node_rows
    WHERE released IS NOT NULL
    GROUP BY family, substr(released, 1, 7)
  ) months
  GROUP BY family
) g ON g.family = r.family
LEFT JOIN (
  SELECT family, string_agg(models || ' ' || license, chr(10) ORDER BY place) AS licenses
  FROM (
    SELECT
      family,
      license,
      count(*) AS models,
      row_number() OVER (PARTITION BY family ORDER BY count(*) DESC, license) AS place
    FROM node_rows
    WHERE license IS NOT NULL
    GROUP BY family, license
  ) licensed
  WHERE place <= 4
  GROUP BY family
) l ON l.family = r.family
LEFT JOIN (
  SELECT family, string_agg(descendants || ' ' || id, chr(10) ORDER BY row_place) AS largest
  FROM (
    SELECT
      family,
      id,
      descendants,
      row_place,
      row_number() OVER (PARTITION BY family ORDER BY row_place) AS place
    FROM node_rows
    WHERE depth = 1 AND descendants > 0
  ) branches
  WHERE place <= 3
  GROUP BY family
) d ON d.family = r.family
WHERE r.models > 1
ORDER BY n.family;
