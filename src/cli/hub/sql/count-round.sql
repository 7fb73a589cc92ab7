-- One level further up; repeat until the level is 0.
INSERT INTO counted
SELECT p.number, p.depth, sum(c.descendants + 1) AS descendants, p.depth AS level
FROM placed p
JOIN main m ON m.parent = p.number
JOIN counted c ON c.number = m.child
WHERE p.depth = (SELECT min(level) - 1 FROM counted)
GROUP BY p.number, p.depth;
