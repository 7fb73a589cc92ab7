-- Families: all models that lead to one root along main parents, level by level.
CREATE TABLE placed AS
SELECT n.number, n.number AS family, 0 AS depth
FROM numbered n
LEFT JOIN main m ON m.child = n.number
WHERE m.child IS NULL;
