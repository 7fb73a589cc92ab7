import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { problemAt } from '../../domain/format/problem.js';
import { GraphLoadError } from '../../components/message/graph-load-error.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import { adoptGraph, loadGraph, type LoadedGraph } from './load-graph.js';

/** Progress is not reported more often than this. */
const TELL_MS = 100;

/** Who hears what came of a load. */
export interface SourceListener {
  /** Before the graph takes the place of the one shown. */
  readonly onLoad: (loaded: LoadedGraph, before: LineageGraph | null) => void;
  readonly onError: (error: GraphLoadError) => void;
  /** The digest of a file that is known to be sound; null for none. */
  readonly knownDigest: () => string | null;
  /** Whether what is to be shown first is the answer to a search. */
  readonly asksSearch: () => boolean;
}

/**
 * Where the graph of an element comes from: a file, or an object its page hands over. One load at a time: a later one ends
 * the earlier, whose answer is never heard. The last good graph stays until a better one is there. Nothing is on its way
 * while the element is out of the page.
 */
export class GraphSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #listener: SourceListener;
  #graph: LineageGraph | null = null;
  #error: GraphLoadError | null = null;
  #input: unknown = null;
  #url: string | null = null;
  /** Graph that a file says, or that was made of it by changes → the file's URL. */
  readonly #files = new WeakMap<LineageGraph, string | null>();
  #loading: AbortController | null = null;
  /** What is still done for the graph that is shown. */
  #finishing: AbortController | null = null;
  #progress: LoadProgress | null = null;
  #telling: ReturnType<typeof setTimeout> | null = null;
  /** Whether a file was asked for that could not be fetched while the element was out of the page. */
  #isDue = false;

  constructor(host: ReactiveControllerHost & Element, listener: SourceListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** The last good graph. */
  get graph(): LineageGraph | null {
    return this.#graph;
  }

  /** Why the graph asked for last could not be shown; null while it is, or is on its way. */
  get error(): GraphLoadError | null {
    return this.#error;
  }

  /** The URL of the file whose graph is shown; null where the page handed the graph over. */
  get url(): string | null {
    return this.#input === null ? this.#url : null;
  }

  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** How far the graph that is on its way has come; null where that takes too short to say. */
  get progress(): LoadProgress | null {
    return this.#progress;
  }

  /** The reader wants no more of what is on its way. */
  cancel(): void {
    if (!this.isLoading) return;
    this.#cancel();
    this.#fail(new GraphLoadError('cancelled', problemAt(this.#url ?? '', 'cancelled')));
  }

  /** Takes a graph the page hands over; null lets the file speak again. */
  adopt(input: unknown): void {
    this.#cancel();
    if (input instanceof LineageGraph && this.#files.get(input) === this.#url) {
      this.#input = null;
      this.#accept({ graph: input, warnings: [] });
      return;
    }
    this.#input = input ?? null;
    if (this.#input === null) {
      this.#fetchUrl();
      return;
    }
    try {
      this.#accept(adoptGraph(this.#input));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Fetches a file; null for none. An object that was handed over goes before it. */
  fetch(url: string | null): void {
    this.#url = url;
    if (this.#input === null) this.#fetchUrl();
  }

  /** Takes the graph that the one shown was changed into; where graphs come from stays as it is. */
  replace(graph: LineageGraph): void {
    this.#cancel();
    if (this.#input === null) this.#files.set(graph, this.#url);
    this.#graph = graph;
    this.#host.requestUpdate();
  }

  /** Tries once more what failed. */
  retry(): void {
    this.adopt(this.#input);
  }

  /** Hears what came of the picture of the graph: null when it is drawn. */
  picture(error: GraphLoadError | null): void {
    if (error) this.#fail(error);
    else if (this.#error?.kind === 'layout') {
      this.#error = null;
      this.#host.requestUpdate();
    }
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    if (this.#isDue) this.#fetchUrl();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    this.#isDue ||= this.isLoading;
    this.#cancel();
  }

  /** What failed for want of a network may well succeed now. */
  readonly #onOnline = (): void => {
    if (this.#error?.kind === 'network') this.retry();
  };

  #fetchUrl(): void {
    this.#cancel();
    this.#error = null;
    this.#isDue = this.#url !== null && !this.#host.isConnected;
    this.#host.requestUpdate();
    if (this.#url !== null && !this.#isDue) void this.#load(this.#url);
  }

  async #load(url: string): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const loaded = await loadGraph(url, loading.signal, {
        expected: this.#listener.knownDigest(),
        tell: (progress) => {
          if (this.#loading === loading) this.#tell(progress);
        },
        asksSearch: this.#listener.asksSearch,
      });
      if (this.#loading !== loading) return;
      this.#files.set(loaded.graph, url);
      this.#accept(loaded);
    } catch (error) {
      if (this.#loading === loading) this.#fail(error);
    }
  }

  /** Not every step of a hundred thousand is drawn, but the last one before a pause is. */
  #tell(progress: LoadProgress): void {
    const isNews = this.#progress?.phase !== progress.phase;
    this.#progress = progress;
    if (isNews) this.#host.requestUpdate();
    if (this.#telling !== null) return;
    this.#telling = setTimeout(() => {
      this.#telling = null;
      this.#host.requestUpdate();
    }, TELL_MS);
  }

  #accept(loaded: LoadedGraph): void {
    const before = this.#graph;
    this.#finishing = this.#loading;
    this.#loading = this.#progress = null;
    this.#isDue = false;
    this.#error = null;
    this.#graph = loaded.graph;
    this.#listener.onLoad(loaded, before);
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#loading = this.#progress = null;
    this.#isDue = false;
    this.#host.requestUpdate();
    if (!(error instanceof GraphLoadError)) throw error;
    this.#error = error;
    this.#listener.onError(error);
  }

  #cancel(): void {
    this.#finishing?.abort();
    this.#finishing = null;
    this.#loading?.abort();
    this.#loading = this.#progress = null;
  }
}
