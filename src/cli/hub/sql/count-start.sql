-- Counts descendants along main parents, from the deepest level up; leaves have none.
CREATE TABLE counted AS
SELECT p.number, p.depth, CAST(0 AS BIGINT) AS descendants, (SELECT max(depth) FROM placed) AS level
FROM placed p
LEFT JOIN main m ON m.parent = p.number
WHERE m.parent IS NULL;
