import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
};

/**
 * Serves folders on a free local port, uncompressed and with range support, so that all compared pages are served
 * alike.
 * @param {Readonly<Record<string, string>>} folders path prefix → folder, longest prefix first
 * @param {{ compressed?: boolean }} [options] `compressed`: sends texts in brotli, like a public site
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(folders, { compressed = false } = {}) {
  const sent = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const prefix = Object.keys(folders).find((start) => path.startsWith(start));
    const file = prefix && join(folders[prefix], path.slice(prefix.length) || 'index.html');
    void (file ? readFile(file) : Promise.reject(new Error('no such folder'))).then(
      (body) => {
        const head = {
          'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
          'access-control-allow-origin': '*',
        };
        if (compressed && extname(file) in MEDIA_TYPES) {
          if (!sent.has(file)) sent.set(file, inBrotli(body));
          const bytes = sent.get(file);
          response
            .writeHead(200, { ...head, 'content-encoding': 'br', 'content-length': bytes.length })
            .end(bytes);
          return;
        }
        const [, asked, to] = /^bytes=(\d*)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
        if (asked === undefined) {
          response.writeHead(200, { ...head, 'content-length': body.length }).end(body);
          return;
        }
        // Without a start, it is the number of bytes at the end.
        const from = asked === '' ? Math.max(0, body.length - Number(to)) : Number(asked);
        const part = body.subarray(from, asked === '' ? body.length : Number(to) + 1);
        const end = from + part.length - 1;
        response
          .writeHead(206, {
            ...head,
            'content-length': part.length,
            'content-range': `bytes ${from}-${end}/${body.length}`,
          })
          .end(part);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

function inBrotli(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
