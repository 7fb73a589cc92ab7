-- What people type of a name, from the start of any of its words on, in order: whoever looks for what begins so reads a few
-- thousand rows. Words are what stands between signs; a hyphen stands for all of these. Dialect: DuckDB, for the lists.
SELECT DISTINCT substr(array_to_string(words[b.word:], '-'), 1, 48) AS beginning, CAST(row_place AS INTEGER) AS row
FROM (
  SELECT row_place, string_split_regex(lower(id), '[^a-z0-9]+') AS words
  FROM node_rows
) split,
  unnest(range(1, len(words) + 1)) b(word)
WHERE words[b.word] <> ''
ORDER BY beginning, row;
