-- One round; repeat until no row is added.
INSERT INTO trimmed
SELECT k.parent AS number, (SELECT max(round) + 1 FROM trimmed) AS round
FROM knots k
LEFT JOIN trimmed t ON t.number = k.child
LEFT JOIN trimmed done ON done.number = k.parent
WHERE done.number IS NULL
GROUP BY k.parent
HAVING count(*) = count(t.number);
