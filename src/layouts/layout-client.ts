import InlineWorker from './layout.worker.ts?worker&inline';
import type { LayoutAnswer, LayoutJob } from './layout.worker.js';
import { layOutInOrder } from './layered/lay-out-in-order.js';
import { layered, PASSES } from './layered/layered.js';
import type { LayoutRequest, Placement } from './placement.js';

/** A layout that takes longer than this is given up, and one without crossing reduction takes its place. */
const DEADLINE_MS = 3000;

interface Waiting {
  readonly request: LayoutRequest;
  readonly resolve: (placement: Placement | Promise<Placement>) => void;
  readonly deadline: ReturnType<typeof setTimeout>;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): TrustedTypePolicy;
}
interface TrustedTypePolicy {
  createScriptURL(url: string): string;
}

/**
 * Lays out in a worker, or, where the page refuses workers, on this thread. One for each element; every request is answered,
 * and {@link LayoutClient.dispose} ends the worker.
 */
export class LayoutClient {
  #worker: Worker | null = null;
  /** Whether the present worker runs: it may be refused, or its file may be missing. */
  #runs = false;
  #refused = false;
  #lastJob = 0;
  readonly #workerUrl: string | null;
  readonly #waiting = new Map<number, Waiting>();

  /** @param workerUrl a worker file of the page's own, for policies that refuse blob workers; null for the built-in one */
  constructor(workerUrl: string | null = null) {
    this.#workerUrl = workerUrl;
  }

  /** Starts the worker ahead of the first request, while the graph is still on its way. */
  start(): void {
    if (this.#worker || this.#refused) return;
    let worker: Worker;
    try {
      worker =
        this.#workerUrl === null
          ? new InlineWorker()
          : new Worker(trusted(this.#workerUrl), { type: 'module' });
    } catch {
      // Trusted Types, or no workers at all: this thread lays out, which a bounded scene allows.
      this.#refused = true;
      return;
    }
    this.#worker = worker;
    this.#runs = false;
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      if (data === 'ready') this.#runs = true;
      else this.#settle(data);
    });
    const fail = (event: Event) => {
      event.preventDefault();
      if (this.#worker === worker) this.#fail();
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
  }

  /** Where everything goes. Never rejects. */
  async layOut(request: LayoutRequest): Promise<Placement> {
    this.start();
    const worker = this.#worker;
    if (!worker) return withDagre(request);
    const job = ++this.#lastJob;
    return new Promise((resolve) => {
      const deadline = setTimeout(() => this.#giveUp(withoutDagre), DEADLINE_MS);
      this.#waiting.set(job, { request, resolve, deadline });
      worker.postMessage({ job, request } satisfies LayoutJob);
    });
  }

  /** Ends the worker. Requests still waiting are answered on this thread. */
  dispose(): void {
    this.#giveUp(withoutDagre);
  }

  /**
   * A worker that the content security policy forbids does not throw; it reports an error before it ever ran, and this thread
   * takes over. One that dies at its work does so for a reason, which must not end this thread as well.
   */
  #fail(): void {
    if (!this.#runs) this.#refused = true;
    this.#giveUp(this.#runs ? withoutDagre : withDagre);
  }

  #settle(answer: Exclude<LayoutAnswer, string>): void {
    const waiting = this.#waiting.get(answer.job);
    if (!waiting) return;
    this.#waiting.delete(answer.job);
    clearTimeout(waiting.deadline);
    if ('placement' in answer) {
      waiting.resolve(answer.placement);
      return;
    }
    if (answer.error !== null) warn(answer.error);
    waiting.resolve(withoutDagre(waiting.request));
  }

  /** Ends the worker and answers what waits for it in another way. */
  #giveUp(layOut: (request: LayoutRequest) => Placement | Promise<Placement>): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { request, resolve, deadline } of waiting) {
      clearTimeout(deadline);
      resolve(layOut(request));
    }
  }
}

/** The picture is drawn all the same, so for the page this is no error. */
function warn(reason: unknown): void {
  console.warn('lineage-graph: lays out without reducing crossings, since that failed:', reason);
}

/** What the worker would do, on this thread; loaded only where it has to be. */
async function withDagre(request: LayoutRequest): Promise<Placement> {
  try {
    const { layeredByDagre } = await import('./layered/layered-by-dagre.js');
    return layeredByDagre(request);
  } catch (error) {
    // Dagre walks recursively, and a stack has an end.
    if (!(error instanceof RangeError)) warn(error);
    return withoutDagre(request);
  }
}

/** The same layout in the order of the scene; linear, whatever the graph. */
function withoutDagre(request: LayoutRequest): Placement {
  return layered(request, { ...PASSES, layOut: layOutInOrder });
}

/** A page may allow only one policy of a name. */
const policies = new WeakMap<TrustedTypes, TrustedTypePolicy>();

/** The address as a page takes it that allows no other texts as addresses of scripts. @throws TypeError where it allows none */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  let policy = policies.get(trustedTypes);
  if (!policy) {
    policy = trustedTypes.createPolicy('lineage-graph', { createScriptURL: (text) => text });
    policies.set(trustedTypes, policy);
  }
  return policy.createScriptURL(url);
}
