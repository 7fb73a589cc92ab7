-- One round; repeat until no row is added.
INSERT INTO peeled
SELECT l.child AS number, (SELECT max(round) + 1 FROM peeled) AS round
FROM links l
LEFT JOIN peeled p ON p.number = l.parent
LEFT JOIN peeled done ON done.number = l.child
WHERE done.number IS NULL
GROUP BY l.child
HAVING count(*) = count(p.number);
