-- The counts of the manifest.
SELECT
  (SELECT count(*) FROM models) AS rows_read,
  (SELECT count(*) FROM numbered WHERE is_known) AS models,
  (SELECT count(*) FROM numbered WHERE NOT is_known) AS unknown_bases,
  (SELECT count(*) FROM sound) AS edges,
  (SELECT count(*) FROM ranked WHERE models > 1) AS families,
  (SELECT count(*) FROM ranked WHERE models = 1) AS alone,
  (SELECT count(*) FROM claimed WHERE child = parent) AS self_loops,
  (SELECT count(*) FROM broken) AS cycles_cut,
  (SELECT count(*) FROM claims) - (SELECT count(*) FROM claimed) AS said_twice,
  (SELECT CAST(max(created) AS VARCHAR) FROM models) AS newest;
