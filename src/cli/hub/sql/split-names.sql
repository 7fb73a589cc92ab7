-- The words of ids for search: lower case, split at punctuation. One row per word and model, with the model's rank among
-- those with the same word: by descendants, then by downloads.
CREATE TABLE places AS
SELECT place
FROM (
  VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12),
    (13), (14), (15), (16), (17), (18), (19), (20), (21), (22), (23), (24)
) AS numbers (place);

CREATE TABLE named AS
SELECT
  row_place,
  translate(lower(id), '/._ ', '----') AS name_key,
  row_number() OVER (ORDER BY descendants DESC, downloads DESC, row_place) AS importance
FROM node_rows;

-- A single letter is not a word, unless the id has nothing else.
CREATE TABLE spoken AS
SELECT DISTINCT split_part(n.name_key, '-', p.place) AS word, n.row_place, n.importance
FROM named n
JOIN places p ON p.place <= length(n.name_key) - length(replace(n.name_key, '-', '')) + 1
WHERE length(split_part(n.name_key, '-', p.place)) > 1
  OR (split_part(n.name_key, '-', p.place) <> '' AND length(n.name_key) >= 2 * length(replace(n.name_key, '-', '')) - 1);
