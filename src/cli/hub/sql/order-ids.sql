-- Ids in order, ignoring case, so that a model is found by its id with one range of rows.
CREATE TABLE id_rows AS
SELECT
  lower(id) AS id_key, id, row_place, family, descendants, downloads,
  row_number() OVER (ORDER BY lower(id)) - 1 AS id_place
FROM node_rows;
