// The sources that the Parquet benchmark uses, bundled for Node.
export { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
export { byteFileOf } from '../../src/domain/parquet/byte-file.js';
export { Hub } from '../../src/domain/hub/hub.js';
export { readRequestedColumns } from '../../src/domain/hub/read-requested-tables.js';
export { unpackGraph } from '../../src/domain/packed-graph.js';
export { readParquetColumns } from '../../src/domain/parquet/read-parquet-columns.js';
export { readParquetGraph } from '../../src/domain/parquet/read-parquet-graph.js';
export { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/domain/parquet/table-columns.js';
export { toParquet } from '../../src/export/to-parquet.js';
