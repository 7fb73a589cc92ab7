import { failureOf, formatFailure, type Failure } from '../failure.js';
import { parseHubModel, type HubModel, type HubRelation, type HubSource } from './hub-model.js';

/** The hub cannot be reached, or answers what no hub answers. */
export class HubError extends Error {
  /** What was asked for: an address or an id. */
  readonly place: string;
  readonly failure: Failure;

  constructor(place: string, failure: Failure) {
    super(`${place}: ${formatFailure(failure)}`);
    this.name = 'HubError';
    this.place = place;
    this.failure = failure;
  }
}

/** How a hub is asked. */
export interface HubOptions {
  /** `https://huggingface.co`, or another address that answers alike. */
  readonly endpoint: string;
  readonly token: string | null;
  readonly signal: AbortSignal;
  /** Waits so many milliseconds. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Hears why there is a pause, and how long it is. */
  readonly onPause: (reason: Failure, ms: number) => void;
}

/** A server that says nothing for so long is given up. */
const TIMEOUT_MS = 30_000;
const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 1_000;
/** The hub counts requests in windows of five minutes. */
const WINDOW_MS = 5 * 60_000;
/** An answer that is longer is no answer about a model. */
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
/** Lists refuse to tell the bases. */
const EXPAND_IN_LISTS = [
  'author',
  'cardData',
  'createdAt',
  'pipeline_tag',
  'safetensors',
  'sha',
  'tags',
];

/** The API of the hub: asks again where that may help, waits where it is told to, ends when the signal says so. */
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
    const answer = await this.#ask(`${this.#endpoint}/api/models/${id}?${query}`);
    return answer && parseHubModel(parsed(answer.text, id));
  }

  /** @throws HubError */
  async file({ id, sha }: HubModel, path: string): Promise<string | null> {
    const answer = await this.#ask(`${this.#endpoint}/${id}/resolve/${sha || 'main'}/${path}`);
    return answer && answer.text;
  }

  async head({ id, sha }: HubModel, path: string, bytes: number): Promise<Uint8Array | null> {
    const url = `${this.#endpoint}/${id}/resolve/${sha || 'main'}/${path}`;
    try {
      const range = { range: `bytes=0-${bytes - 1}` };
      return await this.#answer(url, range, (response) => headOf(response, bytes));
    } catch (error) {
      // Where the store of large files answers no pages, what else is known of a model is enough.
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
        const answer = await this.#ask(url);
        const models = answer ? parsed(answer.text, id) : [];
        if (!Array.isArray(models)) throw new HubError(id, failureOf('hub-no-list'));
        for (const each of models) {
          const model = parseHubModel(each);
          if (model) yield model;
        }
        url = answer && this.#nextOf(answer.link);
      }
    }
  }

  /** The next page, where it is one of this hub: a token goes nowhere else. */
  #nextOf(link: string): string | null {
    const [, next] = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link) ?? [];
    if (next === undefined || !URL.canParse(next, this.#endpoint)) return null;
    const url = new URL(next, this.#endpoint);
    return url.origin === new URL(this.#endpoint).origin ? url.href : null;
  }

  /** Null if there is nothing, or nothing for who asks. */
  async #ask(url: string): Promise<Page | null> {
    return this.#answer(url, {}, async (response) => {
      const text = await response.text();
      if (text.length > MAX_CHARACTERS)
        throw new HubError(url, failureOf('hub-long-answer', text.length));
      return { text, link: response.headers.get('link') ?? '' };
    });
  }

  /** What is read of an answer; null if there is none, or none for who asks. */
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
      // Missing, private and gated look alike.
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

/** A text that the hub answers, and what it says of the next page. */
interface Page {
  readonly text: string;
  readonly link: string;
}

/** The first bytes of an answer, whose rest is not fetched: a server may give more than it was asked for. */
async function headOf({ body }: Response, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let length = 0;
  const reader = body?.getReader();
  while (reader && length < most) {
    const { done, value } = await reader.read();
    if (done) break;
    head.set(value.subarray(0, most - length), length);
    length += Math.min(value.length, most - length);
  }
  await reader?.cancel();
  return head.subarray(0, length);
}

/** How long a hub wants to be left alone: as it says, or until the next window. */
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
