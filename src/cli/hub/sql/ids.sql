-- The models by id in lower case.
SELECT
  id_key AS key,
  id,
  CAST(row_place AS INTEGER) AS row,
  CAST(family AS INTEGER) AS family,
  CAST(descendants AS INTEGER) AS descendants,
  downloads
FROM id_rows
WHERE id_place >= $from AND id_place < $to
ORDER BY id_place;
