// The download of the one-file build, compressed, against the most it may be.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FILE = 'dist/lineage-graph.js';
const MOST_BYTES = 220_000;

const file = new URL(`../${FILE}`, import.meta.url);
if (!existsSync(file)) {
  console.error(`${FILE}: expected a built file; npm run build makes it`);
  process.exit(1);
}
const code = readFileSync(file);
const gzip = gzipSync(code, { level: 9 }).length;
const brotli = brotliCompressSync(code).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(`${FILE}: ${kB(gzip)} gzip, ${kB(brotli)} brotli, ${kB(code.length)} unpacked`);
if (gzip > MOST_BYTES) {
  console.error(`${FILE}: expected at most ${kB(MOST_BYTES)} gzip, got ${kB(gzip)}`);
  process.exitCode = 1;
}
