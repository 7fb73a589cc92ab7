// What reads Parquet, as one module: it is loaded when the first such graph comes, and is a file beside the one file.
export { Hub } from '../hub/hub.js';
export { readParquetGraph, readTableManifest } from './read-parquet-graph.js';
export { readParquetColumns } from './read-parquet-columns.js';
