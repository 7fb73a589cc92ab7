// The Parquet reader as one module: it is loaded with the first such graph, and is a separate file next to the one-file
// build.
export { checkManifest } from '../hub/check-manifest.js';
export { Hub } from '../hub/hub.js';
export { ServedFiles } from '../hub/served-files.js';
export { columnsWanted, entriesWanted } from '../hub/wanted-tables.js';
export { readTableManifest } from './read-parquet-graph.js';
