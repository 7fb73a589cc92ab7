import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A recorded response: JSON, text, bytes, or only a status. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A hub that responds from a recording, by path and by those query parameters that its key contains. */
export interface RecordedHub {
  readonly endpoint: string;
  /** The requests, in order. */
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
}

/** The headers of every response. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'access-control-expose-headers': 'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,Link',
};

/**
 * Starts a hub for the duration of a test. Paths that are not recorded respond like missing, private or gated models:
 * 401. A list of responses is given one after another.
 */
export async function recordedHub(
  recording: Readonly<Record<string, Answer | readonly Answer[]>>,
): Promise<RecordedHub> {
  const requests: RecordedHub['requests'] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://hub');
    const filter = url.searchParams.get('filter');
    const cursor = url.searchParams.get('cursor');
    const key = [decodeURIComponent(url.pathname), filter, cursor].filter(Boolean).join(' ');
    requests.push({ path: key, headers: request.headers });
    const answers = [
      recording[key] ?? { status: 401, body: { error: 'Invalid username or password.' } },
    ].flat();
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const {
      status = 200,
      headers = {},
      body = {},
    } = answers[Math.min(count, answers.length - 1)] ?? {};
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end(
      typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A model as returned by the API. */
export function modelAnswer(id: string, more: Readonly<Record<string, unknown>> = {}): Answer {
  return {
    body: {
      _id: '662a1b2c3d4e5f6071829304',
      id,
      author: id.split('/')[0],
      sha: 'a'.repeat(40),
      createdAt: '2024-04-19T07:22:51.000Z',
      tags: ['transformers', 'safetensors', 'region:us'],
      siblings: [{ rfilename: 'README.md' }, { rfilename: 'config.json' }],
      ...more,
    },
  };
}
