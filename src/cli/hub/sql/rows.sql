-- The rows of the two tables; the next two files only convert them to the types of docs/parquet.md.
CREATE TABLE node_rows AS
SELECT
  o.row_place,
  n.id,
  substr(n.id, position('/' IN n.id) + 1) AS name,
  n.author AS organization,
  -- The day on which the hub started recording dates stands for all days before it.
  CASE WHEN substr(CAST(n.created AS VARCHAR), 1, 10) <> '2022-03-02' THEN substr(CAST(n.created AS VARCHAR), 1, 10) END AS released,
  n.license,
  CASE
    WHEN n.license IS NULL THEN NULL
    WHEN n.license LIKE 'apache%' OR n.license LIKE 'mit%' OR n.license LIKE 'bsd%' THEN 'permissive'
    WHEN n.license LIKE '%gpl%' THEN 'copyleft'
    WHEN n.license LIKE 'llama%' THEN 'llama-community'
    WHEN n.license LIKE '%-nc%' THEN 'non-commercial'
    ELSE 'other'
  END AS license_class,
  n.task,
  n.library,
  coalesce(n.downloads, 0) AS downloads,
  coalesce(n.likes, 0) AS likes,
  n.is_known,
  o.family,
  o.depth,
  o.descendants
FROM ordered o
JOIN numbered n ON n.number = o.number;

-- `from_family` differs from `family` if a model has parents in several families.
CREATE TABLE edge_rows AS
SELECT
  row_number() OVER (ORDER BY o.row_place, s.place, above.row_place) - 1 AS edge_place,
  o.row_place AS target_row,
  above.row_place AS source_row,
  parent.id AS source,
  child.id AS target,
  s.relation AS kind,
  o.family,
  above.family AS from_family
FROM sound s
JOIN ordered o ON o.number = s.child
JOIN ordered above ON above.number = s.parent
JOIN numbered child ON child.number = s.child
JOIN numbered parent ON parent.number = s.parent;
