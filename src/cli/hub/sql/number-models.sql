-- Every model once, older ones first; bases that are missing (deleted, private, renamed) get a row with only their id.
-- Hub ids are case-insensitive. Engines differ in where rows without a date come: here, last.
CREATE TABLE numbered AS
SELECT
  row_number() OVER (ORDER BY created NULLS LAST, id) AS number,
  id, lower(id) AS id_key, author, created, downloads, likes, task, library, license, is_known
FROM (
  SELECT id, author, created, downloads, likes, task, library, license, TRUE AS is_known
  FROM (
    SELECT m.*, row_number() OVER (PARTITION BY lower(id) ORDER BY created NULLS LAST, id) AS copy
    FROM models m
  ) copies
  WHERE copy = 1
  UNION ALL
  SELECT
    min(c.parent), CAST(NULL AS VARCHAR), CAST(NULL AS TIMESTAMP), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
    CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), FALSE
  FROM claims c
  LEFT JOIN models m ON lower(m.id) = lower(c.parent)
  WHERE m.id IS NULL
  GROUP BY lower(c.parent)
) everything;

CREATE TABLE claimed AS
SELECT child.number AS child, parent.number AS parent, min(c.place) AS place, min(c.relation) AS relation
FROM claims c
JOIN numbered child ON child.id_key = lower(c.child)
JOIN numbered parent ON parent.id_key = lower(c.parent)
GROUP BY child.number, parent.number;

-- A model that names itself as its base has no edge.
CREATE TABLE links AS
SELECT child, parent, place, relation
FROM claimed
WHERE child <> parent;
