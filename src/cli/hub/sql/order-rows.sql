-- Families by size, the largest first; their models by depth. A model's row is its position in the table of nodes.
CREATE TABLE ranked AS
SELECT
  family,
  count(*) AS models,
  max(depth) AS depth,
  row_number() OVER (ORDER BY count(*) DESC, family) - 1 AS place
FROM placed
GROUP BY family;

CREATE TABLE ordered AS
SELECT
  row_number() OVER (ORDER BY r.place, p.depth, c.descendants DESC, p.number) - 1 AS row_place,
  p.number, r.place AS family, r.models AS family_models, p.depth, c.descendants
FROM placed p
JOIN ranked r ON r.family = p.family
JOIN counted c ON c.number = p.number;
