-- Words from any of their letters on: the rest of the word, what stands before it, and where its models are.
SELECT part, before, CAST(first_place AS INTEGER) AS first, CAST(models AS INTEGER) AS models
FROM part_rows
WHERE part_place >= $from AND part_place < $to
ORDER BY part_place;
