-- Cycles: whatever has no parent is peeled off, then whatever has no parent left, and so on; what remains is in a cycle, or
-- below one.
CREATE TABLE peeled AS
SELECT DISTINCT l.parent AS number, 0 AS round
FROM links l
LEFT JOIN links above ON above.child = l.parent
WHERE above.child IS NULL;
