import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const PROBE = '<script src="/engine-probe.js"></script>';

/** Pages that are not among the built files. */
const OWN_PAGES: Readonly<Record<string, () => string | Buffer>> = {
  '/empty.html': () => '<!doctype html><title>Nothing</title>',
  '/engine-probe.js': () => readFileSync(join(import.meta.dirname, 'engine-probe.js')),
  '/favicon.ico': () => '',
  // Without a module, a worker or requests, as if opened as file://.
  '/one-file.html': () => `<!doctype html><html lang="en"><head><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" /><title>One file</title>
    <style>body { margin: 0 } lineage-graph { display: block; block-size: 100vh }</style>
    <script src="/lineage-graph.js.classic"></script></head>
    <body><lineage-graph></lineage-graph>
    <script>document.querySelector('lineage-graph').graph = ${readFileSync('graph-data/llama.json', 'utf8').replaceAll('</', '<\\/')};</script>
    </body></html>`,
  '/lineage-graph.js.classic': () => readFileSync('dist/lineage-graph.classic.js'),
};

/** The built explorer, and a page with the one-file build, each with a probe that runs before anything else. */
export async function serveEngineSite(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = OWN_PAGES[pathname]?.() ?? readFileSync(join('dist/site', normalize(pathname)));
      const type = pathname.endsWith('.classic')
        ? MEDIA_TYPES['.js']
        : MEDIA_TYPES[extname(pathname)];
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' });
      response.end(
        extname(pathname) === '.html' ? body.toString().replace('<head>', `<head>${PROBE}`) : body,
      );
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
