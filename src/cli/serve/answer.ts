import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { checkText } from '../../curate/check-text.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import { formatProblem } from '../../domain/format/problem.js';
import { repeatedKeysIn } from '../../domain/format/repeated-keys.js';
import { sendTable } from './hub-folder.js';
import { pageOf, PAGE_SCRIPT, PAGE_STYLE } from './page.js';
import type { WatchedFile } from './watched-file.js';

/** Maximum size of a request: more than any graph edited in a browser. */
const MAX_BYTES = 200_000_000;

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html lineage-graph 'allow-duplicates'",
].join('; ');

/** A request with its context. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly file: WatchedFile;
  /** The path of the manifest for a hub, whose tables are served too, and which cannot be saved; otherwise null. */
  readonly hub: string | null;
  /** The folder of the element's files. */
  readonly folder: string;
}

/** The file name of the element's script. */
export const ELEMENT_FILE = 'lineage-graph.js';
/** Scripts that it loads for a hub. */
export const HUB_PARTS = ['lineage-graph.parquet.js', 'lineage-graph.hub.js'];

/** Answers requests of the served page only. */
export async function answer(exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-security-policy', POLICY);
  try {
    if (isOwn(request)) await reply(exchange);
    else send(response, 403, 'text/plain', 'expected a request from this page');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (response.headersSent) response.destroy();
    else send(response, 500, 'text/plain', message);
  }
}

type Reply = (exchange: Exchange) => void | Promise<void>;

/** Request → handler. */
const REPLIES: ReadonlyMap<string, Reply> = new Map<string, Reply>([
  ['GET /', ({ response, hub }) => send(response, 200, 'text/html', pageOf(hub === null))],
  ['GET /page.css', ({ response }) => send(response, 200, 'text/css', PAGE_STYLE)],
  ['GET /page.js', ({ response }) => send(response, 200, 'text/javascript', PAGE_SCRIPT)],
  ...[ELEMENT_FILE, ...HUB_PARTS].map(
    (name) => [`GET /${name}`, (exchange: Exchange) => sendScript(exchange, name)] as const,
  ),
  ['GET /graph.json', sendGraph],
  [
    'GET /tag',
    async ({ response, file }) => send(response, 200, 'text/plain', (await file.read()).tag),
  ],
  ['PUT /graph.json', save],
  ['GET /changes', sendChanges],
]);

async function reply(exchange: Exchange): Promise<void> {
  const { method = '', url = '/' } = exchange.request;
  const { pathname } = new URL(url, 'http://localhost');
  const known = REPLIES.get(`${method} ${pathname}`);
  const { request, response, hub } = exchange;
  if (known) await known(exchange);
  else if (hub !== null && (await sendTable(hub, request, response))) return;
  else send(exchange.response, 404, 'text/plain', 'not found');
}

/**
 * Whether a request comes from a page of this server: another site must neither write the file nor read it by DNS
 * rebinding.
 */
function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const isLocal = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
  return isLocal && (origin === undefined || origin === `http://${host}`);
}

async function sendGraph({ response, file }: Exchange): Promise<void> {
  const { text, tag } = await file.read();
  response.setHeader('etag', `"${tag}"`);
  send(response, 200, 'application/json', text);
}

function sendScript({ response, folder }: Exchange, name: string): void {
  const script = createReadStream(join(folder, name));
  script.once('open', () => {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
    script.pipe(response);
  });
  script.once('error', (error) => send(response, 404, 'text/plain', error.message));
}

/** Saves a valid graph to its file, if the file has not changed since. */
async function save({ request, response, file, hub }: Exchange): Promise<void> {
  const body = await bodyOf(request);
  const wanted = request.headers['if-match'];
  const refuse = (status: number, why: string) => send(response, status, 'text/plain', why);
  if (hub !== null) refuse(405, 'a hub cannot be edited; lineage-graph import hub builds it');
  else if (body === null) refuse(413, 'too large');
  else if (wanted === undefined) refuse(428, 'expected If-Match');
  else {
    const { graph, findings } = checkText(body);
    const present = await file.read();
    const [repeated] = repeatedKeysIn(present.text);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (!graph) refuse(422, errors.map(formatProblem).join('\n'));
    else if (wanted !== `"${present.tag}"`) refuse(412, `${file.name} has changed in the meantime`);
    else if (repeated) {
      // The page received only one of two values: saving would lose the other.
      refuse(
        422,
        `${file.name} contains ${repeated.path} twice; lineage-graph validate shows where`,
      );
    } else {
      const { tag, text } = await file.write(formatGraph(graph.file));
      response.setHeader('etag', `"${tag}"`);
      send(response, 200, 'application/json', text);
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** Sends server-sent events with the file's version tag, now and on each change. */
async function sendChanges({ response, file }: Exchange): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const sendTag = (tag: string) => void response.write(`data: ${tag}\n\n`);
  response.once('close', file.listen(sendTag));
  sendTag((await file.read()).tag);
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(text);
}
