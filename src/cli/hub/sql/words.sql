-- The models of each word, most important first, at the positions given in the table of parts.
SELECT
  id,
  CAST(row_place AS INTEGER) AS row,
  CAST(family AS INTEGER) AS family,
  CAST(descendants AS INTEGER) AS descendants,
  downloads
FROM word_rows
WHERE word_place >= $from AND word_place < $to
ORDER BY word_place;
