import { setTimeout as delay } from 'node:timers/promises';
import type { ResponseCache } from './response-cache.js';

/** The response of a URL. */
export interface HostResponse {
  /** 0 without a response. */
  readonly status: number;
  /** The parsed JSON, if there was any. */
  readonly body: unknown;
}

/** The environment of a request queue. */
export interface RequestQueueOptions {
  readonly signal: AbortSignal;
  /** Returns the headers for a host: tokens are only sent to their own host. */
  readonly headersOf: (host: string) => Readonly<Record<string, string>>;
  /** Cached responses; null to request everything. */
  readonly cache: ResponseCache | null;
  /** Called periodically with the number of responses and of URLs. */
  readonly onProgress: (answered: number, of: number) => void;
}

const MAX_MS = 20_000;
const TRIES = 4;
/** Number of responses between progress reports. */
const PROGRESS_INTERVAL = 100;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Status codes that are retried later: rate limits, and busy servers. */
const LATER = new Set([429, 500, 502, 503, 504]);

/** The status code for an unchanged resource. */
const NOT_MODIFIED = 304;

/** Requests URLs, one at a time per host, with retries, and each only once; cached ones not at all. */
export class RequestQueue {
  readonly #options: RequestQueueOptions;
  readonly #responses = new Map<string, Promise<HostResponse>>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #received = 0;

  constructor(options: RequestQueueOptions) {
    this.#options = options;
  }

  /** @throws if the signal aborts */
  request(url: string, method: 'GET' | 'HEAD' = 'GET'): Promise<HostResponse> {
    const key = `${method} ${url}`;
    const known = this.#responses.get(key);
    if (known) return known;
    const fresh = this.#options.cache?.fresh(key);
    if (fresh) return Promise.resolve(fresh);
    const { host } = new URL(url);
    const before = this.#queues.get(host) ?? Promise.resolve();
    const answer = before
      .then(() => this.#patiently(url, method))
      .then((result) => {
        this.#received++;
        if (this.#received % PROGRESS_INTERVAL === 0)
          this.#options.onProgress(this.#received, this.#responses.size);
        return result;
      });
    this.#responses.set(key, answer);
    // A failure must not block the queue.
    this.#queues.set(
      host,
      answer.catch(() => undefined),
    );
    return answer;
  }

  async #patiently(url: string, method: string): Promise<HostResponse> {
    const { signal } = this.#options;
    let last: HostResponse = { status: 0, body: null };
    for (let attempt = 0; attempt < TRIES; attempt++) {
      signal.throwIfAborted();
      const { answer, pauseMs } = await this.#once(url, method);
      last = answer;
      if (answer.status !== 0 && !LATER.has(answer.status)) break;
      if (attempt + 1 === TRIES) break;
      const wanted = pauseMs ?? FIRST_PAUSE_MS * 2 ** attempt;
      await delay(Math.min(wanted, LONGEST_PAUSE_MS), undefined, { signal });
    }
    return last;
  }

  async #once(
    url: string,
    method: string,
  ): Promise<{ answer: HostResponse; pauseMs: number | null }> {
    const { signal, headersOf, cache } = this.#options;
    const key = `${method} ${url}`;
    const old = cache?.old(key);
    try {
      const response = await fetch(url, {
        method,
        headers: {
          'user-agent': 'lineage-graph',
          ...headersOf(new URL(url).host),
          ...(old && { 'if-none-match': old.etag }),
        },
        signal: AbortSignal.any([signal, AbortSignal.timeout(MAX_MS)]),
      });
      const { status, headers } = response;
      const isJson = headers.get('content-type')?.includes('json') ?? false;
      const isSame = status === NOT_MODIFIED && old != null;
      const body: unknown = isJson && method === 'GET' && !isSame ? await response.json() : null;
      if (!response.bodyUsed) await response.body?.cancel();
      const answer: HostResponse = isSame ? old : { status, body };
      const etag = headers.get('etag') ?? (isSame ? old.etag : '');
      if (!LATER.has(answer.status)) cache?.keep(key, answer, etag);
      const after = Number(headers.get('retry-after') ?? NaN);
      return { answer, pauseMs: Number.isFinite(after) ? after * 1000 : null };
    } catch {
      // DNS failures, refused and broken connections, and timeouts are indistinguishable.
      signal.throwIfAborted();
      return { answer: { status: 0, body: null }, pauseMs: null };
    }
  }
}
