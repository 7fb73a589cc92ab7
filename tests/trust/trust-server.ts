import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The strictest policy that the element supports. */
export const STRICT_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; " +
  "trusted-types lit-html lineage-graph 'allow-duplicates'";

/** The folder of the built files. */
const BUILT = process.env['BUILT_FILES'] ?? 'dist';
const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
export const JSON_TYPE = 'application/json';

/** Answers one request; may take its time, or never end. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of pages and files, on a free local port. */
export interface TrustServer {
  readonly origin: string;
  /** Sets the response for a path, which begins with a slash. */
  at(path: string, answer: Answer): void;
  close(): void;
}

/** Serves the built element, two graphs, and the responses set by tests. */
export async function serveTrust(): Promise<TrustServer> {
  const answers = new Map<string, Answer>([
    ['/lineage-graph.js', script(readFileSync(join(BUILT, 'lineage-graph.js')))],
    ['/lineage-graph.parquet.js', script(readFileSync(join(BUILT, 'lineage-graph.parquet.js')))],
    ['/lineage-graph.hub.js', script(readFileSync(join(BUILT, 'lineage-graph.hub.js')))],
    ['/llama.json', answering(JSON_TYPE, readFileSync('graph-data/llama.json'))],
    ['/unix.json', answering(JSON_TYPE, readFileSync('graph-data/unix.json'))],
    ['/favicon.ico', (_, response) => response.writeHead(204).end()],
    ['/page.css', answering('text/css', 'lineage-graph { display: block; height: 700px }')],
    ['/probe.js', script(readFileSync(join(import.meta.dirname, 'probe.js')))],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname);
    if (answer) answer(request, response);
    else response.writeHead(404).end('not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at: (path, answer) => answers.set(path, answer),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A response with this body. */
export function answering(
  type: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

/** A response with a script, for pages of any origin. */
function script(text: string | Buffer): Answer {
  return answering(SCRIPT_TYPE, text, { 'access-control-allow-origin': '*' });
}

/** A page with elements with these attributes. @param policy null for a page without one */
export function pageWith(
  attributes: string | readonly string[],
  policy: string | null = STRICT_POLICY,
): Answer {
  const elements = [attributes]
    .flat()
    .map((attribute) => `<lineage-graph ${attribute}></lineage-graph>`);
  const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>A page of somebody’s</title>
  <link rel="stylesheet" href="/page.css" />
  <script src="/probe.js"></script>
  <script type="module" src="/lineage-graph.js"></script>
  ${elements.join('\n')}
</html>`;
  return answering(
    'text/html; charset=utf-8',
    page,
    policy === null ? {} : { 'content-security-policy': policy },
  );
}
