-- Suffixes of words: the suffix, the rest of the word before it, and the rows of its models.
SELECT part, before, CAST(first_place AS INTEGER) AS first, CAST(models AS INTEGER) AS models
FROM part_rows
WHERE part_place >= $from AND part_place < $to
ORDER BY part_place;
