// What reads Parquet, as one module: it is loaded when the first such graph comes, and is a file beside the one file.
export { checkManifest } from '../hub/check-manifest.js';
export { Hub } from '../hub/hub.js';
export { columnsWanted, entriesWanted } from '../hub/wanted-tables.js';
export { readTableManifest } from './read-parquet-graph.js';
