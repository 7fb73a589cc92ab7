// The Parquet reader as one module: it is loaded with the first such graph, and is a separate file next to the one-file
// build.
export { checkManifest } from '../hub/check-manifest.js';
export { Hub } from '../hub/hub.js';
export { ServedFiles } from '../hub/served-files.js';
export { readRequestedColumns, readRequestedEntries } from '../hub/read-requested-tables.js';
export { readTableManifest } from './read-parquet-graph.js';
