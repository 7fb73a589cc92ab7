-- The number of models of each relation that a family gained per month.
SELECT
  n.family,
  substr(n.released, 1, 7) AS month,
  coalesce(s.relation, 'root') AS relation,
  count(*) AS models
FROM node_rows n
JOIN ordered o ON o.row_place = n.row_place
LEFT JOIN main m ON m.child = o.number
LEFT JOIN sound s ON s.child = m.child AND s.parent = m.parent
WHERE o.family_models > 1 AND n.released IS NOT NULL
GROUP BY n.family, substr(n.released, 1, 7), coalesce(s.relation, 'root')
ORDER BY n.family, month, relation;
