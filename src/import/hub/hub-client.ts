import { failureOf, formatFailure, type Failure } from '../failure.js';
import { parseHubModel, type HubModel, type HubRelation, type HubSource } from './hub-model.js';

/** Thrown if the hub cannot be reached, or gives an invalid response. */
export class HubError extends Error {
  /** The URL or id requested. */
  readonly place: string;
  readonly failure: Failure;

  constructor(place: string, failure: Failure) {
    super(`${place}: ${formatFailure(failure)}`);
    this.name = 'HubError';
    this.place = place;
    this.failure = failure;
  }
}

/** Options of the client. */
export interface HubOptions {
  /** `https://huggingface.co`, or the URL of a compatible server. */
  readonly endpoint: string;
  readonly token: string | null;
  readonly signal: AbortSignal;
  /** Waits for a number of milliseconds. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called with the reason and duration of a pause. */
  readonly onPause: (reason: Failure, ms: number) => void;
}

/** Timeout of a request. */
const TIMEOUT_MS = 30_000;
const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
/** Duration of the hub's rate-limit window. */
const WINDOW_MS = 5 * 60_000;
/** Maximum length of a response. */
const MAX_CHARACTERS = 20_000_000;
const PAGE_SIZE = 500;

const EXPAND = [
  'author',
  'baseModels',
  'cardData',
  'createdAt',
  'gguf',
  'pipeline_tag',
  'safetensors',
  'sha',
  'siblings',
  'tags',
];
/** Lists do not include base models. */
const EXPAND_IN_LISTS = [
  'author',
  'cardData',
  'createdAt',
  'pipeline_tag',
  'safetensors',
  'sha',
  'tags',
];

/** Client for the hub API: retries where that may help, waits when rate-limited, and stops when the signal aborts. */
export class HubClient implements HubSource {
  readonly #options: HubOptions;
  readonly #endpoint: string;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#endpoint = options.endpoint.replace(/\/+$/, '');
  }

  /** @throws HubError */
  async model(id: string): Promise<HubModel | null> {
    const query = EXPAND.map((word) => `expand=${word}`).join('&');
    const answer = await this.#request(`${this.#endpoint}/api/models/${id}?${query}`);
    return answer && parseHubModel(parsed(answer.text, id));
  }

  /** @throws HubError */
  async file({ id, sha }: HubModel, path: string): Promise<string | null> {
    const answer = await this.#request(`${this.#endpoint}/${id}/resolve/${sha || 'main'}/${path}`);
    return answer && answer.text;
  }

  async head({ id, sha }: HubModel, path: string, bytes: number): Promise<Uint8Array | null> {
    const url = `${this.#endpoint}/${id}/resolve/${sha || 'main'}/${path}`;
    try {
      const range = { range: `bytes=0-${bytes - 1}` };
      return await this.#answer(url, range, (response) => headOf(response, bytes));
    } catch (error) {
      // If large files are unavailable, the rest of the model's data is enough.
      if (error instanceof HubError) return null;
      throw error;
    }
  }

  /** @throws HubError */
  async *children(id: string, relations: readonly HubRelation[]): AsyncIterable<HubModel> {
    for (const relation of relations) {
      const query = [
        `filter=base_model:${relation}:${id}`,
        `limit=${PAGE_SIZE}`,
        ...EXPAND_IN_LISTS.map((word) => `expand=${word}`),
      ].join('&');
      let url: string | null = `${this.#endpoint}/api/models?${query}`;
      while (url !== null) {
        const answer = await this.#request(url);
        const models = answer ? parsed(answer.text, id) : [];
        if (!Array.isArray(models)) throw new HubError(id, failureOf('hub-no-list'));
        for (const item of models) {
          const model = parseHubModel(item);
          if (model) yield model;
        }
        url = answer && this.#nextOf(answer.link);
      }
    }
  }

  /** The URL of the next page, only if it is on the same hub, so that the token is sent nowhere else. */
  #nextOf(link: string): string | null {
    const [, next] = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link) ?? [];
    if (next === undefined || !URL.canParse(next, this.#endpoint)) return null;
    const url = new URL(next, this.#endpoint);
    return url.origin === new URL(this.#endpoint).origin ? url.href : null;
  }

  /** Null if not found or not accessible. */
  async #request(url: string): Promise<Page | null> {
    return this.#answer(url, {}, async (response) => {
      const text = await response.text();
      if (text.length > MAX_CHARACTERS)
        throw new HubError(url, failureOf('hub-long-answer', text.length));
      return { text, link: response.headers.get('link') ?? '' };
    });
  }

  /** Reads a response; null if not found or not accessible. */
  async #answer<T>(
    url: string,
    headers: Readonly<Record<string, string>>,
    read: (response: Response) => Promise<T>,
  ): Promise<T | null> {
    const { signal, wait, onPause } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#fetch(url, headers, read);
      signal.throwIfAborted();
      if (!('reason' in answer)) return answer.found;
      const { reason, pauseMs } = answer;
      if (attempt === MAX_TRIES) throw new HubError(url, reason);
      const ms = pauseMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
      onPause(reason, ms);
      await wait(ms, signal);
      signal.throwIfAborted();
    }
  }

  async #fetch<T>(
    url: string,
    headers: Readonly<Record<string, string>>,
    read: (response: Response) => Promise<T>,
  ): Promise<
    { readonly found: T | null } | { readonly reason: Failure; readonly pauseMs?: number }
  > {
    const { token, signal } = this.#options;
    const silence = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const response = await fetch(url, {
        signal: AbortSignal.any([signal, silence]),
        referrerPolicy: 'no-referrer',
        headers: { ...headers, ...(token !== null && { authorization: `Bearer ${token}` }) },
      });
      const { status } = response;
      if (status === 429) return { reason: failureOf('hub-busy'), pauseMs: pauseOf(response) };
      if (status >= 500) return { reason: failureOf('hub-status', status) };
      // Missing, private and gated models cannot be distinguished.
      if ([401, 403, 404].includes(status)) return { found: null };
      if (!response.ok) throw new HubError(url, failureOf('hub-status', status));
      return { found: await read(response) };
    } catch (error) {
      if (error instanceof HubError) throw error;
      signal.throwIfAborted();
      return {
        reason: silence.aborted
          ? failureOf('hub-silent', TIMEOUT_MS / 1000)
          : failureOf('hub-unreachable'),
      };
    }
  }
}

/** The text of a response, and the link to the next page. */
interface Page {
  readonly text: string;
  readonly link: string;
}

/** Reads the first bytes of a response and cancels the rest, as a server may ignore the range. */
async function headOf({ body }: Response, max: number): Promise<Uint8Array> {
  const head = new Uint8Array(max);
  let length = 0;
  const reader = body?.getReader();
  while (reader && length < max) {
    const part: { readonly value?: Uint8Array | undefined } = await reader.read();
    if (!part.value) break;
    head.set(part.value.subarray(0, max - length), length);
    length += Math.min(part.value.length, max - length);
  }
  await reader?.cancel();
  return head.subarray(0, length);
}

/** How long to wait when rate-limited: as stated, or until the next window. */
function pauseOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? '');
  return seconds > 0 && seconds * 1000 <= WINDOW_MS ? seconds * 1000 : WINDOW_MS;
}

function parsed(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HubError(id, failureOf('hub-no-json'));
  }
}
