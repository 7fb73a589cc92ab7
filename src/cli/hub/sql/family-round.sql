-- One level; repeat until no row is added.
INSERT INTO placed
SELECT m.child AS number, p.family, p.depth + 1 AS depth
FROM main m
JOIN placed p ON p.number = m.parent
WHERE p.depth = (SELECT max(depth) FROM placed);
