-- The only statements that depend on the nesting of a snapshot: one row per model, and one for each base that it names.
-- `snapshot` has the columns id, author, created, downloads, likes, task, library, card and bases; `bases` is a list of
-- structs of relation and id. Dialect: DuckDB; docs/hub.md has the same for Trino, Spark and BigQuery.
CREATE TABLE models AS
SELECT id, author, created, downloads, likes, task, library, card ->> 'license' AS license
FROM snapshot
WHERE id IS NOT NULL AND id <> '';

CREATE TABLE claims AS
SELECT child, place, relation, trim(parent) AS parent
FROM (
  SELECT
    id AS child,
    unnest(range(len(bases))) AS place,
    unnest(list_transform(bases, base -> base.relation)) AS relation,
    unnest(list_transform(bases, base -> base.id)) AS parent
  FROM snapshot
  WHERE id IS NOT NULL AND len(bases) > 0
) flat
WHERE parent IS NOT NULL AND trim(parent) <> '';
