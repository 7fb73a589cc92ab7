-- Cuts cycles at edges whose parent is younger than its child: all remaining edges lead from older to younger.
CREATE TABLE broken AS
SELECT k.child, k.parent
FROM knots k
LEFT JOIN trimmed c ON c.number = k.child
LEFT JOIN trimmed p ON p.number = k.parent
WHERE c.number IS NULL AND p.number IS NULL AND k.parent > k.child;

CREATE TABLE sound AS
SELECT l.child, l.parent, l.place, l.relation
FROM links l
LEFT JOIN broken b ON b.child = l.child AND b.parent = l.parent
WHERE b.child IS NULL;

-- A model belongs to the family of the first parent it names.
CREATE TABLE main AS
SELECT child, parent
FROM (
  SELECT child, parent, row_number() OVER (PARTITION BY child ORDER BY place, parent) AS choice
  FROM sound
) ordered
WHERE choice = 1;
