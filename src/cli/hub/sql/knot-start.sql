-- The same from below, among the remaining models: those left then are in a cycle, or on a path between two cycles.
CREATE TABLE knots AS
SELECT l.child, l.parent
FROM links l
LEFT JOIN peeled c ON c.number = l.child
LEFT JOIN peeled p ON p.number = l.parent
WHERE c.number IS NULL AND p.number IS NULL;

CREATE TABLE trimmed AS
SELECT DISTINCT k.child AS number, 0 AS round
FROM knots k
LEFT JOIN knots below ON below.parent = k.child
WHERE below.parent IS NULL;
