-- Finds cycles: removes models without parents, then those without remaining parents, and so on; those that remain are in a
-- cycle, or below one.
CREATE TABLE peeled AS
SELECT DISTINCT l.parent AS number, 0 AS round
FROM links l
LEFT JOIN links above ON above.child = l.parent
WHERE above.child IS NULL;
