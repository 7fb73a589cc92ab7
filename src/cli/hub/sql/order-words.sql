-- Words in order, and their models: those with the same word are contiguous, and found by position.
CREATE TABLE word_rows AS
SELECT
  s.word_place, s.word, n.id, n.row_place, n.family, n.descendants, n.downloads
FROM (
  SELECT word, row_place, row_number() OVER (ORDER BY word, importance) - 1 AS word_place
  FROM spoken
) s
JOIN node_rows n ON n.row_place = s.row_place;

CREATE TABLE vocabulary AS
SELECT word, min(word_place) AS first_place, count(*) AS models
FROM word_rows
GROUP BY word;

-- Every suffix of at least two letters of every word, in order: a prefix search of suffixes finds any part of a word.
CREATE TABLE part_rows AS
SELECT
  part, before, first_place, models,
  row_number() OVER (ORDER BY part, models DESC, before) - 1 AS part_place
FROM (
  SELECT substr(v.word, p.place) AS part, substr(v.word, 1, p.place - 1) AS before, v.first_place, v.models
  FROM vocabulary v
  JOIN places p ON p.place = 1 OR p.place < length(v.word)
) parts;
