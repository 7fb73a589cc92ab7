import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The files that a page loads first: scripts, preloads, and style sheets. */
const LOADED = /<(?:script|link)\b[^>]*\b(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g;

/**
 * The total size of files, each compressed separately, as by servers.
 * @param {readonly string[]} paths
 * @returns {{ raw: number, gzip: number, brotli: number }}
 */
export function downloadOf(paths) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(path);
    sum.raw += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 9 }).length;
    sum.brotli += brotliCompressSync(bytes).length;
  }
  return sum;
}

/**
 * The files that the explorer needs for its first picture, apart from the graph.
 * @param {string} site the folder of the built explorer
 */
export function firstFilesOf(site) {
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  return [...page.matchAll(LOADED)].map(([, file]) => join(site, file));
}

export function formatBytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
