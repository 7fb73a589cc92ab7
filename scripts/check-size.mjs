// Checks the compressed download sizes against their limits.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { downloadOf, firstFilesOf, formatBytes } from './download.mjs';

const SITE = fileURLToPath(new URL('../dist/site', import.meta.url));
const ELEMENT = fileURLToPath(new URL('../dist/lineage-graph.js', import.meta.url));

if (!existsSync(SITE) || !existsSync(ELEMENT)) {
  console.error('dist: expected built files; run npm run build first');
  process.exit(1);
}

/** The one-file build contains everything; the explorer first loads what its first picture needs. */
const DOWNLOADS = [
  { name: 'explorer, first picture', files: firstFilesOf(SITE), most: 113_000 },
  { name: 'dist/lineage-graph.js, everything', files: [ELEMENT], most: 300_000 },
];

for (const { name, files, most } of DOWNLOADS) {
  const { raw, gzip, brotli } = downloadOf(files);
  const sizes = `${formatBytes(brotli)} brotli, ${formatBytes(gzip)} gzip, ${formatBytes(raw)} unpacked`;
  console.log(`${name}: ${sizes}`);
  if (brotli <= most) continue;
  console.error(
    `${name}: expected at most ${formatBytes(most)} brotli, got ${formatBytes(brotli)}`,
  );
  process.exitCode = 1;
}
