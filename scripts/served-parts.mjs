/** What `lineage-graph serve` needs in addition to the command: mode of `vite.config.ts` → the file that it builds. */
export const SERVED_PARTS = {
  element: 'lineage-graph.js',
  parquet: 'lineage-graph.parquet.js',
  hub: 'lineage-graph.hub.js',
};
